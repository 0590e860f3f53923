import { computed, ref } from 'vue'
import type { Attachment } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useUndo } from '@/features/frame/useUndo'

/** A nominee as an attachment is filed under it. */
export interface Owner {
  id: number
  name: string
}

/** 待归附件: what arrived with the files and could not be matched to a nominee. */
export function useTray() {
  const { data: attachments, failure } = useReading('attachment.list', () => ({}))
  const { ask, act, busy } = useDesk()
  const toast = useToast()
  const undo = useUndo()
  const ticked = ref<ReadonlySet<number>>(new Set())

  /** Those ticked that are still here. */
  const chosen = computed(() => (attachments.value ?? []).filter((each) => ticked.value.has(each.id)))

  function toggle(id: number): void {
    const next = new Set(ticked.value)
    if (!next.delete(id)) next.add(id)
    ticked.value = next
  }

  function tickAll(): void {
    const all = attachments.value ?? []
    ticked.value = new Set(chosen.value.length === all.length ? [] : all.map((each) => each.id))
  }

  function tickOnly(id: number): void {
    ticked.value = new Set([id])
  }

  async function assign(ids: readonly number[], owner: Owner): Promise<void> {
    if (ids.length === 0) return
    const left = await act('attachment.assign', { ids: [...ids], nominee: owner.id })
    if (left === undefined) return
    attachments.value = left
    // What was ticked since is not this act's to clear.
    ticked.value = new Set([...ticked.value].filter((id) => !ids.includes(id)))
    toast.say(`已归到“${owner.name}”：${ids.length} 个附件`, () => void undo())
  }

  async function remove(attachment: Attachment): Promise<void> {
    const left = await act('attachment.remove', { id: attachment.id })
    if (left !== undefined) toast.say(`已删除附件“${attachment.name}”`, () => void undo())
  }

  return { attachments, failure, busy, chosen, toggle, tickAll, tickOnly, assign, remove, openOutside: (id: number) => ask('attachment.open', { id }) }
}
