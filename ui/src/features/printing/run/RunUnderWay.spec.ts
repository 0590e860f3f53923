import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceTransport } from '@/desk'
import RunUnderWay from './RunUnderWay.vue'

describe('a run of many files', () => {
  let calls: string[]
  let running: boolean

  beforeEach(() => {
    vi.useFakeTimers()
    calls = []
    running = true
    replaceTransport({
      call: async (name) => {
        calls.push(name)
        return { running, file: '张三', file_number: 12, files: 300, rows: 0 }
      },
      onFrame: () => () => undefined,
    })
  })
  afterEach(() => vi.useRealTimers())

  const passed = async () => {
    vi.advanceTimersByTime(300)
    await flushPromises()
  }

  it('says how far it is while it is at work, and can be stopped', async () => {
    const page = mount(RunUnderWay, { props: { busy: true } })
    expect(page.text()).toBe('')
    await passed()
    expect(page.text()).toContain('正在印制 12 / 300：张三')
    await page.get('button').trigger('click')
    await flushPromises()
    expect(calls).toContain('print.stop')
    expect(page.text()).toContain('正在停下')
    await page.setProps({ busy: false })
    expect(page.text()).toBe('')
    page.unmount()
  })

  it('says nothing of a single file', async () => {
    running = false
    const page = mount(RunUnderWay, { props: { busy: true } })
    await passed()
    expect(page.text()).toBe('')
    page.unmount()
  })
})
