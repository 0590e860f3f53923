import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { PreviewColumn, PreviewSheet } from '@/bindings/wire'
import { fileOf, hold, previewOf, problemOf } from '../preview.fixture'
import ColumnStep from './ColumnStep.vue'

const columnOf = (column: number, heading: string, field: string | null): PreviewColumn => ({ column, letter: 'ABCDEF'[column] ?? '', heading, field, examples: ['甲', '乙'] })
const sheet: PreviewSheet = {
  name: '工作者', hidden: false, read: true, category: 'worker', rows: 2, header_row: 3,
  columns: [columnOf(0, '姓名', 'person_name'), columnOf(1, '联系方式', 'phone'), columnOf(2, '手机', 'phone'), columnOf(3, '饭卡余额', null)],
}
const fields = [
  { code: 'person_name', title: '姓名', categories: ['worker' as const] },
  { code: 'phone', title: '联系电话', categories: ['home' as const, 'worker' as const] },
  { code: 'small_home_name', title: '小家名称', categories: ['small_home' as const] },
]
const question = problemOf({ id: 'c', action: 'ask', step: 'columns', trap: 13, file_index: 1, sheet: '工作者', cell: 'B3', raw: '联系方式', proposed: '联系电话', message: '栏目“联系方式”按“联系电话”读入，请确认' })

async function open(preview = previewOf({ files: [fileOf({ index: 1, name: '昌黎县.xlsx', sheets: [sheet] })], fields })) {
  const desk = await hold(preview)
  const page = mount(ColumnStep, { props: { preview }, attachTo: document.body })
  await flushPromises()
  return { page, adjustments: () => desk.held().adjustments }
}

enableAutoUnmount(afterEach)

describe('the columns of the tables', () => {
  it('stand as written, as read, and with what they hold', async () => {
    const lines = (await open()).page.findAll('tbody tr')
    expect(lines[0]?.text()).toContain('姓名')
    expect(lines[0]?.text()).toContain('甲 ／ 乙')
    expect(lines[0]?.text()).toContain('认出')
  })

  it('show what is kept as other text, and what is read as the same twice', async () => {
    const { page } = await open()
    expect(page.findAll('tbody tr').map((line) => line.get('.badge').text())).toEqual(['认出', '重复', '重复', '其他'])
    expect(page.get('nav').text()).toContain('重复 2')
  })

  it('offer the fields of the category, and nothing of another', async () => {
    const { page } = await open()
    expect(page.get('tbody select').findAll('option').map((each) => each.text())).toEqual(['其他（原样保留）', '姓名', '联系电话'])
  })

  it('are read as another field, or kept as other text', async () => {
    const { page, adjustments } = await open()
    await page.findAll('tbody select')[3]?.setValue('phone')
    await flushPromises()
    await page.findAll('tbody select')[1]?.setValue('')
    await flushPromises()
    expect(adjustments().columns).toEqual([{ file: 1, sheet: '工作者', column: 3, field: 'phone' }, { file: 1, sheet: '工作者', column: 1, field: null }])
  })

  it('that were guessed are asked about first, and can be read otherwise there', async () => {
    const { page, adjustments } = await open(previewOf({ files: [fileOf({ index: 1, name: '昌黎县.xlsx', sheets: [sheet] })], fields, problems: [question] }))
    expect(page.get('[role=tab][data-state=active]').text()).toContain('请确认')
    expect(page.find('[aria-label*=改写]').exists()).toBe(false)
    await page.get('li select').setValue('person_name')
    await flushPromises()
    expect(adjustments().columns).toEqual([{ file: 1, sheet: '工作者', column: 1, field: 'person_name' }])
  })

  it('of our own form need no look', async () => {
    const { page } = await open(previewOf({ files: [fileOf({ index: 0, name: '填报.xlsx', own_form: true, sheets: [sheet] })], fields }))
    expect(page.text()).toContain('本会填报包 1 个')
    expect(page.find('tbody').exists()).toBe(false)
  })
})
