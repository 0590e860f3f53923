import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlaqueFace } from '@/bindings/wire'
import { DeskFailure, replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import PlaqueFaces from './PlaqueFaces.vue'

const row = (nominee: number, name: string): PlaqueFace => ({ nominee, name, category: 'home', lines: ['秦皇岛市模范职工之家'], size: '600×400 mm', material: '木托沙金板', count: 1, own: false })
const faces = { rows: [row(1, '甲工会'), row(2, '乙工会')], size: '600×400 mm', material: '木托沙金板' }
let calls: { name: string; args: unknown }[]
let refuse: boolean
let shown: VueWrapper

const answers: Record<string, () => unknown> = {
  'office.read': () => ({ year: 2026, is_sample: true, union_name: '', today: '2026-10-20', saved_at: null, last_action: null, undoable: null }),
  'overview.read': () => ({ year: 2026, stages: [], categories: [], countdown: null, recent: [] }),
  'plaque.list': () => faces,
  'plaque.face': () => {
    if (refuse) throw new DeskFailure('bad_input', '奖牌尺寸“大号”无法识别', 'size')
    return faces
  },
}

async function openDialog(): Promise<HTMLElement> {
  await office.refresh()
  shown = mount(PlaqueFaces, { attachTo: document.body })
  await shown.get('button').trigger('click')
  await flushPromises()
  return document.querySelector('[role=dialog]') as HTMLElement
}

async function submit(dialog: HTMLElement): Promise<void> {
  dialog.querySelector('form')?.dispatchEvent(new Event('submit'))
  await flushPromises()
}

beforeEach(() => {
  calls = []
  refuse = false
  replaceTransport({
    call: async (name, args) => {
      calls.push({ name, args })
      return answers[name]?.()
    },
    onFrame: () => () => undefined,
  })
})
afterEach(() => shown.unmount())

describe('the sizes of plaques', () => {
  it('are laid down for the chosen ones, beginning with what the settings say', async () => {
    const dialog = await openDialog()
    const second = dialog.querySelectorAll<HTMLInputElement>('tbody input')[1]
    second?.click()
    await flushPromises()
    await submit(dialog)
    expect(calls.find((one) => one.name === 'plaque.face')?.args).toEqual({ nominees: [2], size: '600×400 mm', material: '木托沙金板', count: 1 })
  })

  it('show beside the field why a size is refused', async () => {
    refuse = true
    const dialog = await openDialog()
    dialog.querySelector<HTMLInputElement>('thead input')?.click()
    await flushPromises()
    await submit(dialog)
    expect(dialog.textContent).toContain('“大号”无法识别')
  })
})
