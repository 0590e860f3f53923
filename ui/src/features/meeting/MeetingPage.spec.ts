import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Agenda, AgendaState, Meeting, MinutesIssue, Presence, RollCall } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { handleKey } from '@/keys/useKeys'
import AgendaTab from './AgendaTab.vue'
import MeetingPage from './MeetingPage.vue'
import MeetingTab from './MeetingTab.vue'
import RollTab from './RollTab.vue'

let meetings: Meeting[]
let called: Map<number, Presence>
let order: number[]
let states: Map<number, AgendaState>
let sent: { name: string; args: unknown }[]

const meeting: Meeting = { id: 5, number: 1, title: '第一次评审会', held_on: '2026-10-12', place: '五楼', state: 'open' }

const roll = (): RollCall => ({
  meeting, expected: 3, present: 2, needed: 2, met: true, uncalled: 3 - called.size, words: '出席 2/3，达到法定人数',
  rows: [1, 2, 3].map((seat) => ({
    member: 100 + seat, seat, name: `成员${seat}`, department: '组织部', role: 'member', state: called.get(100 + seat) ?? null,
    substitute_name: '', substitute_post: '', at: null,
  })),
})

const agenda = (): Agenda => ({
  category: 'home', changes: 4, frozen: false,
  rows: order.map((nominee) => ({ nominee, number: '', name: `第${nominee}工会`, unit: '海港区', state: states.get(nominee) ?? 'waiting', reason: '', recused: [nominee], scored: false })),
})

const issue = (number: number): MinutesIssue => ({ issue: number, reason: '', at: '2026-10-12 16:00', journal: 40, hash: '0a1b2c3d', outdated: false })

interface Given { member: number; state: Presence; nominee: number; to: number; reason: string }

function answer(name: string, args: Given): unknown {
  switch (name) {
    case 'read_back.progress': return []
    case 'meeting.list': case 'meeting.save': case 'meeting.open': return meetings
    case 'meeting.close': return [{ ...meeting, state: 'closed' }]
    case 'minutes.list': case 'meeting.reissue': return sent.some((one) => one.name === 'meeting.reissue') ? [issue(2), issue(1)] : [issue(1)]
    case 'minutes.preview': throw { code: 'refused', message: '这里不排版。' }
    case 'attendance.read': return meetings.length > 0 ? roll() : null
    case 'attendance.call':
      called.set(args.member, args.state)
      return roll()
    case 'agenda.read': case 'agenda.order': return agenda()
    case 'agenda.move':
      order = order.filter((one) => one !== args.nominee)
      order.splice(args.to - 1, 0, args.nominee)
      return agenda()
    case 'agenda.mark':
      if ((args.state as string) === 'struck' && args.reason === '') throw { code: 'bad_input', message: '请写明撤下的原因。', field: 'reason' }
      return agenda()
    default: return { year: 2026, is_sample: false, union_name: '', today: '2026-10-12', saved_at: null, last_action: null, undoable: null, stages: [], recent: [] }
  }
}

beforeEach(() => {
  meetings = [meeting]
  called = new Map()
  order = [1, 2, 3]
  states = new Map()
  sent = []
  replaceTransport({
    call: async (name, args) => {
      sent.push({ name, args })
      return answer(name, args as Given)
    },
    onFrame: () => () => {},
  })
  window.addEventListener('keydown', handleKey)
})
afterEach(() => {
  window.removeEventListener('keydown', handleKey)
  document.body.innerHTML = ''
})

async function press(key: string, alt = false): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: alt, bubbles: true }))
  await flushPromises()
}

async function open(tab: typeof RollTab | typeof AgendaTab | typeof MeetingTab) {
  const page = mount(tab as typeof RollTab, { attachTo: document.body })
  await flushPromises()
  return page
}

const args = (name: string) => sent.filter((one) => one.name === name).map((one) => one.args)

