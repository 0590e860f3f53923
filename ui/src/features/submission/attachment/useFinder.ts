import { computed, onScopeDispose, ref, watch } from 'vue'
import { useReading } from '@/desk/useReading'

const SHOWN = 50
/** A person still typing asks nothing yet. */
const PAUSE_MS = 150

/** Nominees to file an attachment under: by the words typed, or those of the unit it came from while there are none. */
export function useFinder(unitName: () => string | null) {
  const words = ref('')
  const asked = ref('')
  let pause = 0
  watch(words, (now) => {
    window.clearTimeout(pause)
    pause = window.setTimeout(() => (asked.value = now.trim()), PAUSE_MS)
  })
  onScopeDispose(() => window.clearTimeout(pause))

  const { data: units } = useReading('unit.list', () => ({}))
  const unit = computed(() => (asked.value === '' ? (units.value?.find((each) => each.name === unitName()) ?? null) : null))
  const found = useReading('nominee.list', () => ({
    search: asked.value || null, unit: unit.value?.id ?? null, sort: 'number' as const, descending: false, offset: 0, limit: SHOWN,
  }))

  return {
    words, unit, failure: found.failure,
    rows: computed(() => found.data.value?.rows ?? []),
    left: computed(() => Math.max(0, (found.data.value?.total ?? 0) - SHOWN)),
  }
}
