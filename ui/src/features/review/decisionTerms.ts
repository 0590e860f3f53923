import type { Body, Grade, Outcome, Place, TieMethod } from '@/bindings/wire'
import type { Term } from '@/features/terms'

export const bodyWords: Readonly<Record<Body, { act: string; body: string }>> = {
  leading_group: { act: '审议', body: '选树领导小组' },
  party_group: { act: '审定', body: '市总工会党组会议' },
}

export const outcomeWords: Readonly<Record<Outcome, string>> = { selected: '入选', reserve: '候补' }

/** Where a nominee stands to the cut line. */
export const placeTerms: Readonly<Record<Place, Term>> = {
  inside: { word: '线内', tone: 'ok' },
  tied: { word: '线上并列', tone: 'warn' },
  outside: { word: '线外', tone: 'idle' },
}

/** How a figure lies to the lines of its rubric. */
export const gradeTerms: Readonly<Record<Grade, Term>> = {
  honours: { word: '达到优秀线', tone: 'ok' },
  pass: { word: '达到合格线', tone: 'idle' },
  below: { word: '未达合格线', tone: 'bad' },
}

export const TIE_METHODS: readonly { value: TieMethod; label: string }[] = [
  { value: 'lots', label: '抽签' },
  { value: 'revote', label: '重新表决' },
  { value: 'priority', label: '优先规则' },
]
