import type { FileFormat } from '@/bindings/wire'

export const formatWords: Record<FileFormat, string> = { pdf: 'PDF', docx: 'Word', xlsx: '表格' }
