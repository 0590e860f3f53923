import type { BulkOutcome } from '@/bindings/wire'
import type { useDesk } from '@/desk/useDesk'
import type { Target } from './useSelection'

/** What the office can decide about nominees: tick what waits for a person, or vet (组织部审核, Art. 17). */
export type Judgement = 'mark_rest' | 'passed' | 'returned' | 'barred'

export interface JudgementWords {
  verb: string
  /** What it does, said before it is done. */
  effect: string
  noteLabel: string
  noteHint: string
  noteRequired: boolean
}

export const judgementWords: Readonly<Record<Judgement, JudgementWords>> = {
  mark_rest: {
    verb: '人工核查项一并核查', effect: '所有仍待人工核查的条件都记为符合；已经勾过的不变。',
    noteLabel: '核查依据', noteHint: '例如：已收齐各部门反馈，无不良情形', noteRequired: true,
  },
  passed: { verb: '通过', effect: '记为审核通过，进入评审。', noteLabel: '说明', noteHint: '可不填', noteRequired: false },
  returned: {
    verb: '退回补正', effect: '退回推荐单位补正，补齐后重新报送。',
    noteLabel: '退回理由', noteHint: '写明缺什么、由谁补', noteRequired: true,
  },
  barred: { verb: '否决', effect: '不再参加本年度评审。', noteLabel: '否决理由', noteHint: '写明依据的条款和事实', noteRequired: true },
}

export function judge(
  act: ReturnType<typeof useDesk>['act'], judgement: Judgement, targets: readonly Target[], note: string,
): Promise<BulkOutcome | undefined> {
  const ids = targets.map((target) => target.id)
  if (judgement === 'mark_rest') return act('nominee.mark_rest', { ids, note })
  return act('nominee.vet', { ids, outcome: judgement, reason: note })
}
