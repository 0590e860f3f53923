import { vi } from 'vitest'
import type { AdjustArgs, Preview, PreviewFile, PreviewProblem, PreviewRow, ProblemsArgs, RowsArgs } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { useSubmission } from '../useSubmission'

export function fileOf(file: Partial<PreviewFile> & Pick<PreviewFile, 'index' | 'name'>): PreviewFile {
  return {
    kind: 'table', state: 'read', reason: null, unit: '昌黎县总工会', rows: { home: 0, small_home: 0, worker: 2 }, sheets: [], dropped_rows: [],
    already_imported: false, own_form: false, remembered: false, version: 1, follows: null, ...file,
  }
}

export function rowOf(row: Partial<PreviewRow> & Pick<PreviewRow, 'state' | 'name'>): PreviewRow {
  return {
    category: 'worker', organisation: '', unit: '昌黎县总工会', file: '昌黎县.csv', file_index: 0, sheet: '昌黎县.csv', row: 4,
    changes: [], reason: null, nominee: null, fields: {}, ...row,
  }
}

export function problemOf(problem: Partial<PreviewProblem> & Pick<PreviewProblem, 'id' | 'action'>): PreviewProblem {
  return {
    step: 'rows', trap: 28, file: '昌黎县.csv', file_index: 0, sheet: '汇总', row: 5, cell: 'H5', raw: '1', proposed: '100%',
    message: '“1”可能是 100%，也可能是 1%，请确认', accepted: false, unit_written: null, withdraws: null, ...problem,
  }
}

export function previewOf(preview: Partial<Preview> = {}): Preview {
  const { rows = [], problems = [] } = preview
  const counts = { new: 0, updated: 0, withdrawn: 0, unchanged: 0, waiting: 0, refused: 0 }
  for (const row of rows) counts[row.state] += 1
  const problemCounts = { refuse: 0, ask: 0, warn: 0, fix: 0 }
  const open = { files: 0, sheets: 0, columns: 0, rows: 0 }
  for (const problem of problems) {
    problemCounts[problem.action] += 1
    if (problem.action === 'ask' && !problem.accepted) open[problem.step] += 1
  }
  return {
    token: 'p1', files: [fileOf({ index: 0, name: '昌黎县.csv' })], rows, problems, counts, problem_counts: problemCounts, open, withdrawing: 0,
    forms: [], attachments: [], fields: [],
    adjustments: { sheets: [], columns: [], cells: [], units: [], skipped: [], accepted: [], withdrawn: [] }, ...preview,
  }
}

/** A desk that holds one preview, gives its pages, and takes answers: a ticked question is accepted, a written cell right. */
export function scriptedDesk(first: Preview) {
  let held = first
  const answers: Record<string, (args: never) => unknown> = {
    'submission.pick': () => held,
    'submission.preview': () => held,
    'submission.rows': ({ state, offset, limit }: RowsArgs) => {
      const found = held.rows.filter((row) => !state || row.state === state)
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    'submission.problems': ({ action, step, offset, limit }: ProblemsArgs) => {
      const found = held.problems.filter((problem) => (!action || problem.action === action) && (!step || problem.step === step))
      return { problems: found.slice(offset, offset + limit), total: found.length }
    },
    'submission.adjust': ({ adjustments }: AdjustArgs) => {
      const written = ({ cell }: PreviewProblem) => adjustments.cells.some((each) => each.cell === cell)
      const problems = first.problems.filter((problem) => !written(problem)).map((problem) => ({ ...problem, accepted: adjustments.accepted.includes(problem.id) }))
      return (held = previewOf({ ...first, ...previewOf({ rows: first.rows, problems }), files: first.files, forms: first.forms, attachments: first.attachments, fields: first.fields, adjustments, withdrawing: adjustments.withdrawn.length }))
    },
    'submission.progress': () => ({ running: true, file: '昌黎县.csv', file_number: 1, files: 2, rows: 1200 }),
    'submission.board': () => ({ rows: [], files: [], silent: [], deadline: '', tray: 0 }),
    'attachment.list': () => [],
    'unit.list': () => [{ id: 5, name: '昌黎县总工会' }, { id: 7, name: '秦皇岛经济技术开发区总工会' }],
  }
  const call = vi.fn(async (name: string, args: unknown) => {
    const answer = answers[name]
    if (answer === undefined) throw { code: 'unknown_command', message: name }
    return answer(args as never)
  })
  replaceTransport({ call, onFrame: () => () => undefined })
  return { answers, call, calls: (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, args]) => args), held: () => held }
}

/** The page as it is once these files were read. */
export async function hold(preview: Preview) {
  const desk = scriptedDesk(preview)
  const submission = useSubmission()
  submission.discard()
  await submission.pick()
  desk.call.mockClear()
  return { ...desk, submission }
}

export function press(key: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}
