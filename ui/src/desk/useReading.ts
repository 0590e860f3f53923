import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { office } from './office'
import { type Args, call, type CommandName, DeskFailure, type Result } from '.'

/**
 * A reading that stays true: read at once, and again when its arguments or the office change. `args` may return null to
 * wait. The older data stays in place while newer data is on its way; an answer overtaken by a newer question is dropped.
 */
export function useReading<K extends CommandName>(name: K, args: () => Args<K> | null) {
  const data = shallowRef<Result<K> | null>(null)
  const failure = shallowRef<DeskFailure | null>(null)
  const loading = ref(false)
  let asked = 0

  async function reload(): Promise<void> {
    const question = args()
    const turn = ++asked
    if (question === null) {
      data.value = null
      loading.value = false
      return
    }
    loading.value = true
    try {
      const answer = await call(name, question)
      if (turn !== asked) return
      data.value = answer
      failure.value = null
    } catch (cause) {
      if (turn === asked) failure.value = DeskFailure.from(cause)
    }
    if (turn === asked) loading.value = false
  }

  watch([() => JSON.stringify(args()), office.revision], reload, { immediate: true })
  onScopeDispose(() => (asked += 1))
  return { data, failure, loading, reload }
}
