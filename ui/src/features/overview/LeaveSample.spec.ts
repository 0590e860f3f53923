import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { replaceTransport } from '@/desk'
import LeaveSample from './LeaveSample.vue'

describe('开始本单位年度', () => {
  it('opens the office’s own year out of the sample', async () => {
    const call = vi.fn(async (_name: string, _args: unknown) => ({}))
    replaceTransport({ call, onFrame: () => () => undefined })
    const page = mount(LeaveSample, { attachTo: document.body })
    await page.get('button').trigger('click')
    await flushPromises()
    const year = document.body.querySelector<HTMLInputElement>('#begin-year input')
    if (year === null) throw new Error('the year is asked for')
    year.value = '２０２７'
    year.dispatchEvent(new Event('input'))
    year.dispatchEvent(new Event('blur'))
    await flushPromises()
    document.body.querySelector('#begin-year')?.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(call).toHaveBeenCalledWith('year.open', { year: 2027 })
    page.unmount()
  })
})
