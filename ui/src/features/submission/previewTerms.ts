import type { Category, PreviewProblem, ProblemAction, RowState } from '@/bindings/wire'
import type { Term } from '@/features/terms'

export const rowTerms: Readonly<Record<RowState, Term>> = {
  new: { word: '新增', tone: 'ok' },
  updated: { word: '更新', tone: 'warn' },
  unchanged: { word: '未变', tone: 'idle' },
  refused: { word: '退回', tone: 'bad' },
}

/** The gravest first. */
export const problemTerms: Readonly<Record<ProblemAction, Term & { meaning: string }>> = {
  refuse: { word: '退回', tone: 'bad', meaning: '这些件不会导入，请推荐单位改正后重报' },
  ask: { word: '请确认', tone: 'warn', meaning: '按“改为”一列导入；不对的请放弃并在原表改正' },
  warn: { word: '提醒', tone: 'idle', meaning: '照原样导入，请核对' },
  fix: { word: '已自动更正', tone: 'ok', meaning: '只动写法，不动内容' },
}

export const categoryOrder: readonly Category[] = ['home', 'small_home', 'worker']

/** 海港区总工会.xlsx › 之家 › H7 */
export function placeOf({ file, sheet, cell }: PreviewProblem): string {
  return [file, sheet, cell].filter((part) => part !== null && part !== '').join(' › ')
}
