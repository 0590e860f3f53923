import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { PreviewSheet } from '@/bindings/wire'
import { fileOf, hold, previewOf, problemOf } from '../preview.fixture'
import SheetStep from './SheetStep.vue'

const sheetOf = (sheet: Partial<PreviewSheet>): PreviewSheet => ({ name: '之家', hidden: false, read: true, category: 'home', rows: 3, header_row: 4, columns: [], ...sheet })

async function open(preview = previewOf({ files: [fileOf({ index: 2, name: '抚宁区.xlsx', sheets: [sheetOf({}), sheetOf({ name: '往年名单', hidden: true, read: false, category: null })], dropped_rows: ['之家 第9行：合计 120'] })] })) {
  const desk = await hold(preview)
  const page = mount(SheetStep, { props: { preview }, attachTo: document.body })
  await flushPromises()
  return { page, adjustments: () => desk.held().adjustments }
}

enableAutoUnmount(afterEach)

describe('the sheets of the files', () => {
  it('tell where the header ends, which are hidden, and which lines are no nominees', async () => {
    const text = (await open()).page.text()
    for (const words of ['至第 4 行', '隐藏的工作表', '不是推荐对象、没有读入的行', '之家 第9行：合计 120']) expect(text).toContain(words)
  })

  it('are read or left out as a person says', async () => {
    const { page, adjustments } = await open()
    await page.get('[aria-label="抚宁区.xlsx"] tbody tr:nth-child(2) input').setValue(true)
    await flushPromises()
    expect(adjustments().sheets).toEqual([{ file: 2, sheet: '往年名单', read: true, category: null }])
  })

  it('are read as another category', async () => {
    const { page, adjustments } = await open()
    await page.get('tbody select').setValue('small_home')
    await flushPromises()
    expect(adjustments().sheets).toEqual([{ file: 2, sheet: '之家', read: true, category: 'small_home' }])
  })

  it('ask first where the category cannot be told', async () => {
    const decided = fileOf({ index: 0, name: '甲.xlsx', sheets: [sheetOf({})] })
    const undecided = fileOf({ index: 1, name: '乙.xlsx', state: 'refused', sheets: [sheetOf({ name: '表一', category: null, rows: 0 })] })
    const { page } = await open(previewOf({ files: [decided, undecided] }))
    expect(page.findAll('section').map((each) => each.attributes('aria-label'))).toEqual(['乙.xlsx', '甲.xlsx'])
    expect(page.text()).toContain('看不出是哪个项目')
  })

  it('of our own form need no look', async () => {
    const { page } = await open(previewOf({ files: [fileOf({ index: 0, name: '填报.xlsx', own_form: true, sheets: [sheetOf({})] })] }))
    expect(page.text()).toContain('工作表不用核对')
    expect(page.get('tbody input').attributes('disabled')).toBeDefined()
  })

  it('tell a hidden row by what it says', async () => {
    const problem = problemOf({ id: 'h', action: 'ask', step: 'sheets', trap: 17, cell: null, raw: '6 卢龙县屿川铸造有限公司', proposed: '照常读入', message: '该行在表中被隐藏，请确认是否报送' })
    expect((await open(previewOf({ problems: [problem] }))).page.text()).toContain('6 卢龙县屿川铸造有限公司')
  })
})
