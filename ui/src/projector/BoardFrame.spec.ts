import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { CellState, FrameBody, FrameTimer, ProjectorFrame } from '@/bindings/wire'
import BoardFrame from './BoardFrame.vue'

const draw = (body: FrameBody, timer: FrameTimer | null = null) => {
  const frame: ProjectorFrame = { serial: 1, timer, heading: '选树评审会', category: '模范职工之家', theme: 'light', progress: { current: 3, total: 20 }, body }
  return mount(BoardFrame, { props: { frame } })
}

const score = (value: string | null, states: [CellState, string | null][]): FrameBody => ({
  scene: 'score', number: '26-J-0003', name: '刘＊＊', organisation: '公交集团工会', post: '主席', label: '平均得分', value, rule: '去掉一个最高分和一个最低分后取平均',
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

  it('names the figure by the rule', () => {
    expect(draw(score('91.17', [])).text()).toContain('平均得分')
  })

  it('says by icon and word that a speech is over its time', () => {
    const title: FrameBody = { scene: 'title', title: '题', subtitle: '' }
    const timed = (over: boolean) => draw(title, { text: '5:12 / 5:00', over, running: true }).get('.timer')
    expect(timed(true).text()).toMatch(/超时\s*5:12 \/ 5:00/)
    expect(timed(true).find('svg').exists()).toBe(true)
    expect(timed(false).text()).not.toContain('超时')
    expect(draw(title).find('.timer').exists()).toBe(false)
  })

  it('shows what is deliberated now and the next two', () => {
    const item = (name: string) => ({ number: `26-Z-${name}`, name, organisation: '某厂' })
    const board = draw({ scene: 'agenda', current: item('甲＊＊'), next: [item('乙＊＊'), item('丙＊＊')] })
    expect(board.get('.now').text()).toMatch(/现在审议.*甲/s)
    expect(board.findAll('.next li').map((line) => line.text())).toEqual([expect.stringContaining('乙'), expect.stringContaining('丙')])
    expect(draw({ scene: 'agenda', current: item('丁＊＊'), next: [] }).text()).toContain('本类最后一项')
  })

  it('shows what is stated of a nominee', () => {
    const lines = [{ label: '规模', value: '职工333人，会员300人' }]
    expect(draw({ scene: 'dossier', number: '26-J-1', name: '某工会', organisation: '', post: '', lines }).text()).toMatch(/规模\s*职工333人/)
  })

  it('shows a ballot by figure, word and fill, and whether it passed', () => {
    const vote = (passed: boolean | null): FrameBody => ({
      scene: 'vote', number: '26-Z-1', name: '刘＊＊', organisation: '', post: '', papers: 10, eligible: 11, threshold: '三分之二以上', count: { approve: 8, against: 1, abstain: 1, needed: 8, passed },
    })
    const board = draw(vote(true))
    expect(board.get('.outcome').text()).toBe('通过')
    expect(board.findAll('.bar i').map((part) => part.attributes('data-choice'))).toEqual([...Array<string>(8).fill('approve'), 'against', 'abstain', 'waiting'])
    expect(board.text()).toContain('三分之二')
    expect(draw(vote(false)).get('.outcome').text()).toBe('未通过')
    expect(draw(vote(null)).find('.outcome').exists()).toBe(false)
    const out = draw({ scene: 'vote', number: '26-Z-1', name: '刘＊＊', organisation: '', post: '', papers: 10, eligible: 11, threshold: '过半数', count: null })
    expect(out.find('.counts').exists()).toBe(false)
    expect(out.text()).toMatch(/10 \/ 11.*已发票，等待计票/s)
  })

  it('shows a tie without an order until people have found one', () => {
    const tie = (method: string): FrameBody => ({
      scene: 'tie', value: '90.00', seats: 1, method,
      rows: ['甲', '乙'].map((name, at) => ({ number: name, name: `${name}＊＊`, organisation: '', place: method === '' ? null : at + 1, inside: method !== '' && at === 0 })),
    })
    expect(draw(tie('')).text()).toMatch(/等待定序/)
    expect(draw(tie('')).text()).not.toContain('入选 ')
    const drawn = draw(tie('当场抽签'))
    expect(drawn.findAll('.outcome').map((word) => word.text())).toEqual(['入选', '未入选'])
    expect(drawn.text()).toContain('当场抽签定序')
  })
})
