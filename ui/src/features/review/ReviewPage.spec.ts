import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaRow, AgendaState, BoardState, CellState, DecisionState, Dossier, ProjectorFrame, RecusalOutlook, Review, ReviewRow, RollCall } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import { useRoute } from '@/features/frame/useRoute'
import { statusFacts } from '@/features/frame/useStatusFacts'
import { handleKey } from '@/keys/useKeys'
import ReviewPage from './ReviewPage.vue'

const members = [1, 2].map((seat) => ({ id: 100 + seat, seat, name: `成员${seat}`, department: '组织部', role: 'member' as const }))
const frame: ProjectorFrame = { serial: 0, heading: '评审会', category: '之家', theme: 'light', progress: null, timer: null, body: { scene: 'title', title: '题', subtitle: '' } }
const board: BoardState = {
  program: frame, room: frame, black: false, frozen: false, masking: 'surname', theme: 'light', timer: null, place: null, open: false, monitors: [], displays: 'single',
}
const own = { x: 0, y: 0, width: 1366, height: 768, scale_percent: 100, primary: true }

let monitors: BoardState['monitors']
let wall: Partial<BoardState>
let scores: Map<string, string>
let sent: { name: string; args: unknown }[]

let changed = new Set<number>()
let count = 2
let states = new Map<number, AgendaState>()
let outlook: RecusalOutlook[]
let roll: RollCall | null
const nominees = () => Array.from({ length: count }, (_, at) => at + 1)
const agenda = (): AgendaRow[] => nominees().map((nominee) => ({
  nominee, number: '', name: `第${nominee}工会`, unit: '', state: states.get(nominee) ?? 'waiting', reason: '', recused: [], scored: false,
}))
let tie: Review['tie'] = null
let shown = new Set<number>()
function row(nominee: number): ReviewRow {
  const cells = members.map(({ id, seat }) => {
    const value = scores.get(`${nominee}:${id}`) ?? null
    return { member: id, seat, value, state: (value === null ? 'pending' : 'counted') as CellState }
  })
  const entered = cells.filter((cell) => cell.value !== null).length
  return {
    nominee, number: `26-J-${nominee}`, name: `第${nominee}工会`, masked: `第${nominee}＊＊`, organisation: '', unit: '海港区总工会', cells, entered, expected: 2,
    value: shown.has(nominee) ? '90.00' : null, awaits_reveal: entered === 2 && !shown.has(nominee), closed_early: null, exact: null, explanation: '评齐后揭晓', rank: null, place: null, annotations: 0, changed_since: changed.has(nominee), itemised: false, lacking: [],
  }
}

const review = (): Review => ({
  category: 'home', title: '模范职工之家', rule: 'mean', rule_title: '平均分', scale: '0–100', seats: 1, members, rows: nominees().map(row),
  complete: 0, on_agenda: count, unrevealed: 0, tie, current: null, frozen: false,
})

const decision: DecisionState = {
  category: 'home', title: '模范职工之家', seats: 1, tie: null, deliberated: null, approved: null, missing_to_deliberate: [],
  missing_to_approve: [{ what: '还没有审议', who: '领导小组', article: '第十七条' }],
  proposal: [1, 2].map((nominee) => ({
    nominee, number: `26-J-${nominee}`, name: `第${nominee}工会`, masked: `第${nominee}＊＊`, organisation: '', unit: '海港区总工会', value: `9${nominee}.00`,
    rank: nominee, place: nominee === 1 ? 'inside' : 'outside', grade: null, barred: false,
  })),
}

const dossier: Dossier = {
  id: 1, number: '26-J-1', category: 'home', category_title: '模范职工之家', name: '第1工会', organisation: '', unit: '海港区总工会', vetting: 'passed',
  vetting_reason: '', standing: 'clear', conditions: [], source: null, comments: [], score: null, score_detail: null, fate: [],
  story: null, note_author: '办公室',
  facts: [{ key: 'employees', label: '职工人数', value: '333', personal: false }, { key: 'phone', label: '联系电话', value: '13900000001', personal: true }],
  annotations: [
    { id: 1, target: 'nominee', place: '', place_title: '', quote: '', quote_gone: false, audience: 'office', text: '请补交法人登记证书', by: '组织部', at: '2026-11-20 09:00:00' },
    { id: 2, target: 'field', place: 'employees', place_title: '职工人数', quote: '', quote_gone: false, audience: 'meeting', text: '请说明减员', by: '办公室', at: '2026-11-20 09:00:00' },
  ], changes: [],
}

