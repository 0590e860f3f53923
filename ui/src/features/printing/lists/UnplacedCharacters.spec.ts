import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UnplacedCharacters as State } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import UnplacedCharacters from './UnplacedCharacters.vue'

const rare = { character: '𬱖', code: 'U+2C456', needs_reading: false, names: ['王𬱖'] }
let state: State
let calls: { name: string; args: unknown }[]
let shown: VueWrapper

const answers: Record<string, () => unknown> = {
  'office.read': () => ({ year: 2026, is_sample: true, union_name: '', today: '2026-10-20', saved_at: null, last_action: null, undoable: null }),
  'overview.read': () => ({ year: 2026, stages: [], categories: [], countdown: null, recent: [] }),
  'names.unplaced': () => state,
  'names.place': () => state,
}

async function show(next: State): Promise<void> {
  state = next
  await office.refresh()
  shown = mount(UnplacedCharacters, { attachTo: document.body })
  await flushPromises()
}

beforeEach(() => {
  calls = []
  replaceTransport({
    call: async (name, args) => {
      calls.push({ name, args })
      return answers[name]?.()
    },
    onFrame: () => () => undefined,
  })
})
afterEach(() => shown.unmount())

describe('characters without a place', () => {
  it('are no matter while lists do not go by names', async () => {
    await show({ by_name: false, unplaced: [], placed: [{ character: '𬱖', behind: '安', reading: '' }] })
    expect(shown.text()).toBe('')
  })

  it('are named in a warning, and placed behind the character the office says', async () => {
    await show({ by_name: true, unplaced: [rare], placed: [] })
    expect(shown.get('[role=status]').text()).toContain('“𬱖”')
    await shown.get('button').trigger('click')
    await flushPromises()
    const form = document.querySelector('form')
    expect(form?.textContent).toContain('王𬱖')
    const field = form?.querySelector('input') as HTMLInputElement
    field.value = '安'
    field.dispatchEvent(new Event('input'))
    form?.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(calls.find((one) => one.name === 'names.place')?.args).toEqual({ character: '𬱖', behind: '安', reading: '' })
  })
})
