import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaperItem } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import PaperItems from './PaperItems.vue'

const item = (id: number, name: string): PaperItem => ({ id, name, copies: 2, sealed: true, electronic: false, per_nominee: false })
let items: PaperItem[]
const answers: Record<string, (args: never) => unknown> = {
  'paper.items': () => items,
  'paper.save_items': (args: { items: PaperItem[] }) => (items = args.items.map((each, at) => ({ ...each, id: each.id || 100 + at }))),
}
const call = vi.fn(async (name: string, args: unknown) => answers[name]?.(args as never))
const saved = () => call.mock.calls.filter(([name]) => name === 'paper.save_items').map(([, args]) => (args as { items: PaperItem[] }).items)

async function open() {
  const tab = mount(PaperItems, { attachTo: document.body })
  await flushPromises()
  return tab
}

enableAutoUnmount(afterEach)

describe('the list of papers', () => {
  beforeEach(() => {
    items = [item(1, '会议纪要'), item(2, '公示件'), item(3, '审批表')]
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
  })

  it('is put in order by Alt and the arrows, the keyboard going along', async () => {
    const tab = await open()
    const last = tab.get<HTMLInputElement>('[aria-label="第 3 项：材料名称"]')
    last.element.focus()
    await last.trigger('keydown', { key: 'ArrowUp', altKey: true })
    await flushPromises()
    expect(saved().at(-1)?.map((each) => each.name)).toEqual(['会议纪要', '审批表', '公示件'])
    expect((document.activeElement as HTMLInputElement).value).toBe('审批表')
  })

  it('is saved with every change made so far, however quickly they follow', async () => {
    const tab = await open()
    const [sealed, electronic] = tab.findAll('tbody tr')[0]!.findAll('input[type=checkbox]')
    sealed!.setValue(false)
    electronic!.setValue(true)
    await flushPromises()
    expect(saved().at(-1)?.[0]).toMatchObject({ sealed: false, electronic: true })
  })

  it('takes a new paper at its end', async () => {
    const tab = await open()
    await tab.get('form input').setValue(' 征求意见表 ')
    await tab.get('form').trigger('submit')
    await flushPromises()
    expect(saved().at(-1)?.at(-1)).toMatchObject({ id: 0, name: '征求意见表' })
    expect(tab.findAll('tbody tr')).toHaveLength(4)
  })

  it('refuses a number of copies that is none, with the rule', async () => {
    const tab = await open()
    const copies = tab.get('[aria-label="公示件：份数"]')
    await copies.setValue('0')
    await copies.trigger('blur')
    expect(tab.get('[role=alert]').text()).toBe('份数为 1 至 99')
    expect(saved()).toEqual([])
  })
})
