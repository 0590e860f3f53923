import type { Preview } from '@/bindings/wire'

/** What the preview can show of the import. */
export type Panel = 'rows' | 'problems' | 'forms' | 'attachments' | 'given'

/** Questions first, where there are any. */
export function firstPanel({ open }: Preview): Panel {
  return open.rows > 0 ? 'problems' : 'rows'
}
