import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { createInterface } from 'node:readline'
import { countyFiles, program } from '../checkout.mjs'

/**
 * Starts the loopback host on the built pages, or on those of `XUANSHU_PAGES`; it ends when this process does, since its standard
 * input closes then.
 */
export async function startHost(t, { data, saved }, now) {
  const elsewhere = process.env.XUANSHU_PAGES ? ['--pages', process.env.XUANSHU_PAGES] : []
  const host = spawn(program('serve'), ['--data', data, '--save-dir', saved, '--now', now, ...elsewhere], { stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(async () => {
    host.stdin.end()
    if (host.exitCode === null && host.signalCode === null) await once(host, 'exit')
  })
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the loopback host has ended')
    return value
  }
  const address = await next()
  const whisper = async (line) => {
    host.stdin.write(`${line}\n`)
    const answer = await next()
    if (answer !== 'ok') throw new Error(`${line}: ${answer}`)
  }
  await whisper(`pick ${countyFiles().join(delimiter)}`)
  /** As if the power had failed. */
  const kill = async () => {
    host.kill('SIGKILL')
    await once(host, 'exit')
  }
  return { address, whisper, kill }
}
