import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { DeskFailure } from '@/desk'

export const PAGE_SIZE = 100

export interface Part<T> {
  items: readonly T[]
  total: number
}

/**
 * One page of a list of the preview that may be ten thousand lines long. Another `subject` begins at the first page; after
 * an answer (`renewed`) the same page is read again, the older lines in place until the newer are here.
 */
export function usePage<T>(subject: () => string, renewed: () => unknown, read: (offset: number, limit: number) => Promise<Part<T>>) {
  const page = ref(0)
  const shown = shallowRef<Part<T>>({ items: [], total: 0 })
  const failure = shallowRef<DeskFailure | null>(null)
  const loaded = ref(false)
  let asked = 0

  async function load(): Promise<void> {
    const turn = ++asked
    try {
      const part = await read(page.value * PAGE_SIZE, PAGE_SIZE)
      if (turn !== asked) return
      shown.value = part
      failure.value = null
      loaded.value = true
      // Answers made the list shorter than the page that was open.
      if (part.items.length === 0 && page.value > 0) page.value = Math.max(0, Math.ceil(part.total / PAGE_SIZE) - 1)
    } catch (cause) {
      if (turn === asked) failure.value = DeskFailure.from(cause)
    }
  }

  watch(subject, () => {
    page.value = 0
    loaded.value = false
  })
  watch([subject, renewed, page], () => void load(), { immediate: true })
  onScopeDispose(() => (asked += 1))

  return { page, failure, loaded, items: computed(() => shown.value.items), total: computed(() => shown.value.total) }
}
