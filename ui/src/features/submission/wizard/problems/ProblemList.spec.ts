import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import type { Preview } from '@/bindings/wire'
import { handleKey } from '@/keys/useKeys'
import { useSubmission } from '../../useSubmission'
import { hold, press, previewOf, problemOf } from '../preview.fixture'
import ProblemList from './ProblemList.vue'
import type { ProblemFilter } from './useProblems'

const asks = (...cells: string[]) => cells.map((cell) => problemOf({ id: cell, action: 'ask', cell }))

/** The list as the wizard shows it: the preview in hand, whatever it is by now. */
async function open(preview: Preview, filter: ProblemFilter = { step: null, action: 'ask' }) {
  const desk = await hold(preview)
  const now = computed(() => useSubmission().preview.value ?? preview)
  const events: string[] = []
  const host = defineComponent({
    render: () => h(ProblemList, { preview: now.value, filter, label: '问题', none: '没有问题。', elsewhere: true, onWithdrawals: () => events.push('withdrawals'), onStep: (step) => events.push(step) }),
  })
  const page = mount(host, { attachTo: document.body })
  await flushPromises()
  const click = async (words: string) => {
    await page.findAll('button').find((each) => each.text().startsWith(words))?.trigger('click')
    await flushPromises()
  }
  const strike = async (key: string, more?: KeyboardEventInit) => {
    press(key, more)
    await flushPromises()
  }
  const adjustments = () => desk.held().adjustments
  return { page, desk, click, strike, adjustments, events }
}

enableAutoUnmount(afterEach)

describe('the problems of a preview', () => {
  beforeEach(() => window.addEventListener('keydown', handleKey))
  afterEach(() => window.removeEventListener('keydown', handleKey))

  it('say the place, what stood there, and what is proposed', async () => {
    const { page } = await open(previewOf({ problems: asks('H5') }))
    expect(page.text()).toContain('昌黎县.csv › 汇总 › H5')
    expect(page.get('.old').text()).toContain('1')
    expect(page.get('.new').text()).toContain('100%')
  })

  it('are accepted one after the other by the same key, however fast it is struck', async () => {
    const { page, adjustments } = await open(previewOf({ problems: asks('H5', 'H6', 'H7') }))
    press('a')
    press('a')
    await flushPromises()
    expect(adjustments().accepted).toEqual(['H5', 'H6'])
    expect(page.findAll('li')[2]?.attributes('aria-current')).toBe('true')
  })

  it('are accepted together with all of their kind, on the other pages too', async () => {
    const many = asks(...Array.from({ length: 620 }, (_, at) => `H${at + 4}`))
    const other = problemOf({ id: 'other', action: 'ask', trap: 26 })
    const { page, strike, adjustments } = await open(previewOf({ problems: [...many, other] }))
    expect(page.findAll('li')).toHaveLength(100)
    await strike('A', { shiftKey: true })
    expect(adjustments().accepted).toHaveLength(620)
    expect(adjustments().accepted).not.toContain('other')
  })

  it('lead on to the next page when the last of this one is answered', async () => {
    const { page, strike } = await open(previewOf({ problems: asks(...Array.from({ length: 130 }, (_, at) => `H${at + 4}`)) }))
    page.findAll<HTMLElement>('li')[99]?.element.focus()
    await strike('a')
    expect(page.findAll('li')).toHaveLength(30)
    expect(page.get('[aria-current=true]').text()).toContain('H104')
  })

  it('stay in sight when they are accepted, and can be asked again', async () => {
    const { page, click, adjustments } = await open(previewOf({ problems: asks('H5') }))
    await click('接受')
    expect(page.text()).toContain('已接受')
    await click('收回')
    expect(adjustments().accepted).toEqual([])
  })

  it('are put right in place, and the keyboard goes to the next one', async () => {
    const { page, strike, adjustments } = await open(previewOf({ problems: asks('H5', 'H6') }))
    await strike('e')
    const input = page.get<HTMLInputElement>('input')
    expect(input.element.value).toBe('100%')
    await input.setValue('98.5%')
    await input.trigger('keydown', { key: 'Enter', isComposing: true })
    expect(adjustments().cells).toEqual([])
    await input.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(adjustments().cells).toEqual([{ file: 0, sheet: '汇总', cell: 'H5', text: '98.5%' }])
    expect(page.findAll('li')).toHaveLength(1)
    expect(document.activeElement?.textContent).toContain('H6')
  })

  it('leave a cell alone by Esc', async () => {
    const { page, strike, adjustments } = await open(previewOf({ problems: asks('H5') }))
    await strike('e')
    await page.get('input').trigger('keydown', { key: 'Escape' })
    expect(page.find('input').exists()).toBe(false)
    expect(adjustments().cells).toEqual([])
  })

  it('leave out the row they are in', async () => {
    const { strike, adjustments } = await open(previewOf({ problems: asks('H5') }))
    await strike('x')
    expect(adjustments().skipped).toEqual([{ file: 0, sheet: '汇总', row: 5 }])
  })

  it('ask which unit is meant, for all files that write it so', async () => {
    const problem = problemOf({ id: 'u', action: 'ask', trap: 39, sheet: '', cell: null, raw: '开发区', proposed: null, unit_written: '开发区' })
    const { page, strike, adjustments } = await open(previewOf({ problems: [problem] }))
    await strike('a')
    expect(adjustments().accepted).toEqual([])
    await page.get('select').setValue('7')
    await flushPromises()
    expect(adjustments().units).toEqual([{ file: null, written: '开发区', unit: 7 }])
  })

  it('take the unit the name of a file suggests, for that file alone', async () => {
    const problem = problemOf({ id: 'u', action: 'ask', trap: 39, sheet: '', cell: null, raw: '', proposed: '昌黎县总工会', unit_written: '' })
    const { strike, adjustments } = await open(previewOf({ problems: [problem] }))
    await strike('a')
    expect(adjustments().units).toEqual([{ file: 0, written: '', unit: 5 }])
  })

  it('never withdraw a nominee by the key that accepts', async () => {
    const problem = problemOf({ id: 'w', withdraws: 9, action: 'ask', trap: 7, sheet: '', cell: null, raw: '王秀兰', proposed: '撤回' })
    const { strike, click, adjustments, events } = await open(previewOf({ problems: [problem] }))
    await strike('a')
    await strike('A', { shiftKey: true })
    expect(adjustments().accepted).toEqual([])
    await click('逐一确认撤回')
    expect(events).toEqual(['withdrawals'])
  })

  it('show the first lines of a file whose encoding was guessed', async () => {
    const problem = problemOf({ id: 'e', action: 'ask', trap: 4, step: 'files', sheet: '', cell: null, raw: 'gb18030', proposed: '汇总表\n填报单位：昌黎县\n序号 姓名' })
    const { page, click, adjustments } = await open(previewOf({ problems: [problem] }))
    expect(page.findAll('ol li').map((each) => each.text())).toEqual(['汇总表', '填报单位：昌黎县', '序号 姓名'])
    await click('文字正确')
    expect(adjustments().accepted).toEqual(['e'])
  })

  it('lead to the sheets when a whole sheet could not be told', async () => {
    const problem = problemOf({ id: 's', action: 'ask', step: 'sheets', trap: 10, row: null, cell: null, raw: '', proposed: null, message: '请选择这张表是哪一类推荐对象' })
    const { click, events } = await open(previewOf({ problems: [problem] }))
    await click('到“工作表”处理')
    expect(events).toEqual(['sheets'])
  })
})
