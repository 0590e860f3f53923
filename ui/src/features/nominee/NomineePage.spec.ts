import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BulkOutcome, Condition, Dossier, ListArgs, MarkArgs, NomineeRow } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { vettingTerms } from '@/features/terms'
import { handleKey } from '@/keys/useKeys'
import NomineePage from './NomineePage.vue'

const names = ['冯文静', '韩立新', '高春梅', '梁永福']
const rows: NomineeRow[] = names.map((name, index) => ({
  id: index + 1, number: `26-G-00${index + 1}`, category: 'worker', name, organisation: '云岭机械工会', unit: '海港区总工会',
  vetting: 'pending', verdicts: ['met', 'doubt', 'waiting'], score: null,
}))

const soft: Condition = {
  code: 'art4.repeat', article: '第四条', title: '一般不重复推荐', quote: '先进集体和个人，一般不重复推荐。', kind: 'computed', soft: true,
  verdict: 'doubt', figures: '2024年度已获评', remedy: '写明理由', mark: null, changed_since: false,
}
const veto: Condition = { ...soft, code: 'art9.1', article: '第九条（一）', title: '工会机构未被随意撤并', kind: 'veto', soft: false, verdict: 'waiting', figures: '' }

function dossier(id: number): Dossier {
  const name = names[id - 1] ?? ''
  return {
    id, number: `26-G-00${id}`, category: 'worker', category_title: '秦皇岛市优秀工会工作者', name, organisation: '', unit: '海港区总工会',
    vetting: 'pending', vetting_reason: '', standing: 'waiting', story: null, note_author: '办公室', facts: [{ key: 'phone', label: '联系电话', value: '13900000001', personal: true }],
    conditions: [soft, veto],
    source: { file: '汇总表.xlsx', sheet: '工作者', row: 5, sha256: 'ab'.repeat(32), imported_at: '2026-09-20', cells: [{ header: '电话', text: '139 0000 0001' }] },
    annotations: [], changes: [], comments: [], score: null, score_detail: null, fate: [],
  }
}

const listed = (args: ListArgs) => {
  const found = rows.filter((row) => !args.search || row.name.includes(args.search))
  return {
    rows: found.slice(args.offset, args.offset + args.limit), total: found.length, categories: { home: 0, small_home: 0, worker: found.length },
    vetting: { pending: found.length, returned: 0, passed: 0, barred: 0, withdrawn: 0 },
  }
}

let altered: Partial<Dossier> = {}
let outcome: BulkOutcome = { changed: 1, refused: [] }
const call = vi.fn(async (name: string, args: unknown): Promise<unknown> => {
  if (name === 'nominee.list') return listed(args as ListArgs)
  if (name === 'nominee.read') return { ...dossier((args as { id: number }).id), ...altered }
  if (name === 'nominee.mark') return dossier((args as MarkArgs).id)
  if (name === 'nominee.vet') return outcome
  if (name === 'attachment.list') return []
  if (name === 'unit.list') return []
  throw { code: 'unknown_command', message: name }
})
const calls = (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, args]) => args)

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  // The address changes in a later turn.
  await new Promise((resolve) => setTimeout(resolve))
  await flushPromises()
}

async function open(rest = '') {
  window.location.hash = `#/nominees${rest}`
  window.dispatchEvent(new HashChangeEvent('hashchange'))
  const page = mount(NomineePage, { attachTo: document.body })
  await flushPromises()
  return page
}

const button = (words: string) => [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)
async function click(words: string): Promise<void> {
  button(words)?.click()
  await flushPromises()
}

enableAutoUnmount(afterEach)

