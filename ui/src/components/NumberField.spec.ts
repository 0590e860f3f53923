import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import NumberField from './NumberField.vue'

describe('NumberField', () => {
  it('accepts full-width digits and keeps the decimals exact', async () => {
    const wrapper = mount(NumberField, { props: { label: '步长', modelValue: '0.5', decimals: 2 } })
    await wrapper.get('input').setValue('０．１０')
    await wrapper.get('input').trigger('blur')
    expect(wrapper.emitted('update:modelValue')).toEqual([['0.10']])
  })

  it('refuses more decimals than the rule allows, naming the rule', async () => {
    const wrapper = mount(NumberField, { props: { label: '天数', modelValue: '5' } })
    await wrapper.get('input').setValue('5.5')
    await wrapper.get('input').trigger('blur')
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
    expect(wrapper.text()).toContain('天数应为整数；录入了“5.5”。')
  })
})
