import { computed, onScopeDispose, shallowRef } from 'vue'
import { useReading } from '@/desk/useReading'

/** CSS px in a millimetre where nobody has measured the screen: 96 to an inch. */
export const NOMINAL = 96 / 25.4
const NM_PER_MM = 1_000_000

/** The screen the window is on, in its own pixels: those stay what they are, however the system scales. */
function present() {
  const density = window.devicePixelRatio || 1
  const { width, height } = window.screen
  return { width: Math.round(width * density), height: Math.round(height * density), density }
}

/** How large this screen shows a millimetre; followed from one screen to another. */
export function useScreen() {
  const screen = shallowRef(present())
  const look = () => (screen.value = present())
  // A screen of the same scale tells of itself only once the window is used on it.
  const signs = ['resize', 'focus'] as const
  for (const sign of signs) window.addEventListener(sign, look)
  onScopeDispose(() => {
    for (const sign of signs) window.removeEventListener(sign, look)
  })

  const { data } = useReading('screen.read', () => {
    const { width, height } = screen.value
    return width > 0 && height > 0 ? { width, height } : null
  })
  const pitch = computed(() => data.value?.pitch_nm ?? null)

  return {
    screen,
    isCalibrated: computed(() => pitch.value !== null),
    pixelsPerMm: computed(() => (pitch.value === null ? NOMINAL : NM_PER_MM / pitch.value / screen.value.density)),
  }
}

/** What a person measured: this many CSS px are a millimetre. */
export function pitchOf(pixelsPerMm: number, density: number): number {
  return Math.round(NM_PER_MM / pixelsPerMm / density)
}