function answer(name: string, args: { nominee: number; member: number; value: string; early_reason: string }): unknown {
  switch (name) {
    case 'office.read': return { year: 2026, is_sample: false, union_name: '', today: '2026-11-22', saved_at: null, last_action: null, undoable: null }
    case 'overview.read': return { year: 2026, stages: [], categories: [], countdown: null, recent: [] }
    case 'review.read': return review()
    case 'board.compose': return frame
    case 'review.items': return null
    case 'draft.list': case 'read_back.progress': case 'comment.list': return []
    case 'draft.keep': return {}
    case 'recusal.accept': return outlook.map((one) => ({ ...one, proposals: [] }))
    case 'agenda.read': case 'agenda.mark': case 'agenda.move': return { category: 'home', rows: agenda(), changes: 0, frozen: false }
    case 'recusal.outlook': return outlook
    case 'attendance.read': return roll
    case 'decision.read': case 'decision.deliberate': return decision
    case 'nominee.read': return dossier
    case 'ballot.list': return {
      category: 'home', title: '', expected: 2, seats: 1, rule: '', rounds: [], candidates: [], tied: [], tied_seats: 0, frozen: false,
    }
    case 'score.enter':
      if (args.value === '145') throw { code: 'bad_score', message: '1号的评分应为 0–100。', field: 'value' }
      scores.set(`${args.nominee}:${args.member}`, args.value)
      return row(args.nominee)
    case 'score.reveal':
      if (row(args.nominee).entered < 2 && args.early_reason === '') throw { code: 'bad_input', message: '请写明提前收分的理由。', field: 'early_reason' }
      shown.add(args.nominee)
      return row(args.nominee)
    case 'score.withdraw_reveal':
      shown.delete(args.nominee)
      return row(args.nominee)
    default: return { ...board, monitors, displays: monitors.length > 1 ? 'extended' : 'single', ...wall }
  }
}

beforeEach(() => {
  monitors = [own]
  wall = {}
  scores = new Map()
  shown = new Set()
  changed = new Set()
  count = 2
  states = new Map()
  outlook = []
  roll = null
  tie = null
  sent = []
  replaceTransport({
    call: async (name, args) => {
      // These two the page asks by itself, whenever it is time.
      if (name !== 'board.read' && name !== 'board.stand') sent.push({ name, args })
      return answer(name, args as { nominee: number; member: number; value: string; early_reason: string })
    },
    onFrame: () => () => {},
  })
  window.addEventListener('keydown', handleKey)
})
afterEach(() => window.removeEventListener('keydown', handleKey))

