import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DraftInput from './DraftInput.vue'

function input(value = '90') {
  return mount(DraftInput, { props: { value, parse: (text: string) => text.trim() } })
}

describe('DraftInput', () => {
  it('never lets a re-render eat what is being typed', async () => {
    const wrapper = input()
    await wrapper.get('input').setValue('93.')
    await wrapper.setProps({ value: '88' })
    expect(wrapper.get('input').element.value).toBe('93.')
  })

  it('follows the value when nobody types', async () => {
    const wrapper = input()
    await wrapper.setProps({ value: '88' })
    expect(wrapper.get('input').element.value).toBe('88')
  })

  it('gives the value out once, on Enter', async () => {
    const wrapper = input()
    await wrapper.get('input').setValue('93.5')
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    await wrapper.get('input').trigger('blur')
    expect(wrapper.emitted('commit')).toEqual([['93.5']])
  })

  it('does not take the Enter that ends a composition', async () => {
    const wrapper = input()
    await wrapper.get('input').setValue('海港')
    await wrapper.get('input').trigger('keydown', { key: 'Enter', keyCode: 229 })
    expect(wrapper.emitted('commit')).toBeUndefined()
  })

  it('says nothing when nothing changed', async () => {
    const wrapper = input()
    await wrapper.get('input').trigger('blur')
    expect(wrapper.emitted('commit')).toBeUndefined()
  })
})
