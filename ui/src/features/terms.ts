/** The words of the regulation for the codes of the wire, each said once. */
import type { Category, MemberRole, PerCategory, Verdict, Vetting } from '@/bindings/wire'
import type { Tone } from '@/components/tone'

export interface Term {
  word: string
  tone: Tone
}

export const categories: readonly { value: Category; label: string; short: string; measure: string }[] = [
  { value: 'home', label: '模范职工之家', short: '之家', measure: '个' },
  { value: 'small_home', label: '模范职工小家', short: '小家', measure: '个' },
  { value: 'worker', label: '优秀工会工作者', short: '工作者', measure: '名' },
]

export function categoryTitle(category: Category): string {
  return categories.find((each) => each.value === category)?.label ?? category
}

/** Of the leading group (Art. 13). */
export const roleWords: Readonly<Record<MemberRole, string>> = { head: '组长', vice: '副组长', member: '成员' }

/** Whether the nominee meets the conditions of Arts. 4–9, one verdict a condition. */
export const verdictTerms: Readonly<Record<Verdict, Term>> = {
  met: { word: '符合', tone: 'ok' },
  doubt: { word: '存疑', tone: 'warn' },
  unmet: { word: '不符合', tone: 'bad' },
  vetoed: { word: '否决', tone: 'veto' },
  waiting: { word: '待核查', tone: 'idle' },
}

/** 组织部审核 (Art. 17). */
export const vettingTerms: Readonly<Record<Vetting, Term>> = {
  pending: { word: '待审核', tone: 'idle' },
  returned: { word: '退回补正', tone: 'warn' },
  passed: { word: '审核通过', tone: 'ok' },
  barred: { word: '不予推荐', tone: 'veto' },
  withdrawn: { word: '撤回', tone: 'idle' },
}

export function sumOf(counts: PerCategory): number {
  return counts.home + counts.small_home + counts.worker
}
