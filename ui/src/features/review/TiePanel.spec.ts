import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Masking, TieState } from '@/bindings/wire'
import { openQuestion } from '@/components/useConfirm'
import { replaceTransport } from '@/desk'
import TiePanel from './TiePanel.vue'
import TieStop from './TieStop.vue'

let state: TieState
let sent: { name: string; args: unknown }[]

beforeEach(() => {
  sent = []
  state = {
    category: 'worker', title: '', seats: 1, value: '67.00', resolved: false, frozen: false, priority: '先报送的优先', priority_order: [],
    priority_refusal: '甲与乙在这一项上也相同，分不出先后。请重新投票或抽签。', voting: false, records: [],
    tied: [1, 2].map((nominee) => ({ nominee, number: '', name: nominee === 1 ? '甲' : '乙', masked: nominee === 1 ? '甲＊' : '乙＊', organisation: '', unit: '', figure: '' })),
  }
  replaceTransport({
    call: async (name, args) => {
      sent.push({ name, args })
      return state
    },
    onFrame: () => () => {},
  })
})

async function open(masks: Masking | null = null) {
  const panel = mount(TiePanel, { props: { category: 'worker', masks } })
  await flushPromises()
  const press = async (word: string) => {
    await panel.findAll('button').find((each) => each.text() === word)?.trigger('click')
    await flushPromises()
  }
  return { panel, press }
}

describe('a tie on the cut line', () => {
  it('names nobody in full, in a sentence or on a button, where the room is looking', async () => {
    const { panel } = await open('surname')
    expect(panel.text()).toContain('抽出 甲＊')
    expect(panel.text()).not.toMatch(/[甲乙](?!＊)/)
  })

  it('is told in words with the names and the seats', () => {
    const text = mount(TieStop, { props: { tie: { among: [1, 2], names: ['甲', '乙'], seats: 1, resolved: false } } }).text()
    expect(text).toContain('同分')
    expect(text).toContain('甲、乙 得分相同，只余 1 个名额')
  })

  it('keeps the lots in the order in which they came out, with the witnesses', async () => {
    const { panel, press } = await open()
    await press('抽出 乙')
    await press('抽出 甲')
    await panel.findAll('input')[0]?.setValue('赵一、钱二')
    await panel.get('form').trigger('submit')
    openQuestion.value?.answer(true)
    await flushPromises()
    expect(sent.find((one) => one.name === 'tie.draw')?.args).toEqual({ category: 'worker', drawn: [2, 1], witnesses: '赵一、钱二', note: '' })
  })

  it('says why the rule cannot decide it', async () => {
    const { panel, press } = await open()
    await press('优先规则')
    expect(panel.text()).toContain('分不出先后')
    expect(panel.findAll('button').find((each) => each.text() === '按规则定序')?.attributes('disabled')).toBeDefined()
  })

  it('sends the room to vote on the tied alone', async () => {
    const { panel, press } = await open()
    await press('重新表决')
    await press('去准备票决')
    expect(panel.emitted('vote')).toHaveLength(1)
  })

  it('shows what settled it, and asks again where an older order speaks of another tie', async () => {
    const record = { round: 1, method: 'lots' as const, order: ['乙', '甲'], seats: 1, witnesses: '赵一', rule: '', reason: '现场抽签', at: '', in_force: false }
    state = { ...state, records: [record] }
    expect((await open()).panel.text()).toContain('以前定过的先后不再适用')
    state = { ...state, resolved: true, records: [{ ...record, in_force: true }] }
    const { panel } = await open()
    expect(panel.text()).toContain('乙 → 甲')
    expect(panel.text()).toContain('见证人 赵一')
  })
})
