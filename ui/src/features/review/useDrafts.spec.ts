import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DeskFailure, replaceTransport } from '@/desk'
import { useDrafts } from './useDrafts'

const place = { nominee: 12, member: 7 }

let kept: { name: string; args: unknown }[]
let before: { nominee: number; member: number; item: number | null; text: string }[]

beforeEach(() => {
  kept = []
  before = []
  replaceTransport({
    call: async (name, args) => {
      if (name === 'draft.keep') kept.push({ name, args })
      return name === 'draft.list' ? before : {}
    },
    onFrame: () => () => {},
  })
})

describe('the draft of a score', () => {
  it('outlives the program: every letter is kept as it is typed, and gone with the draft', async () => {
    const drafts = useDrafts(async () => {})
    const item = { ...place, item: 3 }
    drafts.type(item, '1')
    expect(kept.map((one) => one.args)).toEqual([{ ...item, text: '1' }])
    await flushPromises()
    drafts.type(item, '18')
    await flushPromises()
    await drafts.commit(item, '')
    await flushPromises()
    expect(kept.map((one) => (one.args as { text: string }).text)).toEqual(['1', '18', ''])
  })

  it('is kept as it was typed last when the letters come faster than the disk', async () => {
    const drafts = useDrafts(async () => {})
    for (const text of ['1', '18', '18.', '18.5']) drafts.type(place, text)
    await flushPromises()
    expect(kept.map((one) => (one.args as { text: string }).text)).toEqual(['1', '18.5'])
  })

  it('is there again when the program is opened', async () => {
    before = [{ ...place, item: null, text: '9' }, { ...place, item: 3, text: '1' }]
    const drafts = useDrafts(async () => {})
    await flushPromises()
    expect(drafts.of(place)?.text).toBe('9')
    expect(drafts.of({ ...place, item: 3 })?.text).toBe('1')
  })

  it('is saved as it was typed and then gone', async () => {
    const save = vi.fn(async () => {})
    const drafts = useDrafts(save)
    drafts.type(place, '８８．５ ')
    expect(await drafts.commit(place, '')).toBe(true)
    expect(save).toHaveBeenCalledWith(place, '８８．５')
    expect(drafts.of(place)).toBeUndefined()
  })

  it('stays put with the sentence of the desk when it is refused', async () => {
    const drafts = useDrafts(async () => { throw new DeskFailure('bad_score', '7号的评分应为 0–100，步长 0.5；录入了“145”。') })
    drafts.type(place, '145')
    expect(await drafts.commit(place, '90')).toBe(false)
    expect(drafts.of(place)).toMatchObject({ text: '145', problem: '7号的评分应为 0–100，步长 0.5；录入了“145”。' })
    expect(drafts.refused.value).toEqual(new Set([12]))
  })

  it('is not sent again until it is changed', async () => {
    const save = vi.fn(async () => { throw new DeskFailure('bad_score', '不合规则。') })
    const drafts = useDrafts(save)
    drafts.type(place, '145')
    await drafts.commit(place, '')
    await drafts.commit(place, '')
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('clears the cell when it is empty', async () => {
    const save = vi.fn(async () => {})
    const drafts = useDrafts(save)
    drafts.type(place, '')
    await drafts.commit(place, '90.0')
    expect(save).toHaveBeenCalledWith(place, '')
  })

  it('does not call the desk when nothing was changed', async () => {
    const save = vi.fn(async () => {})
    const drafts = useDrafts(save)
    drafts.type(place, '90.0')
    expect(await drafts.commit(place, '90.0')).toBe(true)
    expect(save).not.toHaveBeenCalled()
  })

  it('survives when more was typed while the first text was being saved', async () => {
    let answer = () => {}
    const drafts = useDrafts(() => new Promise<void>((resolve) => (answer = resolve)))
    drafts.type(place, '9')
    const saving = drafts.commit(place, '')
    drafts.type(place, '91')
    answer()
    await saving
    expect(drafts.of(place)?.text).toBe('91')
  })
})
