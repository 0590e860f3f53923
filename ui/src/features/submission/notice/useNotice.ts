import { computed, ref, watch } from 'vue'
import type { NoticeFormat } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from '@/features/printing/useOpenPdf'

/** The 缺件/补正通知 to one unit; `unit` is null while it is not looked at. */
export function useNotice(unit: () => number | null) {
  const state = useReading('notice.read', () => given((id) => ({ unit: id })))
  const preview = useReading('notice.preview', () => (state.data.value?.empty === false ? given((id) => ({ unit: id, format: 'pdf' as const })) : null))
  const pdf = useOpenPdf(() => preview.data.value, unit)
  const desk = useDesk({ quiet: true })
  /** Where the last copy went; said in the dialog, which lies above the toasts. */
  const savedTo = ref<string | null>(null)
  watch(unit, () => (savedTo.value = null))

  function given<T>(make: (id: number) => T): T | null {
    const id = unit()
    return id === null ? null : make(id)
  }

  async function save(format: NoticeFormat): Promise<void> {
    const args = given((id) => ({ unit: id, format }))
    const saved = args === null ? undefined : await desk.act('notice.save', args)
    if (saved?.path != null) savedTo.value = saved.path
  }

  return {
    state: state.data, paper: pdf.paper, save, savedTo, busy: desk.busy, refused: desk.failure,
    failure: computed(() => state.failure.value ?? preview.failure.value ?? pdf.failure.value),
  }
}
