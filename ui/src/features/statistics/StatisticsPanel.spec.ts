import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardState, Statistics, ToldFigure } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { useBoard } from '@/features/review/useBoard'
import StatisticsPanel from './StatisticsPanel.vue'

const figure = (text: string, how: string): ToldFigure => ({ text, how })
const rank = (text: string, place: number) => ({ value: figure(text, '相加'), rank: place, place: place === 1 ? ('inside' as const) : ('outside' as const) })
const statistics: Statistics = {
  category: 'home', title: '模范职工之家', rule_title: '平均分', seats: 1, axis_from: '80', axis_to: '96',
  nominees: [{
    nominee: 1, number: '26-J-001', name: '示例工会', masked: '示例工会', grade: 'pass', range: figure('9', '最高 96（3号）－最低 87（5号）＝9。'), deviation: figure('2.91', '开平方'),
    mean: figure('91.21', '相加再除'), mean_at: 700, dots: [{ seat: 1, value: '90', at: 625 }, { seat: 2, value: '90', at: 625 }, { seat: 3, value: '96', at: 1000 }],
  }],
  judges: [
    { member: 1, seat: 1, name: '沈立诚', scored: 12, mean: figure('91.83', '1102 ÷ 12'), mean_at: 739, tau: figure('-0.25', '同向 1 对'), tau_at: -250 },
    { member: 2, seat: 2, name: '郝文静', scored: 0, mean: null, mean_at: null, tau: null, tau_at: null },
  ],
  rules: [{ title: '平均分', in_force: true, obstacle: null }, { title: '总分', in_force: false, obstacle: null }, { title: '去掉首尾', in_force: false, obstacle: '只有 2 个有效评分' }],
  by_rule: [{ nominee: 1, number: '', name: '示例工会', ranks: [rank('91.21', 1), rank('821', 2), null] }, { nominee: 2, number: '', name: '另一工会', ranks: [rank('90', 2), rank('830', 1), null] }],
  other_rules: [{ words: '改用“总分”，另一工会进入，示例工会退出', how: '重排', impossible: false, shifts: [{ nominee: 1, name: '示例工会', before: 'inside', after: 'outside' }] }],
  without: [{ words: '去掉1号成员，入选名单不变', how: '都不计', impossible: false, shifts: [] }, { words: '去掉2号成员，排不出名次：评分不够', how: '都不计', impossible: true, shifts: [] }],
}

const screen = { x: 0, y: 0, width: 1366, height: 768, scale_percent: 100, primary: true }
let monitors: BoardState['monitors'] = []
let failing = false
const call = vi.fn(async (name: string): Promise<unknown> => {
  if (name !== 'review.statistics') return { program: null, black: false, masking: 'surname', theme: 'light', open: false, monitors, displays: monitors.length > 1 ? 'extended' : 'single' }
  if (failing) throw { code: 'gate_closed', message: '模范职工之家还有 3 个推荐对象没有得分，评齐后才有统计。' }
  return statistics
})

enableAutoUnmount(afterEach)

describe('the statistics', () => {
  beforeEach(() => {
    monitors = [screen, { ...screen, primary: false }]
    failing = false
    call.mockClear()
    replaceTransport({ call, onFrame: () => () => undefined })
  })

  async function open() {
    const panel = mount(StatisticsPanel, { props: { category: 'home', board: useBoard(() => ({ category: 'home', nominee: null })) } })
    await flushPromises()
    return panel
  }
  const asked = () => call.mock.calls.filter(([name]) => name === 'review.statistics').length

  it('tell under the table how the figure pressed came about, and draw every score with words beside', async () => {
    const panel = await open()
    expect(panel.get('svg[role=img]').attributes('aria-label')).toBe('示例工会：平均 91.21，各成员评分 1号 90，2号 90，3号 96')
    expect(panel.get('tbody th').text()).toContain('达到合格线')
    expect(panel.findAll('circle').map((dot) => dot.attributes('cy'))).toEqual(['14', '10', '14'])
    await panel.get('button[aria-label^="示例工会的极差"]').trigger('click')
    expect(panel.get('[role=status]').text()).toBe('示例工会的极差 怎么算的：最高 96（3号）－最低 87（5号）＝9。')
  })

  it('say in words what the cut line hangs on', async () => {
    const panel = await open()
    const lines = panel.findAll('aside li').map((line) => line.text())
    expect(lines[0]).toContain('不变去掉1号成员，入选名单不变')
    expect(lines[1]).toContain('排不出')
    expect(lines[2]).toContain('有变化改用“总分”，另一工会进入，示例工会退出')
  })

  it('show each member, a contrary one to the left and one without scores in words', async () => {
    const panel = await open()
    await panel.get('[role=radio][value=judges]').trigger('click')
    expect(panel.get('rect').classes()).toContain('against')
    expect(panel.get('rect').attributes()).toMatchObject({ x: '54', width: '16' })
    expect(panel.findAll('tbody tr')[1]?.text()).toContain('未评分')
  })

  it('set the rules side by side with the cut line of the one in force', async () => {
    const panel = await open()
    await panel.get('[role=radio][value=rules]').trigger('click')
    expect(panel.findAll('tr.cut th').map((name) => name.text())).toEqual(['示例工会'])
    expect(panel.text()).toContain('“去掉首尾”排不出名次：只有 2 个有效评分')
  })

  it('are asked for only once the room cannot see this screen', async () => {
    monitors = [screen]
    const panel = await open()
    expect(asked()).toBe(0)
    expect(panel.text()).toContain('会场可能看得到这里')
    await panel.get('button').trigger('click')
    await flushPromises()
    expect(asked()).toBe(1)
    expect(panel.text()).toContain('示例工会')
  })

  it('name what is still missing and lead there', async () => {
    failing = true
    const panel = await open()
    expect(panel.text()).toContain('评齐后才有统计')
    await panel.get('button').trigger('click')
    expect(panel.emitted('score')).toHaveLength(1)
  })
})
