import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Office, Overview } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { replaceTransport } from '@/desk'
import { office as shared } from '@/desk/office'
import App from './App.vue'
import { useRoute } from './useRoute'

const office: Office = { year: null, is_sample: true, union_name: '秦皇岛市总工会', today: '2026-11-22', saved_at: '2026-11-22 14:32:05', last_action: null, undoable: '审核通过 12 件' }
const overview: Overview = {
  year: 2026,
  stages: [
    { code: 'opening', title: '启动', article: '第十四条', state: 'done', summary: '', missing: [] },
    { code: 'vetting', title: '资格审查', article: '第十七条', state: 'current', summary: '', missing: [{ what: '7 件待审核', who: '组织部', article: '第十七条' }] },
  ],
  categories: [],
  countdown: null,
  recent: [],
}

function desk(answers: Record<string, (args: unknown) => unknown>) {
  const call = vi.fn(async (name: string, args: unknown) => {
    const answer = answers[name]
    if (answer === undefined) throw { code: 'unknown_command', message: name }
    return answer(args)
  })
  replaceTransport({ call, onFrame: () => () => undefined })
  return call
}

async function open() {
  const app = mount(App, { attachTo: document.body })
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
  return app
}

describe('the window', () => {
  let app: Awaited<ReturnType<typeof open>>
  beforeEach(() => {
    window.location.hash = ''
    shared.current.value = null
  })
  afterEach(() => app.unmount())

  it('offers the sample year or a new one at first start, and opens the sample', async () => {
    let year: number | null = null
    const call = desk({
      'office.read': () => ({ ...office, year }),
      'overview.read': () => overview,
      'sample.open': () => ((year = 2026), { ...office, year }),
    })
    app = await open()
    expect(app.text()).toContain('开始新的年度')
    expect(app.get('input').element.value).toBe('2026')
    await app.findAll('button').find((button) => button.text() === '打开示例年度')?.trigger('click')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('sample.open', {})
    expect(app.get('nav[aria-label="阶段"]').text()).toContain('资格审查')
  })

  it('opens on the page of the meeting where it was left, and keeps where it stands', async () => {
    const call = desk({ 'office.read': () => ({ ...office, year: 2026 }), 'overview.read': () => overview, 'office.page': () => ({ address: '#/meeting/roll' }), 'office.keep_page': () => ({}) })
    useRoute().goTo('#')
    app = await open()
    expect(window.location.hash).toBe('#/meeting/roll')
    useRoute().goTo('#/review/ballot')
    await flushPromises()
    expect(call).toHaveBeenLastCalledWith('office.keep_page', { address: '#/review/ballot' })
    useRoute().goTo('#/overview')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('office.keep_page', { address: '' })
  })

  it('marks the current stage and says when the last change was saved', async () => {
    desk({ 'office.read': () => ({ ...office, year: 2026 }), 'overview.read': () => overview })
    app = await open()
    expect(app.get('[aria-current="step"]').text()).toContain('资格审查')
    expect(app.get('footer').text()).toContain('已自动保存 14:32:05')
    expect(app.text()).toContain('7 件待审核')
  })

  it('takes the last change back on Ctrl+Z and names it, but not inside an input', async () => {
    const call = desk({ 'office.read': () => ({ ...office, year: 2026 }), 'overview.read': () => overview, 'journal.undo': () => ({ summary: '审核通过 12 件' }) })
    app = await open()
    const input = document.createElement('input')
    document.body.append(input)
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))
    expect(call).not.toHaveBeenCalledWith('journal.undo', {})
    input.remove()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))
    await flushPromises()
    expect(app.text()).toContain('已撤销：审核通过 12 件')
  })

  it('offers 撤销 only on the toast of the newest act', async () => {
    const { say, shown, dismiss } = useToast()
    shown.value.forEach((toast) => dismiss(toast.id))
    let recent = [{ id: 1, at: '2026-11-22 14:00:00', summary: '审核通过 12 件', undone: false, undoable: true }]
    desk({ 'office.read': () => ({ ...office, year: 2026 }), 'overview.read': () => ({ ...overview, recent }) })
    app = await open()
    say('已通过 12 件', vi.fn())
    await shared.refresh()
    expect(app.get('.toast').text()).toContain('撤销')
    recent = [{ id: 2, at: '2026-11-22 14:01:00', summary: '退回 1 件', undone: false, undoable: true }, ...recent]
    await shared.refresh()
    say('已退回 1 件', vi.fn())
    await flushPromises()
    expect(app.findAll('.toast').map((toast) => [toast.get('p').text(), toast.text().includes('撤销')])).toEqual([['已通过 12 件', false], ['已退回 1 件', true]])
  })

  it('shows why nothing can be read and offers another try', async () => {
    desk({ 'office.read': () => { throw { code: 'newer_database', message: '数据由较新的版本写成，请用新版本打开。' } } })
    app = await open()
    expect(app.get('[role="alert"]').text()).toContain('请用新版本打开')
    expect(app.text()).toContain('再试一次')
  })
})
