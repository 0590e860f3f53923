import type { FormArgs, PrintDocument } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'

/** A paper leaving the program: into a folder, or to the system's own program. */
export function useDelivery(document: () => PrintDocument, how: () => Partial<FormArgs> | undefined = () => undefined) {
  const { act, busy } = useDesk()
  const toast = useToast()

  async function save(): Promise<void> {
    const { form, title } = document()
    const saved = await act('print.save', { form, ...how() })
    if (saved?.path != null) toast.say(`${title}已存到 ${saved.path}`)
  }

  async function openOutside(): Promise<void> {
    const { form, title } = document()
    const opened = await act('print.open', { form, ...how() })
    if (opened !== undefined) toast.say(`已用系统程序打开${title}`)
  }

  return { save, openOutside, busy }
}
