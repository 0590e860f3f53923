import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { computed, defineComponent, h, ref } from 'vue'
import type { Preview } from '@/bindings/wire'
import { useSubmission } from '../../useSubmission'
import { hold, previewOf, problemOf, rowOf } from '../preview.fixture'
import { firstPanel, type Panel } from './panels'
import RowStep from './RowStep.vue'

async function open(preview: Preview) {
  const desk = await hold(preview)
  const now = computed(() => useSubmission().preview.value ?? preview)
  const panel = ref<Panel>(firstPanel(preview))
  const page = mount(defineComponent({ render: () => h(RowStep, { preview: now.value, panel: panel.value, 'onUpdate:panel': (next: Panel) => (panel.value = next) }) }), { attachTo: document.body })
  await flushPromises()
  const click = async (words: string) => {
    await page.findAll('button').find((each) => each.text().replace(/\s/g, '').startsWith(words))?.trigger('click')
    await flushPromises()
  }
  /** A tab is chosen when it is pressed, not when it is let go of. */
  const turn = async (to: Panel) => {
    panel.value = to
    await flushPromises()
  }
  return { page, desk, click, turn, adjustments: () => desk.held().adjustments }
}

enableAutoUnmount(afterEach)

describe('the consequences of an import', () => {
  it('are counted by what becomes of each row, and each count opens its rows', async () => {
    const rows = [rowOf({ state: 'new', name: '王秀兰' }), rowOf({ state: 'refused', name: '赵立新', row: 5, reason: '身份证号后三位已丢失' })]
    const { page, click } = await open(previewOf({ rows }))
    expect(page.get('[role=status]').text()).toBe('预览：新增 1 · 更新 0 · 撤回 0 · 未变 0 · 待确认 0 · 退回 1')
    expect(page.text()).toContain('王秀兰')
    await click('退回1')
    expect(page.text()).toContain('身份证号后三位已丢失')
    expect(page.text()).not.toContain('王秀兰')
  })

  it('show an update field by field, old and new', async () => {
    const { page } = await open(previewOf({ rows: [rowOf({ state: 'updated', name: '王秀兰', nominee: 3, changes: [{ field: '联系电话', old: '13900000001', new: '13900000007' }] })] }))
    expect(page.get('dt').text()).toBe('联系电话')
    expect(page.get('del').text()).toBe('13900000001')
    expect(page.get('ins').text()).toBe('13900000007')
  })

  it('open all that a row states', async () => {
    const { page, click } = await open(previewOf({ rows: [rowOf({ state: 'new', name: '王秀兰', fields: { 民族: '汉族' } })] }))
    await click('王秀兰')
    expect(page.get('.stated').text()).toBe('民族汉族')
  })

  it('withdraw only whom a person ticks', async () => {
    const rows = [rowOf({ state: 'withdrawn', name: '马春生', row: 0, sheet: '', nominee: 9, reason: '新版中没有（26-G-009）' }), rowOf({ state: 'withdrawn', name: '罗玉成', row: 0, sheet: '', nominee: 11, reason: '新版中没有（26-G-011）' })]
    const { page, adjustments } = await open(previewOf({ rows }))
    expect(page.text()).toContain('不勾的保留原样')
    expect(page.findAll('tbody label').map((each) => each.text())).toEqual(['保留', '保留'])
    await page.findAll('tbody input')[1]?.setValue(true)
    await flushPromises()
    expect(adjustments().withdrawn).toEqual([11])
    expect(page.findAll('tbody label').map((each) => each.text())).toEqual(['保留', '撤回'])
  })

  it('leave out a row a person does not want, and list it to be taken in again', async () => {
    const { page, click, turn, adjustments } = await open(previewOf({ rows: [rowOf({ state: 'new', name: '王秀兰' })] }))
    await click('不要此行')
    expect(adjustments().skipped).toEqual([{ file: 0, sheet: '昌黎县.csv', row: 4 }])
    await turn('given')
    expect(page.text()).toContain('第 4 行')
    await click('收回')
    expect(adjustments().skipped).toEqual([])
  })

  it('turn the pages of ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => rowOf({ state: 'new', name: `第${at + 1}人`, row: at + 4 }))
    const { page, desk } = await open(previewOf({ rows }))
    expect(page.findAll('tbody tr')).toHaveLength(100)
    expect(page.text()).toContain('第 1–100 件，共 10,000 件')
    await page.get('[aria-label=下一页]').trigger('click')
    await flushPromises()
    expect(page.text()).toContain('第101人')
    expect(desk.calls('submission.rows')).toHaveLength(2)
  })

  it('begin with the questions where there are any', async () => {
    const { page } = await open(previewOf({ rows: [rowOf({ state: 'waiting', name: '王秀兰' })], problems: [problemOf({ id: 'p', action: 'ask' }), problemOf({ id: 'f', action: 'fix' })] }))
    expect(page.get('[role=tab][data-state=active]').text()).toContain('问题')
    expect(page.findAll('[role=radio]').map((each) => each.text().replace(/\s/g, ''))).toEqual(['请确认1', '已更正1'])
  })

  it('set a form beside its row of the table where they differ, those that differ first', async () => {
    const forms = [
      { file: '甲.docx', category: 'worker' as const, name: '甲', matched: true, differences: [] },
      { file: '乙.docx', category: 'worker' as const, name: '乙', matched: true, differences: [{ field: '职工人数', old: '40', new: '46' }] },
      { file: '丙.docx', category: 'worker' as const, name: '丙', matched: false, differences: [] },
    ]
    const { page, turn } = await open(previewOf({ forms }))
    await turn('forms')
    expect(page.findAll('li b').map((each) => each.text())).toEqual(['丙', '乙', '甲'])
    expect(page.get('tbody tr').text()).toBe('职工人数4046')
    expect(page.text()).toContain('汇总表里没有')
  })

  it('say under whom each attachment will be filed', async () => {
    const attachment = { folder: '昌黎县', kind: 'pdf' as const, size: 2048, already_kept: false }
    const { page, turn } = await open(previewOf({ attachments: [{ ...attachment, name: '王秀兰.pdf', nominee: '王秀兰' }, { ...attachment, name: '会议纪要.pdf', nominee: null, already_kept: true }] }))
    await turn('attachments')
    expect(page.findAll('tbody tr').map((line) => line.findAll('td')[1]?.text())).toEqual(['王秀兰', '待归附件（导入后拖到推荐对象上）'])
    expect(page.text()).toContain('已有')
  })
})
