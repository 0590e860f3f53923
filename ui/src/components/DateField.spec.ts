import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DateField from './DateField.vue'

function field(modelValue = '') {
  return mount(DateField, { props: { label: '公示日期', modelValue } })
}

describe('DateField', () => {
  it('accepts full-width digits and writes the day plainly', async () => {
    const wrapper = field()
    await wrapper.get('input').setValue('２０２６．９．２４')
    await wrapper.get('input').trigger('blur')
    expect(wrapper.emitted('update:modelValue')).toEqual([['2026-09-24']])
    expect(wrapper.get('input').element.value).toBe('2026-09-24')
  })

  it('keeps a wrong day in place with the rule beside it', async () => {
    const wrapper = field('2026-09-24')
    await wrapper.get('input').setValue('2026-02-30')
    await wrapper.get('input').trigger('blur')
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
    expect(wrapper.get('input').element.value).toBe('2026-02-30')
    expect(wrapper.text()).toContain('公示日期应为实有的日期')
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
  })

  it('takes the reproach back once the day is right', async () => {
    const wrapper = field('2026-09-24')
    await wrapper.get('input').setValue('2026-02-30')
    await wrapper.get('input').trigger('blur')
    await wrapper.get('input').setValue('20260924')
    await wrapper.get('input').trigger('blur')
    expect(wrapper.text()).not.toContain('应为实有的日期')
  })
})
