import type { UploadedFile } from '@/bindings/wire'

/** A dropped file as the desk takes it: its name and its bytes, never a path. */
export async function uploaded(file: File): Promise<UploadedFile> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject({ code: 'unreadable', message: `读不到“${file.name}”。请关闭正在打开它的 WPS 或 Excel 后再拖入。` })
    reader.readAsDataURL(file)
  })
  return { name: file.name, base64: address.slice(address.indexOf(',') + 1) }
}
