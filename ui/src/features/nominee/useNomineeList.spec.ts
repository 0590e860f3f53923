import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { ListArgs, NomineeList, NomineeRow } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { type NomineeListing, useNomineeList } from './useNomineeList'

const TOTAL = 100_000

function row(index: number): NomineeRow {
  return { id: index + 1, number: `26-J-${index + 1}`, category: 'home', name: `第${index}家`, organisation: '', unit: '海港区总工会', vetting: 'pending', verdicts: ['met'], score: null }
}

function page(args: ListArgs, total = TOTAL): NomineeList {
  const rows = Array.from({ length: Math.max(0, Math.min(args.limit, total - args.offset)) }, (_, index) => row(args.offset + index))
  return { rows, total, categories: { home: total, small_home: 0, worker: 0 }, vetting: { pending: total, returned: 0, passed: 0, barred: 0, withdrawn: 0 } }
}

function listing(answer: (args: ListArgs) => unknown) {
  const call = vi.fn(async (_name: string, args: unknown) => answer(args as ListArgs))
  replaceTransport({ call, onFrame: () => () => undefined })
  const scope = effectScope()
  return { call, scope, list: scope.run(useNomineeList) as NomineeListing }
}

const offsets = (call: ReturnType<typeof vi.fn>) => call.mock.calls.map(([, args]) => (args as ListArgs).offset)

describe('the rows of the grid', () => {
  let scope: EffectScope
  afterEach(() => scope.stop())

  it('reads only the chunks that come into sight', async () => {
    const opened = listing((args) => page(args))
    scope = opened.scope
    await flushPromises()
    opened.list.show(50_010, 50_040)
    await flushPromises()
    expect(offsets(opened.call)).toEqual([0, 50_000])
    expect(opened.list.rowAt(50_020)?.id).toBe(50_021)
    expect(opened.list.rowAt(30_000)).toBeUndefined()
  })

  it('reads both chunks when the sight lies across their border', async () => {
    const opened = listing((args) => page(args))
    scope = opened.scope
    await flushPromises()
    opened.list.show(395, 405)
    await flushPromises()
    expect(offsets(opened.call)).toEqual([0, 200, 400])
  })

  it('skips what a fast scroll has left behind', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const opened = listing(async (args) => (args.offset === 0 ? (await held, page(args)) : page(args)))
    scope = opened.scope
    opened.list.show(20_000, 20_020)
    opened.list.show(80_000, 80_020)
    release()
    await flushPromises()
    expect(offsets(opened.call)).toEqual([0, 80_000])
  })

  it('drops an answer to a question that is no longer asked', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const opened = listing(async (args) => (args.search === null ? (await held, page(args)) : page(args, 3)))
    scope = opened.scope
    opened.list.filter.search = '云岭'
    await flushPromises()
    release()
    await flushPromises()
    expect(opened.list.total.value).toBe(3)
  })

  it('keeps the cursor inside a list that has become shorter', async () => {
    let total = 40
    const opened = listing((args) => page(args, total))
    scope = opened.scope
    await flushPromises()
    opened.list.moveTo(39)
    total = 10
    opened.list.reload()
    await flushPromises()
    expect(opened.list.cursor.value).toBe(9)
  })

  it('tells why it could not read, and reads on when asked again', async () => {
    let broken = true
    const opened = listing((args) => {
      if (broken) throw { code: 'in_use', message: '数据被占用' }
      return page(args, 5)
    })
    scope = opened.scope
    await flushPromises()
    expect(opened.list.failure.value?.message).toBe('数据被占用')
    broken = false
    opened.list.reload()
    await flushPromises()
    expect(opened.list.failure.value).toBeNull()
    expect(opened.list.total.value).toBe(5)
  })

  it('turns the order round when the same column is sorted again', () => {
    const opened = listing((args) => page(args))
    scope = opened.scope
    opened.list.sortBy('name')
    expect(opened.list.order).toEqual({ sort: 'name', descending: false })
    opened.list.sortBy('name')
    expect(opened.list.order).toEqual({ sort: 'name', descending: true })
    opened.list.sortBy('unit')
    expect(opened.list.order).toEqual({ sort: 'unit', descending: false })
  })

  it('fetches a long range in calls of at most 500 rows', async () => {
    const opened = listing((args) => page(args))
    scope = opened.scope
    await flushPromises()
    const rows = await opened.list.rowsBetween(10, 1209)
    expect(rows.map((each) => each.id)).toEqual(Array.from({ length: 1200 }, (_, index) => index + 11))
    expect(opened.call.mock.calls.slice(1).every(([, args]) => (args as ListArgs).limit <= 500)).toBe(true)
  })
})
