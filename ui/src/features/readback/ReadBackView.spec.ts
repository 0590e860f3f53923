import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReadBack, ReadBackCell, ReadBackProgress, ReadBackState } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import ReadBackView from './ReadBackView.vue'

const typedFirst = new Map([['1:11', '18'], ['1:12', '20'], ['2:11', '17'], ['2:12', '']])
let second: Map<string, string>
let kept: Set<string>
let sent: { name: string; args: Record<string, unknown> }[]
let gate: Promise<void> | null

function cell(nominee: number, item: number): ReadBackCell {
  const key = `${nominee}:${item}`
  const [first, read] = [typedFirst.get(key) ?? '', second.get(key)]
  const state: ReadBackState = read === undefined ? 'waiting' : read === first ? 'agrees' : kept.has(key) ? 'kept' : 'differs'
  return { item, state, second: read ?? null, first: state === 'differs' || state === 'kept' ? first : null }
}

const row = (nominee: number) => ({
  nominee, number: `26-X-00${nominee}`, name: `第${nominee}小家`, masked: `第${nominee}＊＊`, shut: nominee === 3 ? '回避' : null, cells: [cell(nominee, 11), cell(nominee, 12)],
})

function tally() {
  const cells = [1, 2].flatMap((nominee) => row(nominee).cells)
  return { of: 4, read: cells.filter((one) => one.state !== 'waiting').length, differing: cells.filter((one) => one.state === 'differs').length }
}

const paper = (member: number): ReadBack => ({
  category: 'small_home', member, seat: member - 100, name: `成员${member - 100}`, count: tally(), frozen: false,
  sheets: [{ title: '小家评分标准', columns: [{ item: 11, title: '组织建设', range: '0–20，步长 0.5' }, { item: 12, title: '特色加分', range: '0–3' }], rows: [row(1), row(2), row(3)] }],
})

const progress = (): ReadBackProgress[] => [{
  category: 'small_home', title: '模范职工小家', reader: '李四', warning: null,
  judges: [101, 102].map((member) => ({ member, seat: member - 100, name: `成员${member - 100}`, count: member === 101 ? tally() : { of: 4, read: 0, differing: 0 }, readers: [] })),
}]

enableAutoUnmount(afterEach)
beforeEach(() => {
  second = new Map()
  kept = new Set()
  sent = []
  gate = null
  replaceTransport({
    call: async (name, given) => {
      const args = given as Record<string, number & string>
      sent.push({ name, args })
      const key = `${args.nominee}:${args.item}`
      if (name === 'read_back.progress') return progress()
      if (name === 'read_back.enter') {
        await gate
        if (args.value === '45') throw { code: 'bad_input', message: '1号成员“组织建设”应为 0–20，步长 0.5；录入了 45。' }
        second.set(key, args.value ?? '')
      }
      if (name === 'read_back.settle' && args.choice === 'first') kept.add(key)
      if (name === 'read_back.settle' && args.choice === 'second') typedFirst.set(key, second.get(key) ?? '')
      return name.startsWith('read_back') ? paper(Number(args.member)) : {}
    },
    onFrame: () => () => undefined,
  })
})

