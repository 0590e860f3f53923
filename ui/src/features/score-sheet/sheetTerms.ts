import type { JudgeRowState, SheetMedium, SheetStanding } from '@/bindings/wire'
import type { Term } from '@/features/terms'

export const MEDIA: readonly { value: SheetMedium; label: string }[] = [
  { value: 'paper', label: '纸质 PDF' },
  { value: 'xlsx', label: '电子 Excel' },
]

export const mediumWords: Readonly<Record<SheetMedium, string>> = { paper: '纸质', xlsx: '电子' }

/** Where a numbered sheet stands. */
export const standingTerms: Readonly<Record<SheetStanding, Term>> = {
  in_use: { word: '在用', tone: 'idle' },
  returned: { word: '已回收', tone: 'ok' },
  void: { word: '已作废', tone: 'veto' },
}

/** What an import does to a nominee's scores. */
export const rowTerms: Readonly<Record<JudgeRowState, Term>> = {
  new: { word: '写入', tone: 'ok' },
  same: { word: '已录入', tone: 'idle' },
  blank: { word: '未填', tone: 'idle' },
  conflict: { word: '不一致', tone: 'warn' },
  shut: { word: '回避', tone: 'idle' },
  revealed: { word: '已亮分', tone: 'idle' },
}
