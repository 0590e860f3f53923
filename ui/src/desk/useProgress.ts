import { onScopeDispose, shallowRef, watch } from 'vue'
import type { FileProgress } from '@/bindings/wire'
import { call } from '.'

const PAUSE_MS = 250

/** How far the desk has come with files, asked for while it is at work. */
export function useProgress(name: 'submission.progress' | 'print.progress', running: () => boolean) {
  const progress = shallowRef<FileProgress | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    progress.value = null
  }

  async function look(): Promise<void> {
    const seen = await call(name, {}).catch(() => null)
    progress.value = running() && seen?.running ? seen : null
  }

  watch(running, (is) => {
    stop()
    if (is) timer = setInterval(() => void look(), PAUSE_MS)
  }, { immediate: true })
  onScopeDispose(stop)
  return progress
}
