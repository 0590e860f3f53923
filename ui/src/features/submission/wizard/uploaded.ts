import type { UploadedFile } from '@/bindings/wire'
import { type NamedFile, unreadable } from './dropped'

const MB = 1024 * 1024
/** Dropped bytes travel as text through the page; the system dialog hands over a path and knows no such limit. */
const MOST = 64 * MB

/** Dropped files as the desk takes them: name and bytes, never a path. */
export async function uploaded(files: readonly NamedFile[]): Promise<UploadedFile[]> {
  const size = files.reduce((sum, { file }) => sum + file.size, 0)
  if (size > MOST) {
    throw { code: 'too_large', message: `拖入的文件共 ${Math.ceil(size / MB)} MB，超过 ${MOST / MB} MB。请改用“选择文件”或“选择文件夹”，每个文件 128 MB 以内都可以。` }
  }
  return Promise.all(files.map(async ({ name, file }) => ({ name, base64: await base64Of(file) })))
}

async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(unreadable(file.name))
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}
