import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Proposed } from '@/bindings/wire'
import RankingTable from './RankingTable.vue'

const one = (nominee: number, more: Partial<Proposed> = {}): Proposed => ({
  nominee, number: `26-J-00${nominee}`, name: `第${nominee}工会`, masked: '第＊＊', organisation: '', unit: '海港区总工会', value: '80.00', rank: nominee, place: 'inside', grade: null, barred: false, ...more,
})
const table = (proposal: Proposed[]) => mount(RankingTable, { props: { proposal, seats: 2, choosing: true, modelValue: new Map() } })

describe('the ranking', () => {
  it('says beside each figure how it lies to the lines, where lines are drawn', () => {
    const drawn = table([one(1, { grade: 'honours' }), one(2, { grade: 'below' })])
    expect(drawn.find('thead').text()).toContain('等次')
    expect(drawn.findAll('tbody tr').map((row) => row.text().match(/达到优秀线|达到合格线|未达合格线/)?.[0])).toEqual(['达到优秀线', '未达合格线'])
    expect(table([one(1)]).find('thead').text()).not.toContain('等次')
  })

  it('lets nobody be ticked whom the rubric bars', () => {
    const boxes = table([one(1), one(2, { grade: 'below', barred: true })]).findAll<HTMLInputElement>('input')
    expect(boxes.map((box) => box.element.disabled)).toEqual([false, false, true, true])
    expect(boxes[2]?.attributes('title')).toBe('评分标准定了未达合格线不得入选')
  })
})
