import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NomineeRow, Office } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office as shared } from '@/desk/office'
import CommandPalette from './CommandPalette.vue'

const office: Office = { year: 2026, is_sample: false, union_name: '', today: '2026-11-22', saved_at: null, last_action: null, undoable: null }
const row: NomineeRow = { id: 12, number: '26-Z-0012', category: 'home', name: '示例机械公司工会', organisation: '示例机械公司', unit: '海港区总工会', vetting: 'passed', verdicts: [], score: null }

describe('the palette', () => {
  let palette: ReturnType<typeof mount>
  const call = vi.fn(async (name: string) => (name === 'office.read' ? office : { rows: [row], total: 1 }))

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

  it('does nothing on the Enter that ends a composition', async () => {
    await type('示例')
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))
    await flushPromises()
    expect(window.location.hash).toBe('')
  })
})
