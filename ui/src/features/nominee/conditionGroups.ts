import type { Condition, ConditionKind } from '@/bindings/wire'

export const kindWords: Readonly<Record<ConditionKind, string>> = { computed: '计算', manual: '人工', veto: '部门反馈' }

/** The order of the regulation: what is asked (Arts. 4–7), what rules out (Arts. 8–9), how it came about (Art. 15). */
export function conditionGroups(conditions: readonly Condition[]): { title: string; conditions: Condition[] }[] {
  const isProcedure = (condition: Condition) => condition.article.startsWith('第十五条')
  return [
    { title: '基本条件', conditions: conditions.filter((each) => each.kind !== 'veto' && !isProcedure(each)) },
    { title: '一票否决', conditions: conditions.filter((each) => each.kind === 'veto') },
    { title: '程序', conditions: conditions.filter((each) => each.kind !== 'veto' && isProcedure(each)) },
  ].filter((group) => group.conditions.length > 0)
}

export function metOf(conditions: readonly Condition[]): string {
  return `${conditions.filter((each) => each.verdict === 'met').length}/${conditions.length}`
}
