import type { Preview, PreviewRow, RowState } from '@/bindings/wire'
import { call } from '@/desk'
import { usePage } from '../usePage'

/** The rows of a preview that have one fate, page by page. */
export function useRows(preview: () => Preview, state: () => RowState) {
  return usePage<PreviewRow>(
    () => JSON.stringify([preview().token, state()]),
    preview,
    async (offset, limit) => {
      const { rows, total } = await call('submission.rows', { token: preview().token, state: state(), offset, limit })
      return { items: rows, total }
    },
  )
}
