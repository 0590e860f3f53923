import { File, FileText, Image } from '@lucide/vue'
import type { Component } from 'vue'
import type { AttachmentKind } from '@/bindings/wire'

export const attachmentKinds: Readonly<Record<AttachmentKind, { icon: Component; word: string }>> = {
  pdf: { icon: FileText, word: 'PDF' },
  image: { icon: Image, word: '图片' },
  docx: { icon: FileText, word: 'Word' },
  other: { icon: File, word: '其他文件' },
}

const STEP = 1024
const UNITS = ['B', 'KB', 'MB', 'GB']

/** `1.2 MB`, as the file lists of the system say it. */
export function sizeOf(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP
    unit += 1
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[unit]}`
}
