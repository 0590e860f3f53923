import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Member, MemberTie } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import MemberTab from './MemberTab.vue'

const members: Member[] = [
  { id: 101, seat: 1, name: '沈立诚', department: '分管领导', role: 'head' },
  { id: 102, seat: 2, name: '郝文静', department: '组织部', role: 'member' },
]
const ties: MemberTie[] = [{ id: 4, member: 102, bond: 'kin', unit: null, text: '王晓明', note: '表弟' }]
let sent: { name: string; args: unknown }[]

function answer(name: string, args: { seat: number; text: string }): unknown {
  switch (name) {
    case 'member.ties': case 'member.remove_tie': return ties
    case 'member.add_tie':
      if (args.text === '') throw { code: 'bad_input', message: '请写明单位名称或姓名。', field: 'text' }
      return ties
    case 'member.seat':
      if (args.seat === 1) throw { code: 'bad_input', message: '1 号席是 沈立诚。', field: 'seat' }
      return members
    case 'unit.list': return [{ id: 7, name: '海港区总工会' }]
    case 'setting.read': return { committee_term: '' }
    case 'office.read': case 'overview.read': return { year: 2026, today: '2026-10-12', stages: [], recent: [], undoable: null }
    default: return members
  }
}

beforeEach(() => {
  sent = []
  replaceTransport({
    call: async (name, args) => {
      sent.push({ name, args })
      return answer(name, args as { seat: number; text: string })
    },
    onFrame: () => () => {},
  })
})

async function open() {
  const tab = mount(MemberTab, { attachTo: document.body })
  await flushPromises()
  const field = (label: string) => {
    const id = tab.findAll('label').find((each) => each.text().startsWith(label))?.attributes('for')
    return tab.get(`[id="${id}"]`)
  }
  return { tab, field }
}

const args = (name: string) => sent.filter((one) => one.name === name).map((one) => one.args)

describe('the members of the leading group', () => {
  it('move to another seat, and stay where the desk refuses', async () => {
    const { tab } = await open()
    const seat = tab.get<HTMLInputElement>('input[aria-label="郝文静：席号"]')
    await seat.setValue('1')
    await seat.trigger('blur')
    await flushPromises()
    expect(args('member.seat')).toEqual([{ id: 102, seat: 1 }])
    expect(tab.text()).toContain('1 号席是 沈立诚。')
    tab.unmount()
  })

  it('are led by one of them, who cannot be removed', async () => {
    const { tab } = await open()
    await tab.get('select[aria-label="2 号席职责"]').setValue('head')
    await flushPromises()
    expect(args('member.appoint')).toEqual([{ id: 102, role: 'head' }])
    expect(tab.get<HTMLButtonElement>('button[aria-label=删除沈立诚]').element.disabled).toBe(true)
    tab.unmount()
  })

  it('may have deputies, and the head steps down only for another head', async () => {
    const { tab } = await open()
    await tab.get('select[aria-label="2 号席职责"]').setValue('vice')
    await flushPromises()
    expect(args('member.appoint')).toEqual([{ id: 102, role: 'vice' }])
    const ofHead = tab.get('select[aria-label="1 号席职责"]').findAll<HTMLOptionElement>('option')
    expect(ofHead.map((option) => [option.text(), option.element.disabled])).toEqual([['组长', false], ['副组长', true], ['成员', true]])
    tab.unmount()
  })

  it('are joined by another', async () => {
    const { tab, field } = await open()
    await field('增加成员').setValue('钱新')
    await field('部门').setValue('女工部')
    await tab.findAll('form')[0]?.trigger('submit')
    await flushPromises()
    expect(args('member.add')).toEqual([{ name: '钱新', department: '女工部' }])
    tab.unmount()
  })
})

describe('the ties of members', () => {
  it('name the county of a county tie', async () => {
    const { tab, field } = await open()
    expect(tab.text()).toContain('王晓明')
    await field('成员').setValue('102')
    await field('关系').setValue('county')
    await field('县区或系统').setValue('7')
    await tab.findAll('form')[1]?.trigger('submit')
    await flushPromises()
    expect(args('member.add_tie')).toEqual([{ member: 102, bond: 'county', unit: 7, text: '', note: '' }])
    tab.unmount()
  })

  it('say beside the field what is missing', async () => {
    const { tab, field } = await open()
    await field('成员').setValue('102')
    await tab.findAll('form')[1]?.trigger('submit')
    await flushPromises()
    expect(tab.findAll('form')[1]?.text()).toContain('请写明单位名称或姓名。')
    tab.unmount()
  })
})
