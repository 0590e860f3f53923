import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssignAttachmentArgs, Attachment, ListArgs } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { replaceTransport } from '@/desk'
import AttachmentTray from './AttachmentTray.vue'

const attachment = (id: number, name: string): Attachment => ({
  id, name, folder: '昌黎县/扫描件', kind: 'pdf', size: 2048, arrived_at: '2026-09-20 10:00:00', unit: '昌黎县总工会', nominee: null, nominee_label: null,
})
const nominees = [{ id: 11, name: '王秀兰' }, { id: 12, name: '赵立新' }].map(({ id, name }) => ({
  id, name, number: `26-G-0${id}`, category: 'worker', organisation: '', unit: '昌黎县总工会', vetting: 'pending', verdicts: [], score: null,
}))
let tray: Attachment[]

const answers: Record<string, (args: never) => unknown> = {
  'office.read': () => ({ year: null, is_sample: false, union_name: '', today: '2026-09-20', saved_at: null, last_action: null, undoable: '归入附件' }),
  'attachment.list': () => [...tray],
  'attachment.assign': ({ ids }: AssignAttachmentArgs) => (tray = tray.filter((each) => !ids.includes(each.id))),
  'attachment.remove': ({ id }: { id: number }) => (tray = tray.filter((each) => each.id !== id)),
  'attachment.open': () => ({}),
  'unit.list': () => [{ id: 5, name: '昌黎县总工会' }],
  'nominee.list': ({ search }: ListArgs) => {
    const rows = nominees.filter((each) => !search || each.name.includes(search))
    return { rows, total: rows.length }
  },
}
const call = vi.fn(async (name: string, args: unknown) => answers[name]?.(args as never))
const calls = (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, args]) => args)

async function open() {
  const page = mount(AttachmentTray, { attachTo: document.body })
  await flushPromises()
  return page
}

function pointer(type: string, x: number, y: number): void {
  window.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, button: 0 }))
}

enableAutoUnmount(afterEach)

describe('the tray of attachments', () => {
  beforeEach(() => {
    tray = [attachment(1, '审批表.pdf'), attachment(2, '事迹材料.pdf'), attachment(3, '会议纪要.pdf')]
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
  })

  it('offers the nominees of the unit an attachment came from', async () => {
    const page = await open()
    expect(calls('nominee.list').at(-1)).toMatchObject({ unit: 5, search: null })
    expect(page.findAll('[role=option]').map((each) => each.get('b').text())).toEqual(['王秀兰', '赵立新'])
  })

  it('files what is ticked under the nominee found by typing, and can take it back', async () => {
    vi.useFakeTimers()
    const page = await open()
    await page.get('input[aria-label="查找推荐对象"]').setValue('赵')
    await vi.advanceTimersByTimeAsync(200)
    vi.useRealTimers()
    await flushPromises()
    await page.findAll('tbody input[type=checkbox]')[0]!.setValue(true)
    await page.findAll('tbody input[type=checkbox]')[2]!.setValue(true)
    await page.get('[role=option]').trigger('click')
    await flushPromises()
    expect(calls('attachment.assign')).toEqual([{ ids: [1, 3], nominee: 12 }])
    expect(page.findAll('tbody tr')).toHaveLength(1)
    expect(document.activeElement).toBe(page.get('tbody input').element)
    const said = useToast().shown.value.at(-1)
    expect(said?.text).toBe('已归到“赵立新”：2 个附件')
    expect(said?.undo).toBeDefined()
  })

  it('leads from one attachment to the search for its nominee', async () => {
    const page = await open()
    await page.get('[aria-label="事迹材料.pdf：归到…"]').trigger('click')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('查找推荐对象')
    expect(page.text()).toContain('选定后，1 个附件归到其名下')
  })

  it('files nothing while nothing is ticked', async () => {
    const page = await open()
    await page.get('[role=option]').trigger('click')
    await flushPromises()
    expect(calls('attachment.assign')).toEqual([])
  })

  it('files what is dragged onto a nominee', async () => {
    const page = await open()
    document.elementFromPoint = () => page.findAll('[data-drop]')[1]!.element
    await page.findAll('td.name')[1]!.trigger('pointerdown', { button: 0, clientX: 10, clientY: 10 })
    pointer('pointermove', 300, 40)
    await flushPromises()
    expect(page.findAll('[data-drop]')[1]!.classes()).toContain('over')
    pointer('pointerup', 300, 40)
    await flushPromises()
    expect(calls('attachment.assign')).toEqual([{ ids: [2], nominee: 12 }])
  })

  it('lets a drag go by Esc', async () => {
    const page = await open()
    document.elementFromPoint = () => page.findAll('[data-drop]')[1]!.element
    await page.findAll('td.name')[1]!.trigger('pointerdown', { button: 0, clientX: 10, clientY: 10 })
    pointer('pointermove', 300, 40)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    pointer('pointerup', 300, 40)
    await flushPromises()
    expect(calls('attachment.assign')).toEqual([])
  })

  it('removes without asking, and can take it back', async () => {
    const page = await open()
    await page.get('[aria-label="删除 审批表.pdf"]').trigger('click')
    await flushPromises()
    expect(calls('attachment.remove')).toEqual([{ id: 1 }])
    expect(useToast().shown.value.at(-1)?.undo).toBeDefined()
  })

  it('says where attachments come from when it is empty', async () => {
    tray = []
    expect((await open()).text()).toContain('没有待归的附件')
  })
})
