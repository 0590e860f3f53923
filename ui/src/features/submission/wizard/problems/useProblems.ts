import type { Preview, PreviewProblem, ProblemAction, WizardStep } from '@/bindings/wire'
import { call } from '@/desk'
import { usePage } from '../usePage'

/** The most problems one call returns. */
const MOST = 500

export interface ProblemFilter {
  step: WizardStep | null
  action: ProblemAction | null
}

/** The problems of a preview, page by page. */
export function useProblems(preview: () => Preview, filter: () => ProblemFilter) {
  return usePage<PreviewProblem>(
    () => JSON.stringify([preview().token, filter()]),
    preview,
    async (offset, limit) => {
      const { problems, total } = await call('submission.problems', { token: preview().token, ...filter(), offset, limit })
      return { items: problems, total }
    },
  )
}

/** All of them, however many there are. */
export async function everyProblem(token: string, filter: ProblemFilter): Promise<PreviewProblem[]> {
  const found: PreviewProblem[] = []
  for (;;) {
    const { problems, total } = await call('submission.problems', { token, ...filter, offset: found.length, limit: MOST })
    found.push(...problems)
    if (problems.length === 0 || found.length >= total) return found
  }
}
