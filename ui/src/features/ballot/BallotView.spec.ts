import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BallotCount, BallotCountArgs, BallotList, BallotRound, BallotRow, Masking, Member } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import BallotView from './BallotView.vue'
import ResultTable from './ResultTable.vue'
import VoteStepper from './VoteStepper.vue'

const row = (nominee: number, more: Partial<BallotRow> = {}): BallotRow => ({
  nominee, number: `26-G-00${nominee}`, name: `第${nominee}人`, masked: '第＊＊', organisation: '', unit: '海港区总工会', recused: 0, approve: 0, against: 0, abstain: 0,
  passed: null, needed: null, rank: null, place: null, explanation: '', ...more,
})
const round: BallotRound = {
  id: 7, round: 1, follows: null, title: '优秀工会工作者票决', form: 'each', at_most: null, secret: true, for_tie: false, expected: 9, present: 9, issued: 9,
  rule: '过半数（实到人数）', stage: 'issued', reason: '', scrutineers: '', tellers: '', at: '', rows: [row(1), row(2)], count: null, can_follow: false,
}
const member = (id: number, name: string): Member => ({ id, seat: id, name, department: '', role: 'member' })
let list: BallotList
let answered: BallotCount
let sent: { name: string; args: unknown }[]

const told = (name: string) => sent.filter((one) => one.name === name).map((one) => one.args)
const dialogText = () => document.body.querySelector('[role=dialog]')?.textContent ?? ''

function press(word: string): void {
  const found = [...document.body.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent?.trim() === word)
  if (!found) throw new Error(`no button ${word}`)
  found.click()
}

function fieldOf(label: string): HTMLInputElement {
  const found = [...document.body.querySelectorAll('label')].find((each) => each.textContent?.trim() === label)
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement
}

async function write(label: string, text: string): Promise<void> {
  const field = fieldOf(label)
  field.value = text
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
  list = {
    category: 'worker', title: '秦皇岛市优秀工会工作者', expected: 9, present: null, seats: 10, rule: '过半数（实到人数）', rounds: [round], tied: [], tied_seats: 0, frozen: false,
    candidates: [{ nominee: 1, number: '26-G-001', name: '第1人', masked: '第＊＊', unit: '海港区总工会' }],
  }
  answered = {
    figures: { issued: 9, returned: 9, unreturned: 0, valid: 9, invalid: 0 }, rows: [], sound: false, void: null, outcome: '有 1 处对不上，还不能宣布结果。',
    identities: [
      { text: '收回 9 ＝ 有效 9 ＋ 无效 0', holds: true, remedy: '', nominee: null },
      { text: '第1人：同意 0 ≠ 应计 9', holds: false, remedy: '请重新唱计。', nominee: 1 },
    ],
  }
  replaceTransport({
    call: async (name, args) => {
      sent.push({ name, args })
      if (name === 'ballot.count') return answered
      if (name === 'member.list') return [member(1, '甲'), member(2, '乙')]
      if (name === 'attendance.read') return { meeting: { state: 'open' }, rows: [{ member: 1, state: 'present' }, { member: 2, state: 'absent' }] }
      if (name === 'ballot.list' || name === 'ballot.close') return list
      return {}
    },
    onFrame: () => () => {},
  })
})

async function open(masks: Masking | null = null) {
  const page = mount(BallotView, { props: { category: 'worker', masks }, attachTo: document.body })
  await flushPromises()
  return page
}

