import { computed, nextTick, ref, type Ref, watch } from 'vue'
import type { PreviewProblem } from '@/bindings/wire'

const isOpen = (problem: PreviewProblem) => problem.action === 'ask' && !problem.accepted

/** Which problem the keys are about: the first open one, until a person moves. */
export function useProblemCursor(items: Ref<readonly PreviewProblem[]>, list: Ref<HTMLElement | null>) {
  const place = ref<number | null>(null)
  const index = computed(() => {
    const last = items.value.length - 1
    if (place.value !== null) return Math.min(place.value, last)
    const open = items.value.findIndex(isOpen)
    return open < 0 ? Math.min(0, last) : open
  })
  const current = computed(() => items.value[index.value])

  function focus(): void {
    void nextTick(() => list.value?.querySelectorAll<HTMLElement>(':scope > li')[index.value]?.focus())
  }

  function moveTo(next: number): void {
    place.value = Math.max(0, Math.min(next, items.value.length - 1))
    focus()
  }

  /** The next one that waits, after those before it were answered. */
  function moveOn(): void {
    const after = items.value.findIndex((each, at) => at > index.value && isOpen(each))
    moveTo(after < 0 ? index.value : after)
  }

  function regard(at: number): void {
    place.value = at
  }

  watch(() => items.value[0]?.id, () => { if (items.value.length === 0) place.value = null })

  return { index, current, focus, moveBy: (lines: number) => moveTo(index.value + lines), moveOn, regard, forget: () => (place.value = null) }
}
