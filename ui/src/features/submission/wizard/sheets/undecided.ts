import type { PreviewSheet } from '@/bindings/wire'

/** Rows may name their category each for itself; a sheet that is read, without rows and category, names none at all. */
export function isUndecided({ read, category, rows }: PreviewSheet): boolean {
  return read && category === null && rows === 0
}
