import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice, Objection, PublicityState, PublicEntry } from '@/bindings/wire'
import { openQuestion } from '@/components/useConfirm'
import { useToast } from '@/components/useToast'
import { replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import PublicityPage from './PublicityPage.vue'

const entry: PublicEntry = { nominee: 7, number: '26-J-007', category: 'home', name: '甲厂工会', organisation: '甲厂', unit: '海港区总工会' }
const objection: Objection = {
  id: 3, nominee: 7, nominee_name: '甲厂工会', received_on: '2026-09-29', channel: 'letter', signed: true, complainant: '王某某', gist: '反映欠薪。',
  state: 'open', conclusion: '', resolved_on: null,
}
const notice: Notice = {
  id: 1, posted: '2026-09-28', first: '2026-09-29', last: '2026-10-10', counting: 'next_day', days: 5, calendar: [], phase: 'running', day: 3, left: 2,
  period: '公示时间：2026年9月28日至2026年10月10日（5个工作日）', entries: [entry], objections: [objection],
}
const quiet: PublicityState = { notices: [], waiting: [], missing: [], days: 5, counting: 'next_day' }
const running: PublicityState = { ...quiet, notices: [notice], missing: [{ what: '已有公示正在进行', who: '市总组织部', article: '本单位设定' }] }

let state: PublicityState
const { shown: toasts } = useToast()
let refusal: { code: string; message: string } | null
let calls: { name: string; args: unknown }[]
let page: VueWrapper

const answers: Record<string, (args: never) => unknown> = {
  'office.read': () => ({ year: 2026, is_sample: true, union_name: '', today: '2026-09-28', saved_at: null, last_action: null, undoable: null }),
  'overview.read': () => ({ year: 2026, stages: [], categories: [], countdown: null, recent: [] }),
  'publicity.read': () => state,
  'calendar.window': ({ counting }: { counting: string }) => {
    if (refusal !== null) throw refusal
    const days = ['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'].slice(counting === 'next_day' ? 1 : 0).slice(0, 5)
    return { first: days[0], last: days[4], days }
  },
  'publicity.start': () => ({ ...quiet, notices: [notice] }),
  'objection.resolve': ({ conclusion }: { conclusion: string }) => {
    if (conclusion === '') throw { code: 'lacking', message: '请填写核查结论', field: 'conclusion' }
    if (conclusion === '再报') throw { code: 'resolved', message: '这件异议已经办结' }
    return state
  },
}

async function show(shown: PublicityState): Promise<void> {
  state = shown
  await office.refresh()
  page = mount(PublicityPage, { attachTo: document.body })
  await flushPromises()
}

const button = (words: string) => page.findAll('button').find((each) => each.text().startsWith(words))
const sent = (name: string) => calls.filter((call) => call.name === name).map((call) => call.args)

beforeEach(() => {
  calls = []
  refusal = null
  replaceTransport({
    call: async (name, args) => {
      calls.push({ name, args })
      return answers[name]?.(args as never)
    },
    onFrame: () => () => undefined,
  })
})
afterEach(() => page.unmount())

describe('the 公示 page', () => {
  it('names what is missing, who can supply it and the article, and offers no start', async () => {
    await show({ ...quiet, missing: [{ what: '模范职工之家尚未审定', who: '市总党组', article: '第十七条' }] })
    for (const words of ['模范职工之家尚未审定', '市总党组', '第十七条']) expect(page.text()).toContain(words)
    expect(button('开始公示')).toBeUndefined()
  })

  it('shows both ways of counting and how short the first-day one falls', async () => {
    await show({ ...quiet, waiting: [entry] })
    expect(page.text()).toContain('10月10日（周六）')
    expect(page.text()).toContain('10月9日（周五）')
    expect(page.text()).toContain('首日计入，按次日起算仅4日')
  })

  it('starts from the day of posting that was entered', async () => {
    await show({ ...quiet, waiting: [entry] })
    const field = page.find('input')
    await field.setValue('２０２６.9.29')
    await field.trigger('blur')
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(sent('publicity.start')).toEqual([{ posted: '2026-09-29' }])
  })

  it('says that the office must enter the notice when the window leaves the known years', async () => {
    refusal = { code: 'calendar_unknown', message: '2027年的放假安排未知，请在设置中录入' }
    await show({ ...quiet, waiting: [entry] })
    expect(page.text()).toContain('2027年的放假安排未知，请在设置中录入')
    expect(page.find('a[href="#/settings/calendar"]').exists()).toBe(true)
  })

  it('counts down and prints the period', async () => {
    await show(running)
    expect(page.text()).toMatch(/第\s*3\s*个工作日\s*还剩\s*2\s*个工作日/)
    expect(page.text()).toContain(notice.period)
  })

  it('keeps the complainant hidden until asked', async () => {
    await show(running)
    expect(page.text()).not.toContain('王某某')
    await button('显示')!.trigger('click')
    expect(page.text()).toContain('王某某')
  })

  it('stops a nominee only after the person has confirmed', async () => {
    await show(running)
    await button('办结')!.trigger('click')
    await page.findAll('[role=radio]').find((each) => each.text() === '属实，取消资格')!.trigger('click')
    await page.find('textarea').setValue('人社部门核查，属实。')
    await page.find('form').trigger('submit')
    await flushPromises()
    openQuestion.value!.answer(false)
    await flushPromises()
    expect(sent('objection.resolve')).toEqual([])

    await page.find('form').trigger('submit')
    await flushPromises()
    openQuestion.value!.answer(true)
    await flushPromises()
    expect(sent('objection.resolve')).toEqual([{ id: 3, sustained: true, conclusion: '人社部门核查，属实。', resolved_on: '2026-09-28' }])
  })

  it('ends a rejected objection without asking', async () => {
    await show(running)
    await button('办结')!.trigger('click')
    await page.find('textarea').setValue('经核实不属实。')
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(openQuestion.value).toBeNull()
    expect(sent('objection.resolve')).toMatchObject([{ sustained: false }])
  })

  it.each([['', '请填写核查结论'], ['再报', '这件异议已经办结']])('says in the form why “%s” is refused, and not a second time over it', async (conclusion, why) => {
    await show(running)
    const before = toasts.value.length
    await button('办结')!.trigger('click')
    await page.find('textarea').setValue(conclusion)
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(page.find('form').text()).toContain(why)
    expect(toasts.value).toHaveLength(before)
  })

  it('offers a further 公示 above the earlier ones when a reserve has moved up', async () => {
    await show({ ...quiet, waiting: [{ ...entry, nominee: 8, name: '乙厂工会' }], notices: [{ ...notice, id: 2, phase: 'ended' }, notice] })
    expect(page.text()).toContain('递补后再次公示')
    expect(page.findAll('details')).toHaveLength(1)
  })
})
