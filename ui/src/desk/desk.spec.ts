import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { useToast } from '@/components/useToast'
import { call, replaceTransport } from '.'
import { useDesk } from './useDesk'
import { useReading } from './useReading'

type Handler = (name: string, args: unknown) => Promise<unknown>

function desk(handler: Handler) {
  const spy = vi.fn(handler)
  replaceTransport({ call: spy, onFrame: () => () => undefined })
  return spy
}

function within<T>(setup: () => T): { made: T; leave: () => void } {
  let made!: T
  const wrapper = mount(defineComponent({ setup: () => { made = setup() }, render: () => null }))
  return { made, leave: () => wrapper.unmount() }
}

const office = { year: null, is_sample: false, union_name: '', today: '2026-11-22', saved_at: null, last_action: null, undoable: null }

describe('a call to the desk', () => {
  it('carries the refusal with its code, sentence and field', async () => {
    desk(() => Promise.reject({ code: 'bad_year', message: '年度应在 2020 至 2099 之间。', field: 'year' }))
    await expect(call('year.open', { year: 1 })).rejects.toMatchObject({ code: 'bad_year', message: '年度应在 2020 至 2099 之间。', field: 'year' })
  })

  it('says in plain words that the program did not answer', async () => {
    desk(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(call('office.read', {})).rejects.toMatchObject({ code: 'transport', message: expect.stringContaining('请重新打开本程序') })
  })
})

describe('useDesk', () => {
  const { shown, dismiss } = useToast()
  beforeEach(() => shown.value.forEach((toast) => dismiss(toast.id)))

  it('shows a refusal and gives nothing back', async () => {
    desk(() => Promise.reject({ code: 'unit_has_nominees', message: '“海港区总工会”已有推荐对象，不能删除。' }))
    const { made } = within(() => useDesk())
    expect(await made.act('unit.remove', { id: 1 })).toBeUndefined()
    expect(shown.value.map((toast) => toast.text)).toEqual(['“海港区总工会”已有推荐对象，不能删除。'])
  })

  it('leaves the words to the page when it is quiet', async () => {
    desk(() => Promise.reject({ code: 'x', message: '不成' }))
    const { made } = within(() => useDesk({ quiet: true }))
    await made.ask('store.verify', {})
    expect(shown.value).toEqual([])
    expect(made.failure.value?.message).toBe('不成')
  })

  it('offers another try at a file that could not be written, however quiet', async () => {
    desk((name) => (name === 'print.again' ? Promise.resolve({ path: '/文档/纪要.pdf' }) : Promise.reject({ code: 'unwritten', message: '“纪要.pdf”没有写成' })))
    const { made } = within(() => useDesk({ quiet: true }))
    await made.ask('minutes.save', { meeting: 1, issue: null })
    expect(made.failure.value).toBeNull()
    expect(shown.value.map((toast) => toast.text)).toEqual(['“纪要.pdf”没有写成'])
    shown.value[0]!.again!()
    await flushPromises()
    expect(shown.value.at(-1)!.text).toBe('已存到 /文档/纪要.pdf')
  })

  it('has the readings read again after an act, not after a question', async () => {
    const calls = desk((name) => Promise.resolve(name === 'office.read' ? office : []))
    const { made, leave } = within(() => ({ units: useReading('unit.list', () => ({})), desk: useDesk() }))
    await flushPromises()
    const times = () => calls.mock.calls.filter(([name]) => name === 'unit.list').length
    await made.desk.ask('calendar.years', {})
    await flushPromises()
    expect(times()).toBe(1)
    await made.desk.act('unit.remove', { id: 1 })
    await flushPromises()
    expect(times()).toBe(2)
    leave()
  })
})

describe('useReading', () => {
  afterEach(() => vi.restoreAllMocks())

  it('drops an answer that a newer question overtook', async () => {
    const answers = new Map<string, (rows: unknown) => void>()
    desk((_, args) => new Promise((resolve) => answers.set((args as { search: string }).search, resolve)))
    const search = ref('海')
    const { made, leave } = within(() =>
      useReading('nominee.list', () => ({ search: search.value, sort: 'number', descending: false, offset: 0, limit: 8 })),
    )
    search.value = '海港'
    await flushPromises()
    answers.get('海港')?.({ total: 2 })
    await flushPromises()
    answers.get('海')?.({ total: 99 })
    await flushPromises()
    expect(made.data.value).toEqual({ total: 2 })
    leave()
  })

  it('waits while there is nothing to ask', async () => {
    const calls = desk(() => Promise.resolve([]))
    const { leave } = within(() => useReading('unit.list', () => null))
    await flushPromises()
    expect(calls).not.toHaveBeenCalled()
    leave()
  })
})
