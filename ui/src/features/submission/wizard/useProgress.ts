import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ReadingProgress } from '@/bindings/wire'
import { call } from '@/desk'

const PAUSE_MS = 250

/** How far the desk has come, asked for while it is at work. */
export function useProgress(running: () => boolean) {
  const progress = shallowRef<ReadingProgress | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    progress.value = null
  }

  async function look(): Promise<void> {
    const seen = await call('submission.progress', {}).catch(() => null)
    progress.value = running() && seen?.running ? seen : null
  }

  watch(running, (is) => {
    stop()
    if (is) timer = setInterval(() => void look(), PAUSE_MS)
  }, { immediate: true })
  onScopeDispose(stop)
  return progress
}
