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

  async function focus(): Promise<void> {
    await nextTick()
    list.value?.querySelectorAll<HTMLElement>(':scope > li')[index.value]?.focus()
  }

  function moveTo(next: number): void {
    place.value = Math.max(0, Math.min(next, items.value.length - 1))
    void focus()
  }

  /** The next one that waits; false when none is left below. */
  function moveOn(): boolean {
    const after = items.value.findIndex((each, at) => at > index.value && isOpen(each))
    moveTo(after < 0 ? index.value : after)
    return after >= 0
  }

  /** Whatever waits first, once the answers are in. */
  function startAnew(): void {
    place.value = null
    void focus()
  }

  function regard(at: number): void {
    if (at !== index.value) place.value = at
  }

  // The keyboard follows while it stands on the list itself; in a field it stays.
  watch(() => current.value?.id, () => { if (document.activeElement?.parentElement === list.value) void focus() })

  return { index, current, focus, moveBy: (lines: number) => moveTo(index.value + lines), moveOn, startAnew, regard, forget: () => (place.value = null) }
}
