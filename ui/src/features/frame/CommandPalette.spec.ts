import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FoundAnnotation, NomineeRow, Office } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office as shared } from '@/desk/office'
import CommandPalette from './CommandPalette.vue'
import { roomSees } from './roomSees'

const office: Office = { year: 2026, is_sample: false, union_name: '', today: '2026-11-22', saved_at: null, last_action: null, undoable: null }
const row: NomineeRow = { id: 12, number: '26-Z-0012', category: 'home', name: '示例机械公司工会', organisation: '示例机械公司', unit: '海港区总工会', vetting: 'passed', verdicts: [], score: null }

describe('the palette', () => {
  let palette: ReturnType<typeof mount>
  const answers: Record<string, unknown> = { 'office.read': office, 'annotation.search': [], 'nominee.list': { rows: [row], total: 1 } }
  const call = vi.fn(async (name: string) => answers[name])

  beforeEach(async () => {
    vi.clearAllMocks()
    window.location.hash = ''
    replaceTransport({ call, onFrame: () => () => undefined })
    await shared.refresh()
    palette = mount(CommandPalette, { props: { open: true }, attachTo: document.body })
    await flushPromises()
  })
  afterEach(() => palette.unmount())

  const titles = () => [...document.querySelectorAll('[role=option] .title')].map((title) => title.textContent)
  const input = () => document.querySelector('input') as HTMLInputElement

  async function type(words: string): Promise<void> {
    input().value = words
    input().dispatchEvent(new InputEvent('input', { bubbles: true }))
    await flushPromises()
  }

  it('offers pages and actions before anything is typed, and asks the desk nothing', () => {
    expect(titles()).toEqual(['总览', '申报', '推荐对象', '会前', '评审', '公示', '印制', '设置', '撤销上一步', '检查数据', '全部快捷键'])
    expect(call).not.toHaveBeenCalledWith('nominee.list', expect.anything())
  })

  it('finds nominees by the words typed and opens the dossier on Enter', async () => {
    await type('slj')
    expect(call).toHaveBeenCalledWith('nominee.list', expect.objectContaining({ search: 'slj', offset: 0 }))
    expect(titles()).toEqual(['示例机械公司工会'])
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await flushPromises()
    expect(window.location.hash).toBe('#/nominees/12')
    expect(palette.emitted('update:open')?.at(-1)).toEqual([false])
  })

  it('names nobody and looks into no note while the room sees the window', async () => {
    roomSees.value = true
    await type('示例')
    expect(titles()).toEqual(['26-Z-0012'])
    expect(document.body.textContent).not.toContain('示例机械公司')
    expect(call).not.toHaveBeenCalledWith('annotation.search', expect.anything())
    roomSees.value = false
  })

  it('finds notes by two letters or more and opens the dossier they stand in', async () => {
    const annotation = { id: 3, target: 'field', place: 'employees', place_title: '职工人数', quote: '', quote_gone: false, audience: 'office', text: '请说明减员', by: '办公室', at: '' } as const
    answers['annotation.search'] = [{ nominee: 7, number: '26-Z-0007', name: '示例工会', category: 'home', annotation }] satisfies FoundAnnotation[]
    await type('减')
    expect(call).not.toHaveBeenCalledWith('annotation.search', expect.anything())
    await type('减员')
    expect(titles()).toEqual(['示例机械公司工会', '请说明减员'])
    expect([...document.querySelectorAll('[role=option] .note')].at(-1)?.textContent).toBe('打开 示例工会 · 26-Z-0007 · 职工人数')
    ;[...document.querySelectorAll<HTMLElement>('[role=option]')].at(-1)?.click()
    await flushPromises()
    expect(window.location.hash).toBe('#/nominees/7')
    answers['annotation.search'] = []
  })

  it('does nothing on the Enter that ends a composition', async () => {
    await type('示例')
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))
    await flushPromises()
    expect(window.location.hash).toBe('')
  })
})
