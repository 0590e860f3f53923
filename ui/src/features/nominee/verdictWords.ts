import type { ConditionKind, MarkVerdict } from '@/bindings/wire'

/** What a person says of a condition. Of a veto (Arts. 8–9) “符合” would be read as “the veto applies”. */
export function verdictWords(kind: ConditionKind): Readonly<Record<MarkVerdict, string>> {
  return kind === 'veto'
    ? { met: '无此情形', unmet: '有此情形', override: '写明理由放行' }
    : { met: '符合', unmet: '不符合', override: '写明理由放行' }
}
