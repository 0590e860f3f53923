import { computed, ref, shallowRef } from 'vue'
import { useToast } from '@/components/useToast'
import { office } from './office'
import { type Args, call, type CommandName, DeskFailure, type Result } from '.'

/** The desk keeps the file for another try. */
const UNWRITTEN = 'unwritten'

/**
 * Calls with their failures shown; `act` also has every reading of the page read again. `quiet` is for a page that shows
 * `failure` beside the thing at fault, so that nothing is said twice.
 */
export function useDesk({ quiet = false } = {}) {
  const toast = useToast()
  const pending = ref(0)
  const failure = shallowRef<DeskFailure | null>(null)

  async function ask<K extends CommandName>(name: K, args: Args<K>): Promise<Result<K> | undefined> {
    pending.value += 1
    failure.value = null
    try {
      return await call(name, args)
    } catch (cause) {
      failure.value = DeskFailure.from(cause)
      if (!quiet || failure.value.code === UNWRITTEN) tell()
      return undefined
    } finally {
      pending.value -= 1
    }
  }

  /** Says what failed. A file that another program holds can be written once more: the same bytes to the same place. */
  function tell(): void {
    if (failure.value === null) return
    const isHeld = failure.value.code === UNWRITTEN
    toast.fail(failure.value, isHeld ? () => void writeAgain() : undefined)
    if (isHeld) failure.value = null
  }

  async function writeAgain(): Promise<void> {
    const outcome = await act('print.again', {})
    if (outcome?.path != null) toast.say(`已存到 ${outcome.path}`)
  }

  async function act<K extends CommandName>(name: K, args: Args<K>): Promise<Result<K> | undefined> {
    const result = await ask(name, args)
    if (result !== undefined) await office.refresh()
    return result
  }

  return { ask, act, tell, busy: computed(() => pending.value > 0), failure }
}
