import type { ReadBackState } from '@/bindings/wire'
import type { Term } from '@/features/terms'

/** What a second reading comes to, each said once. */
export const readBackTerms: Readonly<Record<ReadBackState, Term>> = {
  waiting: { word: '待复核', tone: 'idle' },
  stale: { word: '初录已改，重新复核', tone: 'warn' },
  agrees: { word: '一致', tone: 'ok' },
  differs: { word: '不一致', tone: 'bad' },
  kept: { word: '以初录为准', tone: 'ok' },
}

/** A blank on the paper is a reading too. */
export const written = (value: string | null) => (value === '' ? '空白' : (value ?? ''))
