import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { IssuedSheet, JudgeRowState, JudgeSheetReading, JudgeSheetRow, Masking } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import ScoreSheetDialog from './ScoreSheetDialog.vue'

const sheet = (id: number, more: Partial<IssuedSheet> = {}): IssuedSheet => ({
  id, number: `评分表〔2026〕第 00${id} 号`, member: 101, seat: 1, judge: '沈立诚', medium: 'paper', rubric: '一个总分（0–100，步长 0.5）', nominees: 8,
  at: '2026-10-12 09:00:00', standing: 'in_use', note: '', ...more,
})
const row = (nominee: number, state: JudgeRowState, filed: string | null, kept: string | null): JudgeSheetRow => ({
  nominee, number: `26-G-00${nominee}`, name: `罗玉${nominee}`, masked: '罗＊＊', state, adds: state === 'new', note: '', figures: [{ title: '评分', filed, kept, differs: state === 'conflict' }],
})
const rows = [row(1, 'new', '92.5', null), row(2, 'conflict', '88', '90'), row(3, 'conflict', '70', '75'), row(4, 'blank', null, null)]
const good: JudgeSheetReading = {
  token: 't1', file: '1号.xlsx', title: '1号　沈立诚　优秀工会工作者　评分表〔2026〕第 001 号', faults: [], notes: [], rows,
  named: rows.map(({ number, name, masked }) => ({ number, name, masked })), writes: 1, conflicts: 2, returned: false,
}

let issued: IssuedSheet[]
let read: JudgeSheetReading[]
let held: JudgeSheetReading[]
let sent: { name: string; args: unknown }[]
const told = (name: string) => sent.filter((one) => one.name === name).map((one) => one.args)
const text = () => document.body.querySelector('[role=dialog]')?.textContent ?? ''
const buttons = (word: string) => [...document.body.querySelectorAll<HTMLButtonElement>('button')].filter((each) => each.textContent?.includes(word))

async function press(word: string): Promise<void> {
  const [found] = buttons(word)
  if (!found) throw new Error(`no button ${word}`)
  found.click()
  await flushPromises()
}

async function turnTo(tab: string): Promise<void> {
  const found = [...document.body.querySelectorAll<HTMLButtonElement>('[role=tab]')].find((each) => each.textContent?.includes(tab))
  found?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }))
  found?.focus()
  await flushPromises()
}

async function open(masks: Masking | null = null) {
  const page = mount(ScoreSheetDialog, { props: { category: 'worker', masks, open: true }, attachTo: document.body })
  await flushPromises()
  return page
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent = []
  issued = []
  read = [good]
  held = []
  replaceTransport({
    call: async (name, args) => {
      sent.push({ name, args })
      if (name === 'score_sheet.list') return issued
      if (name === 'member.list') return [{ id: 101, seat: 1, name: '沈立诚', department: '市总工会', role: 'head' }]
      if (name === 'score_sheet.save') return { path: '/out/评分表.zip', numbers: ['评分表〔2026〕第 002 号'], voided: 1 }
      if (name === 'score_sheet.pick') return (held = read)
      if (name === 'score_sheet.readings') return held
      if (name === 'score_sheet.import') held = held.map((one) => ({ ...one, returned: true }))
      if (name === 'score_sheet.import') return { nominees: 2, told: '导入1号成员的电子评分表：2个对象' }
      if (name === 'score_sheet.paper') throw { code: 'refused', message: '没有可以打印的内容。' }
      return {}
    },
    onFrame: () => () => {},
  })
})

describe('score sheets on their way out', () => {
  it('are numbered only when they are saved, and say which earlier ones that makes void', async () => {
    issued = [sheet(1, { medium: 'xlsx' })]
    const page = await open()
    expect(text()).not.toContain('会作废')
    await press('电子 Excel')
    expect(text()).toContain('已发的 1 份会作废（评分表〔2026〕第 001 号）')
    expect(told('score_sheet.save')).toEqual([])
    await press('编号并存压缩包…')
    expect(told('score_sheet.save')).toEqual([{ category: 'worker', member: null, medium: 'xlsx' }])
    expect(text()).toContain('第 002 号已存到 /out/评分表.zip；原有 1 份已作废')
    page.unmount()
  })
})

describe('the register', () => {
  it('keeps a void number with its reason and lets a paper that came back be ticked off', async () => {
    issued = [sheet(2), sheet(1, { standing: 'void', note: '重印' })]
    const page = await open()
    await turnTo('登记簿')
    expect(text()).toContain('已作废重印')
    expect(buttons('收回').length).toBe(1)
    await press('收回')
    expect(told('score_sheet.collect')).toEqual([{ id: 2, returned: true }])
    page.unmount()
  })
})

describe('a workbook that came back', () => {
  it('is imported only once every figure that differs has been decided on', async () => {
    const page = await open()
    await turnTo('导入电子评分表')
    await press('选择电子评分表…')
    expect(text()).toContain('还有 2 个对象与已录入的不一致')
    await press('导入 1 个对象')
    expect(told('score_sheet.import')).toEqual([])
    await press('全部保留已录入')
    const [, second] = buttons('采用文件').filter((each) => each.getAttribute('role') === 'radio')
    second?.click()
    await flushPromises()
    await press('导入 2 个对象')
    expect(told('score_sheet.import')).toEqual([{ token: 't1', choices: [{ nominee: 2, take: false }, { nominee: 3, take: true }] }])
    expect(text()).toContain('导入1号成员的电子评分表：2个对象。可用 Ctrl+Z 撤销')
    held = [good]
    await office.refresh()
    await flushPromises()
    expect(text()).not.toContain('可用 Ctrl+Z 撤销')
    expect(buttons('导入 2 个对象').length).toBe(1)
    page.unmount()
  })

  it('with anything off names all of it and offers no import', async () => {
    read = [{ ...good, rows: [], faults: ['单元格 F5：应为 0–20；录入了 45。', '单元格 G6：“良好”不是数字。'] }]
    const page = await open()
    await turnTo('导入电子评分表')
    await press('选择电子评分表…')
    expect(text()).toContain('什么都没有写入')
    expect(document.body.querySelectorAll('[role=alert]').length).toBe(2)
    expect(buttons('个对象')).toEqual([])
    page.unmount()
  })

  it('that was imported before says that there is nothing to do', async () => {
    read = [{ ...good, rows: [row(1, 'same', '92.5', '92.5')], writes: 0, conflicts: 0, returned: true }]
    const page = await open()
    await turnTo('导入电子评分表')
    await press('选择电子评分表…')
    expect(text()).toContain('没有要写入的内容')
    expect(buttons('导入 ')).toEqual([])
    page.unmount()
  })

  it('names nobody in full where the room is looking', async () => {
    const page = await open('surname')
    await turnTo('导入电子评分表')
    await press('选择电子评分表…')
    expect(text()).toContain('罗＊＊')
    expect(text()).not.toContain('罗玉')
    page.unmount()
  })
})
