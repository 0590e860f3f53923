import { computed } from 'vue'
import type { NoticeFormat } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from '@/features/printing/useOpenPdf'

/** The 缺件/补正通知 to one unit; `unit` is null while it is not looked at. */
export function useNotice(unit: () => number | null) {
  const state = useReading('notice.read', () => given((id) => ({ unit: id })))
  const preview = useReading('notice.preview', () => (state.data.value?.empty === false ? given((id) => ({ unit: id, format: 'pdf' as const })) : null))
  const pdf = useOpenPdf(() => preview.data.value, unit)
  const desk = useDesk()
  const toast = useToast()

  function given<T>(make: (id: number) => T): T | null {
    const id = unit()
    return id === null ? null : make(id)
  }

  async function save(format: NoticeFormat, name: string): Promise<void> {
    const args = given((id) => ({ unit: id, format }))
    const saved = args === null ? undefined : await desk.act('notice.save', args)
    if (saved?.path != null) toast.say(`给${name}的补正通知已存到 ${saved.path}`)
  }

  return {
    state: state.data, paper: pdf.paper, save, busy: desk.busy,
    failure: computed(() => state.failure.value ?? preview.failure.value ?? pdf.failure.value),
  }
}
