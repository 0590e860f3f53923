import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Preview } from '@/bindings/wire'
import { fileOf, hold, previewOf, problemOf } from '../preview.fixture'
import FileStep from './FileStep.vue'

async function open(preview: Preview) {
  const desk = await hold(preview)
  const page = mount(FileStep, { props: { preview }, attachTo: document.body })
  await flushPromises()
  return { page, desk, line: (at: number) => page.findAll('tbody tr')[at]?.text() ?? '' }
}

enableAutoUnmount(afterEach)

describe('the files that came', () => {
  it('tell the archive and folders they lay in, their kind, unit and rows', async () => {
    const { page, line } = await open(previewOf({ files: [fileOf({ index: 0, name: '报送.zip/昌黎县/汇总表.xlsx' })] }))
    expect(page.get('tbody .small').text()).toBe('报送.zip/昌黎县/')
    for (const words of ['汇总表', '已读取', '昌黎县总工会', '第 1 版', '2']) expect(line(0)).toContain(words)
  })

  it('say in plain words why one cannot be read', async () => {
    const { line } = await open(previewOf({ files: [fileOf({ index: 0, name: '卢龙.rar', state: 'refused', unit: null, reason: '这是压缩包。请先解压，再选择其中的汇总表' })] }))
    expect(line(0)).toContain('不能读取')
    expect(line(0)).toContain('请先解压')
  })

  it('say which file a newer version takes the place of, and which was imported before', async () => {
    const { line } = await open(previewOf({
      files: [fileOf({ index: 0, name: '修改.csv', version: 2, follows: '昌黎县.csv', remembered: true }), fileOf({ index: 1, name: '昌黎县.csv', already_imported: true }), fileOf({ index: 2, name: '填报.xlsx', own_form: true })],
    }))
    expect(line(0)).toContain('接替 昌黎县.csv')
    expect(line(0)).toContain('第 2 版')
    expect(line(0)).toContain('栏目沿用上次')
    expect(line(1)).toContain('已导入过')
    expect(line(2)).toContain('本会填报包')
  })

  it('ask for the unit of a file that names none', async () => {
    const question = problemOf({ id: 'u', action: 'ask', trap: 39, file_index: 0, sheet: '', cell: null, raw: '', proposed: null, unit_written: '' })
    const { page, desk } = await open(previewOf({ files: [fileOf({ index: 0, name: '汇总.xlsx', unit: null })], problems: [question] }))
    await page.get('tbody select').setValue('7')
    await flushPromises()
    expect(desk.held().adjustments.units).toEqual([{ file: 0, written: '', unit: 7 }])
  })

  it('are counted apart from the attachments, which lead on to where they will be filed', async () => {
    const { page } = await open(previewOf({ files: [fileOf({ index: 0, name: '汇总.xlsx' }), fileOf({ index: 1, name: '会议纪要.pdf', kind: 'attachment', unit: null })] }))
    expect(page.findAll('tbody tr')).toHaveLength(1)
    await page.findAll('button').find((each) => each.text().startsWith('看看归到谁名下'))?.trigger('click')
    expect(page.emitted('attachments')).toHaveLength(1)
  })

  it('put what is to be confirmed of them first', async () => {
    const encoding = problemOf({ id: 'e', action: 'ask', step: 'files', trap: 4, sheet: '', cell: null, proposed: '汇总表\n序号 姓名' })
    const { page } = await open(previewOf({ problems: [encoding] }))
    expect(page.get('section').text()).toContain('请先确认1')
    expect(page.get('section').text()).toContain('序号 姓名')
  })
})
