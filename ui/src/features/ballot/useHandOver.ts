import { ref } from 'vue'
import type { SaveOutcome } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'

/** What became of a paper: saved where the user said, or opened with the system's program. */
export function useHandOver(save: (desk: ReturnType<typeof useDesk>) => Promise<SaveOutcome | undefined>, open: (desk: ReturnType<typeof useDesk>) => Promise<SaveOutcome | undefined>) {
  const desk = useDesk({ quiet: true })
  const told = ref<string | null>(null)

  async function saved(): Promise<void> {
    const outcome = await save(desk)
    if (outcome?.path != null) told.value = `已存到 ${outcome.path}`
  }

  async function opened(): Promise<void> {
    if (await open(desk)) told.value = '已用系统程序打开，请从那里打印'
  }

  return { told, saved, opened, busy: desk.busy, failure: desk.failure }
}
