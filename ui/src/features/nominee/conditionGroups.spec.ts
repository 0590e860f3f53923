import { describe, expect, it } from 'vitest'
import type { Condition } from '@/bindings/wire'
import { conditionGroups, metOf } from './conditionGroups'

function condition(code: string, article: string, kind: Condition['kind'], verdict: Condition['verdict']): Condition {
  return { code, article, title: code, quote: '', kind, soft: false, verdict, figures: '', remedy: null, mark: null, changed_since: false }
}

describe('the conditions of a dossier', () => {
  const conditions = [
    condition('rate', '第五条（二）', 'computed', 'met'),
    condition('arrears', '第八条（一）', 'veto', 'waiting'),
    condition('asked', '第十五条', 'manual', 'met'),
  ]

  it('stand in three groups, each once', () => {
    expect(conditionGroups(conditions).map((group) => [group.title, group.conditions.map((each) => each.code)])).toEqual([
      ['基本条件', ['rate']], ['一票否决', ['arrears']], ['程序', ['asked']],
    ])
  })

  it('leave no empty group', () => {
    expect(conditionGroups(conditions.slice(0, 1)).map((group) => group.title)).toEqual(['基本条件'])
  })

  it('count the met ones only', () => {
    expect(metOf(conditions)).toBe('2/3')
  })
})
