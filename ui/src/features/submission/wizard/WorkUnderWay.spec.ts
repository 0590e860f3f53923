import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { previewOf, scriptedDesk } from './preview.fixture'
import WorkUnderWay from './WorkUnderWay.vue'

enableAutoUnmount(afterEach)

describe('work under way', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('tells the file and the rows it has come to', async () => {
    scriptedDesk(previewOf())
    const page = mount(WorkUnderWay, { props: { work: 'reading' } })
    await vi.advanceTimersByTimeAsync(300)
    expect(page.text()).toContain('第 1/2 个文件 昌黎县.csv 第 1,200 行')
    expect(page.get('progress').attributes('max')).toBe('2')
  })

  it('tells of an import by its rows alone', async () => {
    const desk = scriptedDesk(previewOf())
    desk.answers['submission.progress'] = () => ({ running: true, file: '', file_number: 0, files: 1, rows: 400 })
    const page = mount(WorkUnderWay, { props: { work: 'importing' } })
    await vi.advanceTimersByTimeAsync(300)
    expect(page.get('span').text()).toBe('正在导入… 第 400 行')
  })

  it('is stopped once, and says that it is stopping', async () => {
    const desk = scriptedDesk(previewOf())
    desk.answers['submission.cancel'] = () => ({})
    const page = mount(WorkUnderWay, { props: { work: 'importing' } })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(desk.calls('submission.cancel')).toHaveLength(1)
    expect(page.text()).toContain('正在取消')
    expect(page.get('button').attributes('disabled')).toBeDefined()
  })
})