describe('a count sheet', () => {
  it('asks the desk at every figure and names what does not add up, so that nothing can be sealed', async () => {
    const page = await open()
    press('计票…')
    await flushPromises()
    await write('第1人 同意', '６')
    const last = told('ballot.count').at(-1) as BallotCountArgs
    expect(last).toMatchObject({ ballot: 7, returned: 9, valid: 9 })
    expect(last.votes?.[0]).toEqual({ nominee: 1, approve: 6, against: 0, abstain: 0 })
    expect(dialogText()).toContain('对不上：请重新唱计。')
    expect(fieldOf('第1人 同意').getAttribute('aria-invalid')).toBe('true')
    press('宣布并封存')
    await flushPromises()
    expect(told('ballot.close')).toEqual([])
    page.unmount()
  })

  it('is sealed with who watched and who counted once the desk finds it sound', async () => {
    answered = { ...answered, sound: true, identities: [], outcome: '通过：第1人。' }
    const page = await open()
    press('计票…')
    await flushPromises()
    await write('监票人', '赵一')
    await write('计票人', '钱二')
    document.body.querySelector<HTMLFormElement>('#count')?.requestSubmit()
    await flushPromises()
    expect(told('ballot.close')).toEqual([expect.objectContaining({ ballot: 7, scrutineers: '赵一', tellers: '钱二' })])
    page.unmount()
  })

  it('can be counted on paper first', async () => {
    const page = await open()
    press('计票单…')
    await flushPromises()
    expect(told('ballot.preview_tally')).toEqual([{ ballot: 7 }])
    expect(dialogText()).toContain('第 1 轮计票单')
    page.unmount()
    list = { ...list, rounds: [{ ...round, stage: 'counted', count: { ...answered, sound: true, outcome: '通过：第1人。' } }] }
    const counted = await open()
    press('计票结果报告单…')
    await flushPromises()
    expect(dialogText()).toContain('签名后归档')
    counted.unmount()
  })

  it('has no paper for a member who is not in the room', async () => {
    list = { ...list, rounds: [{ ...round, secret: false }] }
    const page = await open()
    press('计票…')
    await flushPromises()
    press('按人录入')
    await flushPromises()
    const boxes = [...document.body.querySelectorAll<HTMLInputElement>('[aria-label="记名票"] input')]
    expect(boxes.map((box) => [box.ariaLabel ?? box.getAttribute('aria-label'), box.disabled])).toEqual([
      ['1号 甲 已交票', false], ['2号 乙 没有到会，没有票', true],
    ])
    page.unmount()
  })

  it('offers to seal the round as void when more papers came back than went out', async () => {
    answered = { ...answered, void: '收回 10 张，多于发出 9 张，本轮投票无效' }
    const page = await open()
    press('计票…')
    await flushPromises()
    expect(dialogText()).toContain('记为作废并封存')
    page.unmount()
  })
})

describe('the rounds of a category', () => {
  it('name nobody in full where the room is looking, not even in what does not add up', async () => {
    const page = await open('number')
    press('计票…')
    await flushPromises()
    expect(document.body.textContent).toContain('26-G-001：同意 0 ≠ 应计 9')
    expect(document.body.textContent).not.toContain('第1人')
    page.unmount()
  })

  it('take who is there from the roll of the open meeting', async () => {
    list = { ...list, rounds: [], present: 8 }
    const page = await open()
    press('准备新一轮')
    await flushPromises()
    expect(dialogText()).toContain('实到 8 人（按会议点名）')
    document.body.querySelector<HTMLFormElement>('#prepare')?.requestSubmit()
    await flushPromises()
    expect(told('ballot.prepare')).toEqual([expect.objectContaining({ present: null })])
    page.unmount()
  })

  it('offer a vote on the tied first', async () => {
    list = { ...list, rounds: [], tied: ['甲', '乙'], tied_seats: 1 }
    const page = await open()
    press('准备同分票决')
    await flushPromises()
    document.body.querySelector<HTMLFormElement>('#prepare')?.requestSubmit()
    await flushPromises()
    expect(told('ballot.prepare')).toEqual([expect.objectContaining({ category: 'worker', for_tie: true, present: 9, secret: true })])
    page.unmount()
  })

  it('tell each result in a word', () => {
    const rows = [row(1, { passed: true, needed: 5 }), row(2, { passed: false, needed: 5 }), row(3, { passed: true, place: 'tied' })]
    const words = mount(ResultTable, { props: { rows, choosing: false, caption: '' } }).findAll('.result').map((each) => each.text())
    expect(words).toEqual(['通过', '未通过', '同票待定'])
  })
})

describe('a stepper', () => {
  it('takes arrows, buttons and full-width digits, and never goes below nothing', async () => {
    let count = 1
    const stepper = mount(VoteStepper, { props: { label: '同意', modelValue: 1, 'onUpdate:modelValue': (next: number) => { count = next; void stepper.setProps({ modelValue: next }) } } })
    const field = stepper.get('input')
    await field.trigger('keydown', { key: 'ArrowUp' })
    expect(count).toBe(2)
    await field.setValue('１２')
    expect(count).toBe(12)
    await field.setValue('-')
    expect(count).toBe(12)
    expect(field.attributes('aria-invalid')).toBe('true')
    await field.setValue('0')
    await field.trigger('keydown', { key: 'ArrowDown' })
    expect(count).toBe(0)
  })
})
