import { computed, ref, watch } from 'vue'
import type { Category, FileFormat, MeetingPaper } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from '@/features/printing/useOpenPdf'

/** A paper of the meeting; `wanted` is null while none is looked at. */
export function useMeetingPaper(category: () => Category, wanted: () => MeetingPaper | null) {
  const args = () => {
    const paper = wanted()
    return paper === null ? null : { category: category(), paper }
  }
  const preview = useReading('review.paper', args)
  const pdf = useOpenPdf(() => preview.data.value, wanted)
  const desk = useDesk({ quiet: true })
  /** Where the last copy went; said in the dialog, which lies above the toasts. */
  const savedTo = ref<string | null>(null)
  watch(wanted, () => (savedTo.value = null))

  async function save(format: FileFormat = 'pdf'): Promise<void> {
    const asked = args()
    const saved = asked === null ? undefined : await desk.act('review.save_paper', format === 'pdf' ? asked : { ...asked, format })
    if (saved?.path != null) savedTo.value = saved.path
  }

  return { paper: pdf.paper, save, savedTo, busy: desk.busy, refused: desk.failure, failure: computed(() => preview.failure.value ?? pdf.failure.value) }
}
