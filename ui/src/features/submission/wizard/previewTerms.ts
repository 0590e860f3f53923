import type { FileKind, PreviewProblem, ProblemAction, RowState } from '@/bindings/wire'
import type { Term } from '@/features/terms'

export const rowTerms: Readonly<Record<RowState, Term>> = {
  new: { word: '新增', tone: 'ok' },
  updated: { word: '更新', tone: 'warn' },
  withdrawn: { word: '撤回', tone: 'veto' },
  unchanged: { word: '未变', tone: 'idle' },
  waiting: { word: '待确认', tone: 'warn' },
  refused: { word: '退回', tone: 'bad' },
}

export const rowStates = Object.keys(rowTerms) as RowState[]

/** The gravest first. */
export const problemTerms: Readonly<Record<ProblemAction, Term & { meaning: string }>> = {
  refuse: { word: '退回', tone: 'bad', meaning: '这些件不会导入。可以就地改正，或导出问题清单请推荐单位改正后重报。' },
  ask: { word: '请确认', tone: 'warn', meaning: '接受建议，或改成正确的内容；没有回答的件先不导入。' },
  warn: { word: '提醒', tone: 'idle', meaning: '照原样导入，请核对。' },
  fix: { word: '已更正', tone: 'ok', meaning: '只动写法，不动内容；改得不对的可以就地改回。' },
}

export const problemActions = Object.keys(problemTerms) as ProblemAction[]

export const kindWords: Readonly<Record<FileKind, string>> = { table: '汇总表', form: '审批表', attachment: '附件' }

/** 海港区总工会.xlsx › 之家 › H7, or 第 7 行 for all of it; a text file is its own and only sheet. */
export function placeOf({ file, sheet, row, cell }: Pick<PreviewProblem, 'file' | 'sheet' | 'row' | 'cell'>): string {
  const inSheet = cell ?? (row === null ? '' : `第 ${row} 行`)
  return [file, sheet === file ? '' : sheet, inSheet].filter((part) => part !== '').join(' › ')
}

/** The name of a file, and the archive and folders it came in. */
export function splitPath(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return { folder: at < 0 ? '' : path.slice(0, at), name: path.slice(at + 1) }
}
