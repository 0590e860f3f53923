import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { CellState, FrameBody, ProjectorFrame } from '@/bindings/wire'
import BoardFrame from './BoardFrame.vue'

const draw = (body: FrameBody) => {
  const frame: ProjectorFrame = { heading: '选树评审会', category: '模范职工之家', theme: 'light', progress: { current: 3, total: 20 }, body }
  return mount(BoardFrame, { props: { frame } })
}

const score = (value: string | null, states: [CellState, string | null][]): FrameBody => ({
  scene: 'score', number: '26-J-0003', name: '刘＊＊', organisation: '公交集团工会', post: '主席', value, rule: '去掉一个最高分和一个最低分后取平均',
  cells: states.map(([state, text], at) => ({ seat: at + 1, state, value: text })), entered: 2, expected: 3,
})

describe('the board', () => {
  it('shows nothing at all when it is black', () => {
    expect(draw({ scene: 'black' }).text()).toBe('')
  })

  it('shows only ticks until every score is in', () => {
    const board = draw(score(null, [['counted', null], ['counted', null], ['pending', null], ['recused', null], ['absent', null]]))
    expect(board.findAll('li').map((cell) => cell.text())).toEqual(['1✓', '2✓', '3—', '4回避', '5缺席'])
    expect(board.text()).toContain('评分中')
    expect(board.text()).toMatch(/已评\s*2\s*\/\s*3/)
  })

  it('strikes through what the rule drops and says so', () => {
    const board = draw(score('91.17', [['dropped', '99.00'], ['counted', '91.17'], ['dropped', '80.00']]))
    expect(board.findAll('li').map((cell) => cell.attributes('data-state'))).toEqual(['dropped', 'counted', 'dropped'])
    expect(board.text()).toContain('91.17')
    expect(board.text()).toContain('划线者不计入')
  })

  it('draws only the rank of a row that is not revealed', () => {
    const row = { organisation: '', value: '95.00', inside: true }
    const board = draw({ scene: 'ranking', seats: 1, rows: [{ ...row, rank: 1, name: '甲工会', hidden: true }, { ...row, rank: 2, name: '乙工会', hidden: false, inside: false }] })
    expect(board.text()).not.toContain('甲工会')
    expect(board.text()).toContain('乙工会')
    expect(board.findAll('li.cut')).toHaveLength(1)
  })
})