describe('the nominees', () => {
  beforeAll(() => {
    // happy-dom has no layout: without a height the grid would draw no row.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
    window.addEventListener('keydown', handleKey)
  })
  afterAll(() => {
    window.removeEventListener('keydown', handleKey)
    vi.restoreAllMocks()
  })
  beforeEach(() => {
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
    outcome = { changed: 1, refused: [] }
    altered = {}
  })

  it('show name, unit, met conditions and state in words', async () => {
    const page = await open()
    const line = page.get('[role=row][aria-rowindex="2"]')
    expect(line.text()).toContain('冯文静')
    expect(line.text()).toContain('1/3')
    expect(line.text()).toContain(vettingTerms.pending.word)
    expect(line.get('[role=img]').attributes('aria-label')).toContain('存疑 1')
  })

  it('head the names by what is listed', async () => {
    const page = await open()
    expect(page.get('[role=columnheader].name').text()).toBe('姓名或名称')
    await page.findAll('button').find((each) => each.text().startsWith('模范职工之家'))?.trigger('click')
    await flushPromises()
    expect(page.get('[role=columnheader].name').text()).toBe('名称')
  })

  it('move, tick a range and peek by keys alone', async () => {
    const page = await open()
    await press('j')
    await press('x')
    await press('ArrowDown')
    await press('ArrowDown')
    await press('X', { shiftKey: true })
    expect(page.findAll('[role=row][aria-selected=true]')).toHaveLength(3)
    await press(' ')
    expect(page.get('aside[aria-label=速览]').text()).toContain('梁永福')
  })

  it('leave letters typed into the search alone', async () => {
    const page = await open()
    page.get<HTMLInputElement>('input[type=text]').element.focus()
    await press('x')
    expect(page.findAll('[role=row][aria-selected=true]')).toHaveLength(0)
  })

  it('name the cause and the way out when a search finds nothing', async () => {
    vi.useFakeTimers()
    const page = await open()
    await page.get('input[type=text]').setValue('没有此人')
    await vi.advanceTimersByTimeAsync(200)
    vi.useRealTimers()
    await flushPromises()
    expect(page.text()).toContain('没有符合当前条件的推荐对象')
    await click('清除全部筛选')
    expect(page.find('[role=grid]').exists()).toBe(true)
  })

  it('are not returned without a reason', async () => {
    await open()
    await press('x')
    await click('退回补正')
    await click('退回补正 1 件')
    expect(document.body.textContent).toContain('请填写退回理由')
    expect(calls('nominee.vet')).toHaveLength(0)
  })

  it('that could not be passed are named with what they lack', async () => {
    outcome = { changed: 0, refused: [{ id: 1, name: '冯文静', why: '还有 2 项条件待核查' }] }
    await open()
    await press('x')
    await click('通过')
    await click('通过 1 件')
    expect(calls('nominee.vet')).toEqual([{ ids: [1], outcome: 'passed', reason: '' }])
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('冯文静还有 2 项条件待核查')
  })

  it('open on Enter, step by J and come back by Escape', async () => {
    const page = await open()
    await press('Enter')
    expect(page.get('h1').text()).toBe('冯文静')
    await press('j')
    expect(page.get('h1').text()).toBe('韩立新')
    await press('Escape')
    expect(page.find('[role=grid]').exists()).toBe(true)
  })

  it('keep personal facts covered, in the raw cells too, until they are asked for', async () => {
    const page = await open('/1')
    expect(page.html()).not.toMatch(/139 ?0000 ?0001/)
    await click('显示')
    expect(page.get('[aria-label=基本情况]').text()).toContain('13900000001')
    expect(page.get('[aria-label=来源]').text()).toContain('139 0000 0001')
  })

  it('meet a veto condition by one tick, but fail it only on a stated ground', async () => {
    await open('/1')
    await click('符合')
    expect(calls('nominee.mark')).toEqual([{ id: 1, code: 'art9.1', verdict: 'met', note: '' }])
    await click('不符合')
    await click('保存')
    expect(document.body.textContent).toContain('请填写不符合的事实和依据')
    expect(calls('nominee.mark')).toHaveLength(1)
  })

  it('pass a soft condition only with a reason', async () => {
    const page = await open('/1')
    await click('写明理由放行')
    await page.get('form input').setValue('两年来成绩突出')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(calls('nominee.mark')).toEqual([{ id: 1, code: 'art4.repeat', verdict: 'override', note: '两年来成绩突出' }])
  })

  it('flag a condition whose grounds changed after it was checked', async () => {
    altered = { conditions: [{ ...soft, changed_since: true }, veto] }
    const page = await open('/1')
    expect(page.findAll('li').filter((each) => each.text().includes('核查后材料有改动，请复核')).map((each) => each.get('strong').text())).toEqual(['一般不重复推荐'])
  })

  it('are not vetted once their unit has withdrawn them', async () => {
    altered = { vetting: 'withdrawn' }
    const page = await open('/1')
    expect(page.get('header').text()).toContain('不参加审核和评审')
    expect(page.find('[role=toolbar][aria-label=审核]').exists()).toBe(false)
  })
})
