import { computed, ref, shallowRef } from 'vue'
import type { PrintDocument, RunOutcome, SaveArgs } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'

/** A paper leaving the program: into a folder as `saving` says, or to the system's own program as `printing` does. */
export function useDelivery(document: () => PrintDocument, saving: () => SaveArgs, printing: () => SaveArgs) {
  const { act, busy, failure, tell } = useDesk({ quiet: true })
  const toast = useToast()
  const outcome = shallowRef<RunOutcome | null>(null)
  const refused = ref<string | null>(null)

  /** A missing reason is said beside its field, anything else as ever. */
  function say(): void {
    refused.value = failure.value?.field === 'reason' ? failure.value.message : null
    if (refused.value === null) tell()
  }

  function done(answer: RunOutcome | undefined, words: (path: string) => string): void {
    outcome.value = answer !== undefined && answer.missed.length > 0 ? answer : null
    if (answer === undefined) return say()
    refused.value = null
    if (answer.path !== null) toast.say(words(answer.path))
  }

  async function save(): Promise<void> {
    const { title } = document()
    done(await act('print.save', saving()), (path) => `${title}已存到 ${path}`)
  }

  async function openOutside(): Promise<void> {
    const { title } = document()
    done(await act('print.open', printing()), () => `已用系统程序打开${title}，打印时请选“实际大小”`)
  }

  async function again(): Promise<void> {
    const { title } = document()
    done(await act('print.again', {}), (path) => `${title}已存到 ${path}`)
  }

  return { save, openOutside, again, busy, missed: computed(() => outcome.value), reasonError: computed(() => refused.value) }
}
