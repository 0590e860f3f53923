import { flushPromises, mount } from '@vue/test-utils'
import { TabsRoot } from 'reka-ui'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { Form, FormGroup, PrintDocument, PrintingState } from '@/bindings/wire'
import PrintingTabs from './PrintingTabs.vue'

const of = (form: Form, title: string, group: FormGroup): PrintDocument => ({ form, title, description: '', group, formats: ['pdf'], missing: [], missing_characters: [], count: 0, printed_at: null, by_nominee: false, apart: false, outward: true })
const state: PrintingState = {
  documents: [of('certificates', '证书', 'honours'), of('calibration', '校正页', 'office'), of('notice', '公示公告', 'outward'), of('final_list', '选树名单', 'outward')],
  numbers: [], unnumbered: 0, missing_to_issue: [], operator: '', font_troubles: [],
}

describe('the list of papers', () => {
  it('puts them under the heads of their groups, leaves out a group without any, and ends with the registers', () => {
    const page = mount(defineComponent({ render: () => h(TabsRoot, { orientation: 'vertical', modelValue: 'notice' }, () => h(PrintingTabs, { state })) }), { attachTo: document.body })
    expect(page.findAll('[role=tablist] .head').map((each) => each.text())).toEqual(['公文和名单', '证书和奖牌', '办公室用', '登记'])
    expect(page.findAll('[role=tab] .title').map((each) => each.text())).toEqual(['公示公告', '选树名单', '证书', '校正页', '编号登记', '印制登记簿'])
    page.unmount()
  })

  it('says below where the other papers are made', () => {
    const page = mount(defineComponent({ render: () => h(TabsRoot, { orientation: 'vertical', modelValue: 'notice' }, () => h(PrintingTabs, { state })) }))
    const links = page.findAll('nav a').map((each) => each.attributes('href'))
    expect(links).toEqual(['#/submission', '#/meeting/meetings', '#/review/ranking', '#/review/ballot'])
    page.unmount()
  })

  it('is walked by arrow keys from one group into the next', async () => {
    const tab = ref('final_list')
    const page = mount(defineComponent({ render: () => h(TabsRoot, { orientation: 'vertical', modelValue: tab.value, 'onUpdate:modelValue': (value) => (tab.value = String(value)) }, () => h(PrintingTabs, { state })) }), { attachTo: document.body })
    await flushPromises()
    const second = page.findAll<HTMLElement>('[role=tab]')[1]!
    second.element.focus()
    await second.trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('证书')
    expect(tab.value).toBe('certificates')
    page.unmount()
  })
})
