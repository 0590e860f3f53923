import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation, Condition, Dossier } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import DossierView from '../DossierView.vue'

const note: Annotation = {
  id: 5, target: 'field', place: 'employees', place_title: '职工人数', quote: '', quote_gone: false, audience: 'office', text: '请核对人数', by: '李四',
  at: '2026-11-20 09:00',
}
const meeting: Annotation = { ...note, id: 6, target: 'passage', place: 'story', place_title: '主要事迹', quote: '从无欠费', audience: 'meeting', text: '请附凭证' }
const condition: Condition = {
  code: 'art5.2.member_rate', article: '第五条', title: '入会率', quote: '', kind: 'computed', soft: false, verdict: 'met', figures: '', remedy: null, mark: null,
  changed_since: false,
}
const dossier: Dossier = {
  id: 1, number: '26-J-001', category: 'home', category_title: '模范职工之家', name: '示例工会', organisation: '', unit: '海港区总工会', vetting: 'pending',
  vetting_reason: '', standing: 'waiting', facts: [{ key: 'employees', label: '职工人数', value: '333', personal: false }], story: '建会以来从无欠费。\n连续三年协商。',
  conditions: [condition], source: null, annotations: [note, meeting], note_author: '李四', changes: [], comments: [], score: null, score_detail: null, fate: [],
}
const call = vi.fn(async (name: string): Promise<unknown> => (name === 'attachment.list' ? [] : dossier))
const calls = (name: string) => (call.mock.calls as unknown as [string, unknown][]).filter(([called]) => called === name).map(([, args]) => args)

enableAutoUnmount(afterEach)

describe('the notes of a dossier', () => {
  beforeEach(() => {
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
  })

  async function open() {
    const page = mount(DossierView, { props: { id: 1, hasPrevious: false, hasNext: false }, attachTo: document.body })
    await flushPromises()
    const mark = (title: string) => page.get(`button[aria-label^="批注：${title}"]`)
    const form = () => page.get('form[aria-label="新批注"]')
    return { page, mark, form }
  }

  it('are written where the mark was pressed, for the office unless said otherwise, under the name used last', async () => {
    const { mark, form } = await open()
    expect(mark('职工人数').attributes('aria-label')).toContain('已有 1 条')
    await mark('职工人数').trigger('click')
    await flushPromises()
    expect(form().text()).toContain('批注在：职工人数')
    expect(form().get('input').element).toBe(document.activeElement)
    await form().get('input').setValue('请说明减员（二〇二五年）')
    await form().trigger('submit')
    await flushPromises()
    await mark('入会率').trigger('click')
    await form().get('input').setValue('请附名册')
    await form().findAll('[role=radio]')[1]?.trigger('click')
    await form().trigger('submit')
    await flushPromises()
    expect(calls('annotation.add')).toEqual([
      { nominee: 1, target: 'field', place: 'employees', quote: '', text: '请说明减员（二〇二五年）', audience: 'office', by: '李四' },
      { nominee: 1, target: 'condition', place: 'art5.2.member_rate', quote: '', text: '请附名册', audience: 'meeting', by: '李四' },
    ])
  })

  it('stand on a paragraph, and mark the words they quote', async () => {
    const { page, mark, form } = await open()
    expect(page.findAll('mark').map((one) => one.text())).toEqual(['从无欠费'])
    await mark('主要事迹第 2 段').trigger('click')
    await form().get('input').setValue('请附记录')
    await form().trigger('submit')
    await flushPromises()
    expect(calls('annotation.add')).toEqual([
      { nominee: 1, target: 'passage', place: 'story', quote: '连续三年协商。', text: '请附记录', audience: 'office', by: '李四' },
    ])
  })

  it('stand on the selected words of the story', async () => {
    const { page, form } = await open()
    const button = page.findAll('button').find((each) => each.text() === '批注选中的文字')
    expect(button?.attributes('disabled')).toBeDefined()
    document.getSelection()?.selectAllChildren(page.get('mark').element)
    document.dispatchEvent(new Event('selectionchange'))
    await flushPromises()
    await button?.trigger('click')
    expect(form().text()).toContain('主要事迹“从无欠费”')
  })

  it('are filtered by whom they are for and by place, and what is hidden is said', async () => {
    const { page } = await open()
    const list = page.get('section[aria-label=批注]')
    await list.findAll('select')[0]?.setValue('meeting')
    expect(list.findAll('li').map((one) => one.text())).toEqual([expect.stringContaining('请附凭证')])
    expect(list.text()).toContain('筛选后隐藏 1 条')
    await list.findAll('button').find((each) => each.text() === '显示全部')?.trigger('click')
    await list.findAll('select')[1]?.setValue('职工人数')
    expect(list.findAll('li').map((one) => one.text())).toEqual([expect.stringContaining('请核对人数')])
  })

  it('are worded anew in place; the Enter that ends a composition saves nothing', async () => {
    const { page } = await open()
    await page.get('button[aria-label="修改批注：请核对人数"]').trigger('click')
    const form = page.get('form[aria-label="修改批注"]')
    const composing = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })
    form.get('input').element.dispatchEvent(composing)
    expect(composing.defaultPrevented).toBe(true)
    await form.get('input').setValue('人数已核对')
    await form.trigger('submit')
    await flushPromises()
    expect(calls('annotation.edit')).toEqual([{ id: 5, text: '人数已核对', audience: 'office', by: '李四' }])
    expect(page.find('form[aria-label="修改批注"]').exists()).toBe(false)
  })
})
