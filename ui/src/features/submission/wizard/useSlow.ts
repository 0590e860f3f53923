import { onScopeDispose, ref, watch } from 'vue'

/** Shorter than this is at once: a bar that flashes says nothing. */
const NOTICED_MS = 400

/** Whether work has gone on long enough to be told of. */
export function useSlow(working: () => boolean) {
  const slow = ref(false)
  let timer = 0
  function stop(): void {
    window.clearTimeout(timer)
    slow.value = false
  }
  watch(working, (now) => {
    stop()
    if (now) timer = window.setTimeout(() => (slow.value = true), NOTICED_MS)
  }, { immediate: true })
  onScopeDispose(stop)
  return slow
}