async function open(masks: 'surname' | null = null) {
  const view = mount(ReadBackView, { props: { category: 'small_home', masks }, attachTo: document.body })
  await flushPromises()
  const at = (nominee: number, item: number) => view.get<HTMLInputElement>(`[data-cell="${nominee}:101:${item}"]`)
  const enter = async (nominee: number, item: number, text: string) => {
    at(nominee, item).element.focus()
    if (text !== '') await at(nominee, item).setValue(text)
    await at(nominee, item).trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  const begin = async () => {
    await view.get('form').trigger('submit')
    await flushPromises()
  }
  return { view, at, enter, begin }
}

const entered = () => sent.filter((one) => one.name === 'read_back.enter').map((one) => one.args)

describe('reading the papers back', () => {
  it('asks once who reads, and proposes who read last', async () => {
    const { view, begin, at } = await open()
    expect(view.find('table').exists()).toBe(false)
    expect(view.get<HTMLInputElement>('input').element.value).toBe('李四')
    await begin()
    expect(document.activeElement).toBe(at(1, 11).element)
    expect(view.text()).toContain('复核人 李四')
  })

  it('goes on by Enter in the order of the paper, over what is shut, and shows no first figure', async () => {
    const { view, begin, enter, at } = await open()
    await begin()
    expect(view.html()).not.toMatch(/value="(18|17|20)"/)
    await enter(1, 11, '１８')
    expect(document.activeElement).toBe(at(1, 12).element)
    await enter(1, 12, '20')
    expect(document.activeElement).toBe(at(2, 11).element)
    expect(entered()[0]).toEqual({ nominee: 1, member: 101, item: 11, value: '１８', reader: '李四' })
    expect(view.text()).toContain('回避')
  })

  it('takes Enter on an empty cell for a blank on the paper, and leaving one for nothing', async () => {
    const { begin, enter, at } = await open()
    await begin()
    at(2, 11).element.focus()
    at(1, 11).element.focus()
    await flushPromises()
    expect(entered()).toEqual([])
    await enter(2, 12, '')
    expect(entered()).toEqual([{ nominee: 2, member: 101, item: 12, value: '', reader: '李四' }])
    expect(at(2, 12).element.placeholder).toBe('空白')
  })

  it('keeps a bad figure in its cell with the sentence of the rule', async () => {
    const { view, begin, enter, at } = await open()
    await begin()
    await enter(1, 11, '45')
    expect(document.activeElement).toBe(at(1, 11).element)
    expect(at(1, 11).attributes('aria-invalid')).toBe('true')
    expect(view.get('#score-problem').text()).toBe('1号成员“组织建设”应为 0–20，步长 0.5；录入了 45。')
  })

  it('loses no key struck while a figure is being saved', async () => {
    const { begin, at } = await open()
    await begin()
    let free = () => undefined as void
    gate = new Promise((done) => (free = done))
    await at(1, 11).setValue('18')
    const strike = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    for (const key of ['Enter', '2', '0', 'Enter', '1']) strike(key)
    free()
    await flushPromises()
    expect(second).toEqual(new Map([['1:11', '18'], ['1:12', '20']]))
    expect(at(2, 11).element.value).toBe('1')
  })

  it('lays the two figures of a difference side by side and settles it either way', async () => {
    const { view, begin, enter } = await open()
    await begin()
    await enter(1, 11, '15')
    await enter(2, 11, '16')
    const list = view.get('section[aria-label=不一致]')
    expect(list.text()).toContain('初录 18')
    expect(list.text()).toContain('复核 15')
    const press = async (word: string) => {
      await view.findAll('section[aria-label=不一致] button').find((button) => button.text() === word)?.trigger('click')
      await flushPromises()
    }
    await press('以初录为准')
    await press('以复核为准')
    expect(sent.filter((one) => one.name === 'read_back.settle').map((one) => one.args)).toEqual([
      { nominee: 1, member: 101, item: 11, choice: 'first' }, { nominee: 2, member: 101, item: 11, choice: 'second' },
    ])
    expect(view.find('section[aria-label=不一致]').exists()).toBe(false)
  })

  it('offers the next member by Enter when a paper is read to its end', async () => {
    const { view, begin, enter } = await open()
    await begin()
    await enter(1, 11, '18')
    await enter(1, 12, '20')
    await enter(2, 11, typedFirst.get('2:11') ?? '')
    await enter(2, 12, '')
    expect(document.activeElement?.textContent).toContain('转 2号')
    await view.get('.onward').trigger('click')
    await flushPromises()
    expect(sent.filter((one) => one.name === 'read_back.read').at(-1)?.args).toEqual({ category: 'small_home', member: 102 })
  })

  it('names nobody whom the room may not read', async () => {
    const { view, begin } = await open('surname')
    await begin()
    expect(view.text()).toContain('第1＊＊')
    expect(view.text()).not.toContain('第1小家')
  })
})
