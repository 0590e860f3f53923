import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { useToast } from '@/components/useToast'
import { replaceTransport } from '@/desk'
import type { PDFDocumentProxy } from '../pdfEngine'
import { useZoom } from '../useZoom'
import ScreenDialog from './ScreenDialog.vue'
import { pitchOf, useScreen } from './useScreen'

const A4 = { width: 595.276, height: 841.89 }
const paper = { getPage: async () => ({ getViewport: () => A4 }) } as unknown as PDFDocumentProxy

let kept: Map<string, number>
let calls: { name: string; args: Record<string, number> }[]

function within<T>(setup: () => T): { made: T; leave: () => void } {
  let made!: T
  const wrapper = mount(defineComponent({ setup: () => { made = setup() }, render: () => null }))
  return { made, leave: () => wrapper.unmount() }
}

function standOn(width: number, height: number, density: number): void {
  vi.stubGlobal('devicePixelRatio', density)
  vi.stubGlobal('screen', { width: width / density, height: height / density })
  window.dispatchEvent(new Event('resize'))
}

beforeEach(() => {
  kept = new Map()
  calls = []
  replaceTransport({
    call: async (name, args) => {
      const given = args as Record<string, number>
      calls.push({ name, args: given })
      const key = `${given.width}×${given.height}`
      if (name === 'screen.read') return { pitch_nm: kept.get(key) ?? null }
      if (name === 'screen.calibrate') return kept.set(key, given.pitch_nm!) && { pitch_nm: given.pitch_nm }
      return name === 'office.read' ? { year: null } : undefined
    },
    onFrame: () => () => undefined,
  })
  standOn(1920, 1080, 1)
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('100 %', () => {
  it('is the size on paper once the screen has been measured, however the system scales it', async () => {
    kept.set('1920×1080', 161_250)
    const { made, leave } = within(() => ({ zoom: useZoom(ref(null), () => paper, () => 1, 1), screen: useScreen() }))
    await flushPromises()
    const mmWide = () => (A4.width * made.zoom.scale.value * window.devicePixelRatio * 161_250) / 1_000_000
    expect(made.zoom.isCalibrated.value).toBe(true)
    expect(mmWide()).toBeCloseTo(210, 1)
    standOn(1920, 1080, 1.25)
    await flushPromises()
    expect(mmWide()).toBeCloseTo(210, 1)
    expect(made.zoom.percent.value).toBe(100)
    leave()
  })

  it('is 96 to an inch on a screen nobody has measured, and says so when the window moves there', async () => {
    kept.set('1920×1080', 161_250)
    const { made, leave } = within(() => useScreen())
    await flushPromises()
    expect(made.isCalibrated.value).toBe(true)
    standOn(1366, 768, 1)
    await flushPromises()
    expect(made.isCalibrated.value).toBe(false)
    expect(made.pixelsPerMm.value * 25.4).toBeCloseTo(96)
    leave()
  })

  it('goes back through the pitch that is kept', () => {
    for (const density of [1, 1.25, 2]) expect(1_000_000 / pitchOf(4.2, density) / density).toBeCloseTo(4.2, 3)
  })
})

describe('校准屏幕', () => {
  const press = async (key: string, shiftKey = false) => {
    document.querySelector('[role=slider]')!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }))
    await flushPromises()
  }
  const button = (words: string) => [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)!

  async function show() {
    const wrapper = mount(ScreenDialog, { props: { open: true }, attachTo: document.body })
    await flushPromises()
    return wrapper
  }

  it('starts at 96 to an inch, goes by arrow keys, and keeps the pitch of this screen', async () => {
    const wrapper = await show()
    expect(document.querySelector('[role=slider]')!.getAttribute('aria-valuenow')).toBe('324')
    for (let times = 0; times < 6; times += 1) await press('ArrowRight')
    await press('ArrowRight', true)
    expect(document.querySelector('[role=slider]')!.getAttribute('aria-valuenow')).toBe('340')
    button('保存').click()
    await flushPromises()
    expect(calls.find((call) => call.name === 'screen.calibrate')!.args).toEqual({ width: 1920, height: 1080, pitch_nm: Math.round(85_600_000 / 340) })
    expect(useToast().shown.value.at(-1)?.text).toContain('屏幕已校准')
    wrapper.unmount()
  })

  it('holds against a ruler what was held against a card', async () => {
    const wrapper = await show()
    const radio = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find((each) => each.textContent?.includes('直尺'))!
    radio.click()
    await flushPromises()
    expect(document.querySelector('[role=slider]')!.getAttribute('aria-valuenow')).toBe('378')
    expect(document.body.textContent).toContain('22.9')
    wrapper.unmount()
  })
})