describe('the roll call', () => {
  it('goes down the seats by keyboard: Enter is there, A is not, L is late', async () => {
    const page = await open(RollTab)
    for (const key of ['Enter', 'a', 'l']) await press(key)
    expect([...called]).toEqual([[101, 'present'], [102, 'absent'], [103, 'late']])
    expect(page.get('tr[aria-current]').text()).toContain('成员3')
    page.unmount()
  })

  it('goes on with the first seat not called yet', async () => {
    called = new Map([[101, 'absent']])
    const page = await open(RollTab)
    expect(page.get('tr[aria-current]').text()).toContain('成员2')
    await press('Enter')
    expect([...called]).toEqual([[101, 'absent'], [102, 'present']])
    page.unmount()
  })

  it('hears Enter after its tab was clicked', async () => {
    window.location.hash = '#/meeting/roll'
    const page = mount(MeetingPage, { attachTo: document.body })
    await flushPromises()
    const tab = page.findAll<HTMLButtonElement>('[role=tab]')[1]
    tab?.element.focus()
    await tab?.trigger('click', { detail: 1 })
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    expect([...called]).toEqual([[101, 'present']])
    page.unmount()
  })

  it('takes the call of the seat in hand back', async () => {
    const page = await open(RollTab)
    await press('Backspace')
    expect(args('attendance.call')).toEqual([{ meeting: 5, member: 101, state: null, substitute_name: '', substitute_post: '' }])
    page.unmount()
  })

  it('names who sits for a member', async () => {
    const page = await open(RollTab)
    await press('s')
    const [name, post] = document.querySelectorAll<HTMLInputElement>('[role=dialog] input')
    for (const [input, text] of [[name, '赵甲'], [post, '副部长']] as const) {
      if (!input) throw new Error('no field')
      input.value = text
      input.dispatchEvent(new Event('input'))
    }
    document.querySelector('form#substitute')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(args('attendance.call')).toEqual([{ meeting: 5, member: 101, state: 'present', substitute_name: '赵甲', substitute_post: '副部长' }])
    page.unmount()
  })

  it('says what to do while no meeting is called', async () => {
    meetings = []
    const page = await open(RollTab)
    expect(page.text()).toContain('还没有开始点名的会议')
    page.unmount()
  })
})

describe('the meetings', () => {
  it('are planned for today by a press', async () => {
    meetings = []
    const page = await open(MeetingTab)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(args('meeting.save')).toMatchObject([{ id: 0, title: '第一次评审会', place: '' }])
    page.unmount()
  })

  it('begin with the roll call', async () => {
    meetings = [{ ...meeting, state: 'planned' }]
    const page = await open(MeetingTab)
    await page.findAll('button').find((button) => button.text() === '开始点名')?.trigger('click')
    await flushPromises()
    expect(args('meeting.open')).toEqual([{ id: 5 }])
    expect(window.location.hash).toBe('#/meeting/roll')
    page.unmount()
  })
})

describe('the end of a meeting', () => {
  const say = (word: string) => [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].find((one) => one.textContent.trim() === word)?.click()

  it('is asked about before it is sealed', async () => {
    const page = await open(MeetingTab)
    await page.findAll('button').find((button) => button.text() === '结束会议…')?.trigger('click')
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('不能撤销')
    expect(args('meeting.close')).toEqual([])
    say('结束会议')
    await flushPromises()
    expect(args('meeting.close')).toEqual([{ id: 5 }])
    page.unmount()
  })

  it('leaves minutes that are issued again with a reason', async () => {
    meetings = [{ ...meeting, state: 'closed' }]
    const page = await open(MeetingTab)
    await page.findAll('button').find((button) => button.text() === '会议纪要…')?.trigger('click')
    await flushPromises()
    expect(args('minutes.preview')).toEqual([{ meeting: 5, issue: 1 }])
    const reason = document.querySelector<HTMLInputElement>('[role=dialog] form input')
    if (!reason) throw new Error('no field')
    reason.value = '更正一处分数'
    reason.dispatchEvent(new Event('input'))
    reason.form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(args('meeting.reissue')).toEqual([{ meeting: 5, reason: '更正一处分数' }])
    expect(args('minutes.preview')).toContainEqual({ meeting: 5, issue: 2 })
    page.unmount()
  })
})

describe('the agenda', () => {
  it('takes the item in hand along on Alt and an arrow', async () => {
    const page = await open(AgendaTab)
    await press('j')
    await press('ArrowUp', true)
    expect(args('agenda.move')).toEqual([{ nominee: 2, to: 1 }])
    expect(page.findAll('tbody th').map((each) => each.text())).toEqual(['第2工会', '第1工会', '第3工会'])
    expect(page.get('tr[aria-current]').text()).toContain('第2工会')
    page.unmount()
  })

  it('puts an item off on H and back again', async () => {
    const page = await open(AgendaTab)
    states.set(1, 'held')
    await press('h')
    await press('h')
    expect(args('agenda.mark')).toEqual([{ nominee: 1, state: 'held', reason: '' }, { nominee: 1, state: 'waiting', reason: '' }])
    page.unmount()
  })

  it('strikes an item only with a reason', async () => {
    const page = await open(AgendaTab)
    await page.get<HTMLSelectElement>('select[aria-label="第1工会：议程状态"]').setValue('struck')
    await flushPromises()
    const form = document.querySelector('form#strike')
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('请写明撤下的原因。')
    page.unmount()
  })
})
