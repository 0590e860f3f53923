import { useToast } from '@/components/useToast'
import { office } from '@/desk/office'
import { useDesk } from '@/desk/useDesk'

/** Takes the last change back and says which it was. */
export function useUndo(): () => Promise<void> {
  const { act } = useDesk()
  const toast = useToast()
  return async () => {
    if (office.current.value?.undoable === null) {
      toast.say('没有可以撤销的操作')
      return
    }
    const undone = await act('journal.undo', {})
    if (undone !== undefined) toast.say(`已撤销：${undone.summary}`)
  }
}
