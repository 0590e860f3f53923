import { computed, type Ref, ref } from 'vue'
import type { PDFDocumentProxy } from './pdfEngine'
import { usePageSize } from './usePageSize'
import { useScreen } from './screen/useScreen'
import { useResizeObserver } from './useResizeObserver'

const MM_PER_PT = 25.4 / 72
const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]
const MARGIN = 32

/** How large a page is drawn: fitted into its frame until a size is chosen; `first` is chosen from the start. */
export function useZoom(frame: Ref<HTMLElement | null>, paper: () => PDFDocumentProxy, number: () => number, first: number | null) {
  const page = usePageSize(paper, number)
  const chosen = ref(first)
  const room = useResizeObserver(frame)
  const { pixelsPerMm, isCalibrated } = useScreen()

  /** CSS px in a point at 100 %: as large as on paper, where the screen has been measured. */
  const fullScale = computed(() => pixelsPerMm.value * MM_PER_PT)

  const fitted = computed(() => {
    const { width, height } = room.value
    return Math.max(0.1, Math.min((width - MARGIN) / page.value.width, (height - MARGIN) / page.value.height) / fullScale.value)
  })
  const zoom = computed(() => chosen.value ?? fitted.value)

  return {
    isCalibrated,
    ready: computed(() => room.value.width > 0),
    isFitted: computed(() => chosen.value === null),
    percent: computed(() => Math.round(zoom.value * 100)),
    scale: computed(() => zoom.value * fullScale.value),
    canGrow: computed(() => zoom.value < STEPS[STEPS.length - 1]! - 0.001),
    canShrink: computed(() => zoom.value > STEPS[0]! + 0.001),
    fit: () => (chosen.value = null),
    full: () => (chosen.value = 1),
    grow: () => (chosen.value = STEPS.find((step) => step > zoom.value + 0.001) ?? chosen.value),
    shrink: () => (chosen.value = STEPS.findLast((step) => step < zoom.value - 0.001) ?? chosen.value),
  }
}