async function open() {
  useRoute().goTo('#/review')
  const page = mount(ReviewPage, { attachTo: document.body })
  await flushPromises()
  const cell = (nominee: number, seat: number) => page.get<HTMLInputElement>(`[data-cell="${nominee}:${100 + seat}"]`)
  const enter = async (nominee: number, seat: number, text: string) => {
    cell(nominee, seat).element.focus()
    await cell(nominee, seat).setValue(text)
    await cell(nominee, seat).trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  return { page, cell, enter }
}

const names = () => sent.map((one) => one.name)
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

describe('the review', () => {
  it('stops at a tie on the cut line, and turns to the ballots by a key', async () => {
    tie = { among: [1, 2], names: ['第1工会', '第2工会'], seats: 1, resolved: false }
    const { page } = await open()
    expect(page.get('[role=alert]').text()).toContain('同分，评审停在入选线')
    press('v')
    await flushPromises()
    expect(names()).toContain('ballot.list')
    tie = { ...tie, resolved: true }
    await office.refresh()
    await flushPromises()
    expect(page.find('[role=alert]').exists()).toBe(false)
    page.unmount()
  })

  it('says whose papers changed after they were scored', async () => {
    changed = new Set([2])
    const { page } = await open()
    expect(page.findAll('nav[aria-label=评审顺序] li').map((each) => each.text().includes('评分后材料有改动，请复核'))).toEqual([false, true])
    page.unmount()
  })

  it('saves a score on Enter and goes to the next member, then to the next nominee', async () => {
    const { page, cell, enter } = await open()
    await enter(1, 1, '９０')
    expect(document.activeElement).toBe(cell(1, 2).element)
    await enter(1, 2, '91')
    expect(document.activeElement).toBe(cell(2, 1).element)
    expect(sent.filter((one) => one.name === 'score.enter').map((one) => one.args)).toEqual([
      { nominee: 1, member: 101, value: '９０' }, { nominee: 1, member: 102, value: '91' },
    ])
    page.unmount()
  })

  it('loses no key struck while a score is being saved', async () => {
    const { page, cell } = await open()
    const strike = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    cell(1, 1).element.focus()
    await cell(1, 1).setValue('90')
    for (const key of ['Enter', '8', '5', 'Enter', '7']) strike(key)
    await flushPromises()
    expect(scores).toEqual(new Map([['1:101', '90'], ['1:102', '85']]))
    expect(document.activeElement).toBe(cell(2, 1).element)
    expect(cell(2, 1).element.value).toBe('7')
    page.unmount()
  })

  it('takes text an input method inserts while a score is being saved for the next cell', async () => {
    const { page, cell } = await open()
    cell(1, 1).element.focus()
    await cell(1, 1).setValue('90')
    const input = cell(1, 1).element
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    const inserted = new InputEvent('beforeinput', { data: '８５', inputType: 'insertText', bubbles: true, cancelable: true })
    input.dispatchEvent(inserted)
    await flushPromises()
    expect(inserted.defaultPrevented).toBe(true)
    expect(cell(1, 2).element.value).toBe('８５')
    expect(scores.get('1:101')).toBe('90')
    page.unmount()
  })

  it('keeps a bad value in its cell with the sentence of the desk', async () => {
    const { page, cell, enter } = await open()
    await enter(1, 1, '145')
    expect(document.activeElement).toBe(cell(1, 1).element)
    expect(cell(1, 1).element.value).toBe('145')
    expect(cell(1, 1).attributes('aria-invalid')).toBe('true')
    expect(page.get('#score-problem').text()).toBe('1号的评分应为 0–100。')
    page.unmount()
  })

  it('keeps what is being typed when the sheet is read again', async () => {
    const { page, cell } = await open()
    await cell(1, 1).setValue('8')
    scores.set('1:102', '93.0')
    await office.refresh()
    await flushPromises()
    expect(cell(1, 2).element.value).toBe('93.0')
    expect(cell(1, 1).element.value).toBe('8')
    page.unmount()
  })

  it('sends to the board only on Enter outside the inputs', async () => {
    const { page, cell } = await open()
    press('3')
    await flushPromises()
    expect(names()).not.toContain('board.send')
    await cell(1, 1).trigger('keydown', { key: 'b', bubbles: true })
    expect(names()).not.toContain('board.black')
    press('Enter')
    await flushPromises()
    expect(sent.at(-1)).toMatchObject({ name: 'board.send', args: { category: 'home', scene: 'score', nominee: 1 } })
    page.unmount()
  })

  it('sends on Enter after a nominee was chosen with the mouse', async () => {
    const { page } = await open()
    const second = page.findAll<HTMLButtonElement>('nav button')[1]
    second?.element.focus()
    await second?.trigger('click', { detail: 1 })
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    expect(sent.at(-1)).toMatchObject({ name: 'board.send', args: { nominee: 2 } })
    page.unmount()
  })

  it('names the next two and goes past what is put off', async () => {
    count = 4
    states.set(2, 'held')
    const { page } = await open()
    expect(page.get('nav[aria-label=评审顺序] .coming').text()).toBe('接下来3第3工会4第4工会')
    press('n')
    await flushPromises()
    expect(page.get('section[aria-label=当前推荐对象]').text()).toContain('第3工会')
    press('j')
    press('k')
    press('k')
    await flushPromises()
    expect(page.get('nav [aria-current]').text()).toContain('暂缓')
    page.unmount()
  })

  it('puts the item in hand off on H and takes it along on Alt and an arrow', async () => {
    const { page } = await open()
    press('h')
    await flushPromises()
    expect(sent.find((one) => one.name === 'agenda.mark')?.args).toEqual({ nominee: 1, state: 'held', reason: '' })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }))
    await flushPromises()
    expect(sent.find((one) => one.name === 'agenda.move')?.args).toEqual({ nominee: 1, to: 2 })
    page.unmount()
  })

  it('shows who leaves and who comes back, and takes a proposal up on A', async () => {
    const seat = (at: number) => ({ member: 100 + at, seat: at, name: `成员${at}`, reason: '同单位：海港实业' })
    outlook = [{ nominee: 1, newly: [seat(1)], still: [], no_longer: [seat(2)], proposals: [{ ...seat(2), bond: 'kin', reason: '亲属：王晓明' }] }]
    const { page } = await open()
    const strip = page.get('section[aria-label=回避]')
    expect(strip.text()).toContain('新回避1号 成员1同单位：海港实业')
    expect(strip.text()).toContain('不再回避2号 成员2')
    expect(strip.text()).toContain('建议回避2号 成员2亲属：王晓明')
    press('a')
    await flushPromises()
    expect(sent.find((one) => one.name === 'recusal.accept')?.args).toEqual({ nominee: 1, member: 102, bond: 'kin' })
    page.unmount()
  })

  it('keeps the figure hidden until R reveals it, and locks what all have seen', async () => {
    const { page, cell, enter } = await open()
    await enter(1, 1, '90')
    await enter(1, 2, '90')
    press('k')
    await flushPromises()
    expect(page.get('[aria-label=当前推荐对象]').text()).toContain('已评齐，待亮分')
    expect(page.text()).not.toContain('90.00')
    press('r')
    await flushPromises()
    expect(page.get('[aria-label=当前推荐对象]').text()).toContain('90.00')
    expect(cell(1, 1).element.readOnly).toBe(true)
    press('r')
    await flushPromises()
    expect(document.body.textContent).toContain('收回亮分')
    expect(sent.filter((one) => one.name === 'score.withdraw_reveal')).toEqual([])
    page.unmount()
  })

  it('asks why the chair does not wait for the last score', async () => {
    const { page, enter } = await open()
    await enter(1, 1, '90')
    press('r')
    await flushPromises()
    const reason = document.querySelector<HTMLInputElement>('#reveal input')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('已评 1/2 人')
    if (reason) reason.value = '成员2离场'
    reason?.dispatchEvent(new Event('input'))
    await flushPromises()
    document.querySelector<HTMLFormElement>('#reveal')?.requestSubmit()
    await flushPromises()
    expect(sent.find((one) => one.name === 'score.reveal')?.args).toEqual({ nominee: 1, early_reason: '成员2离场' })
    page.unmount()
  })

  it('asks for the reason of a recusal on D for the member last worked on', async () => {
    const { page, cell } = await open()
    cell(1, 2).element.focus()
    cell(1, 2).element.blur()
    press('d')
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('2号 成员2 对 第1工会')
    page.unmount()
  })

  it('says in the status bar who is there and whether they are a quorum', async () => {
    roll = { meeting: { id: 1, number: 1, title: '会', held_on: '2026-11-22', place: '', state: 'open' }, rows: [], expected: 9, present: 8, needed: 6, met: true, uncalled: 0, words: '出席 8/9，达到法定人数' }
    const { page } = await open()
    expect(statusFacts.value[0]).toBe('出席 8/9，达到法定人数 · 回避 0')
    page.unmount()
  })

  it('says what cannot be done with too few in the room of the open meeting', async () => {
    roll = { meeting: { id: 1, number: 1, title: '会', held_on: '2026-11-22', place: '', state: 'open' }, rows: [], expected: 9, present: 5, needed: 6, met: false, uncalled: 0, words: '出席 5/9，未达法定人数（须 6 人）' }
    const { page } = await open()
    expect(statusFacts.value[0]).toBe('出席 5/9，未达法定人数（须 6 人），只能评分，不能票决和审议 · 回避 0')
    page.unmount()
  })

  it('warns that the room sees the console when there is one monitor', async () => {
    const { page } = await open()
    expect(page.text()).toContain('会场看得到本控制台')
    page.unmount()
  })

  it('tells the operator about the nominee in hand, nothing personal, and of the 批注 those for the meeting alone where the room can read it', async () => {
    const brief = async () => {
      const { page } = await open()
      const words = page.get('section[aria-label=申报情况]').text()
      page.unmount()
      return words
    }
    expect(await brief()).toContain('职工人数333')
    expect(await brief()).not.toMatch(/13900000001|请补交/)
    expect(await brief()).toContain('职工人数：请说明减员 办公室')
    monitors = [own, { ...own, x: 1366, width: 1920, height: 1080, primary: false }]
    expect(await brief()).toContain('请补交法人登记证书')
  })

  it('opens on the category, the nominee and the scene where it stood', async () => {
    wall = { place: { category: 'home', scene: 'score', nominee: 2, revealed: 0 } }
    const { page } = await open()
    expect(page.get('nav button[aria-current]').text()).toContain('第2工会')
    press('Enter')
    await flushPromises()
    expect(sent.at(-1)).toMatchObject({ name: 'board.send', args: { scene: 'score', nominee: 2 } })
    page.unmount()
  })

  it('masks the names on the console too while the room sees it', async () => {
    const names = async () => {
      const { page } = await open()
      const row = page.text()
      await page.get('[role=radio][value=ranking]').trigger('click')
      await flushPromises()
      const words = row + page.text()
      page.unmount()
      return words
    }
    expect(await names()).toContain('第1工会')
    wall = { open: true }
    expect(await names()).not.toContain('第1工会')
    expect(await names()).toContain('第1＊＊')
    wall = { open: true, masking: 'number' }
    expect(await names()).not.toMatch(/第1工会|第1＊＊/)
    wall = { open: true, displays: 'mirrored' }
    expect(await names()).toContain('两台显示器显示同一画面')
    wall = { open: true, displays: 'extended' }
    expect(await names()).toContain('第1工会')
  })

  it('freezes with F, times with T, and says in words what the room still sees', async () => {
    wall = { frozen: true, room: { ...frame, body: { scene: 'nominee', number: '26-J-1', name: '第1工会', organisation: '', post: '', lines: [] } } }
    const { page } = await open()
    expect(page.text()).toContain('会场仍见：介绍 第1工会')
    press('f')
    await flushPromises()
    expect(sent.at(-1)).toEqual({ name: 'board.freeze', args: { frozen: false } })
    wall = { timer: { text: '5:12 / 5:00', over: true, running: true } }
    press('t')
    await flushPromises()
    expect(sent.at(-1)).toEqual({ name: 'board.timer', args: { turn: 'start' } })
    press('0')
    await flushPromises()
    expect(sent.at(-1)).toEqual({ name: 'board.timer', args: { turn: 'reset' } })
    expect(page.get('section[aria-label=发言计时]').text()).toMatch(/5:12 \/ 5:00.*超时/s)
    page.unmount()
  })

  it('proposes those inside the line for the deliberation and takes the reserves ticked', async () => {
    const { page } = await open()
    await page.get('[role=radio][value=ranking]').trigger('click')
    await flushPromises()
    await page.get('input[aria-label="第2工会 候补"]').trigger('change')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((one) => one.name === 'decision.deliberate')?.args).toMatchObject({ category: 'home', selected: [1], reserves: [2] })
    page.unmount()
  })
})
