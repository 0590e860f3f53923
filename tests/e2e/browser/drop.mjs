import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Lets go of files over an element, as a hand with a mouse does: they reach the page as bytes. */
export async function dropFiles(target, files) {
  const load = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await target.evaluate((element, carried) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of carried) transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name))
    for (const kind of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, load)
}

export function fileAt(path) {
  return { name: basename(path), bytes: readFileSync(path) }
}
