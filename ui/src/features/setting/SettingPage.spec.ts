import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Settings, Unit } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import OfficeTab from './OfficeTab.vue'
import UnitTab from './UnitTab.vue'

const settings: Settings = {
  union_name: '秦皇岛市总工会', prefix: '秦皇岛市', verb: '选树', score_rule: 'trimmed_mean', score_decimals: 2, score_max: '100', score_step: '0.5', speech_minutes: 5, quorum: 'two_thirds', committee_term: '',
  publicity_days: 5, counting: 'next_day', strict_publicity: false, list_order: 'unit', number_home: '', number_small_home: '', number_worker: '',
  issue_date: '2026-12-01', masking: 'surname', contact: '', plaque_size: '', plaque_material: '', submission_deadline: '', font_title: '', font_body: '', font_kai: '', font_head: '',
  ballot_threshold: 'over_half', ballot_base: 'present', tie_priority: 'submitted',
}
const unit: Unit = {
  id: 7, name: '海港区总工会', kind: 'division', aliases: ['海港区'], organisations: '540', members: '86000', cadres: '320',
  quota: { home: 2, small_home: 2, worker: 1 }, received: { home: 2, small_home: 3, worker: 2 },
}

const answers: Record<string, (args: never) => unknown> = {}
const call = vi.fn(async (name: string, args: unknown) => answers[name]?.(args as never) ?? [])

function fieldOf(wrapper: ReturnType<typeof mount>, label: string) {
  const id = wrapper.findAll('label').find((each) => each.text().startsWith(label))?.attributes('for')
  return wrapper.get<HTMLInputElement>(`[id="${id}"]`)
}

describe('settings of the office', () => {
  beforeEach(() => {
    vi.clearAllMocks()
    answers['setting.read'] = () => settings
    answers['unit.list'] = () => [unit]
    replaceTransport({ call, onFrame: () => () => undefined })
  })

  it('save a changed value at once, with all others as they were', async () => {
    answers['setting.change'] = (args: Settings) => args
    const tab = mount(OfficeTab)
    await flushPromises()
    await fieldOf(tab, '市级公示工作日数').setValue('７')
    await fieldOf(tab, '市级公示工作日数').trigger('blur')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('setting.change', { ...settings, publicity_days: 7 })
  })

  it('keep a refused value in its field with the reason of the desk', async () => {
    answers['setting.change'] = () => { throw { code: 'bad_setting', message: '满分应大于 0。', field: 'score_max' } }
    const tab = mount(OfficeTab)
    await flushPromises()
    await fieldOf(tab, '满分').setValue('0')
    await fieldOf(tab, '满分').trigger('blur')
    await flushPromises()
    expect(fieldOf(tab, '满分').element.value).toBe('0')
    expect(tab.text()).toContain('满分应大于 0。')
  })

  it('label what the regulation leaves open as 本单位设定', async () => {
    const tab = mount(OfficeTab)
    await flushPromises()
    expect(tab.findAll('label').find((label) => label.text().startsWith('计分规则'))?.text()).toContain('本单位设定')
    expect(tab.findAll('label').find((label) => label.text().startsWith('单位名称'))?.text()).not.toContain('本单位设定')
  })
})

describe('recommending units', () => {
  it('take aliases however they are separated', async () => {
    const tab = mount(UnitTab)
    await flushPromises()
    const aliases = tab.get('[aria-label="海港区总工会：别名"]')
    await aliases.setValue('海港区，海港 海港总工会')
    await aliases.trigger('blur')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('unit.save', expect.objectContaining({ id: 7, aliases: ['海港区', '海港', '海港总工会'] }))
  })

  it('change one quota and leave the others', async () => {
    const tab = mount(UnitTab)
    await flushPromises()
    const quota = tab.get('[aria-label="海港区总工会：优秀工会工作者名额"]')
    await quota.setValue('３')
    await quota.trigger('blur')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('unit.save', expect.objectContaining({ quota: { home: 2, small_home: 2, worker: 3 } }))
  })
})
