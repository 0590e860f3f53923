import { computed, ref, watch } from 'vue'
import type { Meeting } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from '@/features/printing/useOpenPdf'

/** 会议纪要 of a closed meeting, issue by issue; nothing is read before `open`. */
export function useMinutes(meeting: () => Meeting, open: () => boolean) {
  const list = useReading('minutes.list', () => (open() ? { id: meeting().id } : null))
  const issues = computed(() => list.data.value ?? [])
  const chosen = ref<number | null>(null)
  const issue = computed(() => chosen.value ?? issues.value[0]?.issue ?? null)
  const args = () => (open() && issue.value !== null ? { meeting: meeting().id, issue: issue.value } : null)
  const preview = useReading('minutes.preview', args)
  const pdf = useOpenPdf(() => preview.data.value, () => (open() ? issue.value : null))
  const desk = useDesk({ quiet: true })
  /** Where the last copy went; said in the dialog, which lies above the toasts. */
  const savedTo = ref<string | null>(null)
  watch([open, issue], () => (savedTo.value = null))

  async function save(): Promise<void> {
    const asked = args()
    const saved = asked === null ? undefined : await desk.act('minutes.save', asked)
    if (saved?.path != null) savedTo.value = saved.path
  }

  async function reissue(reason: string): Promise<boolean> {
    const answer = await desk.act('meeting.reissue', { meeting: meeting().id, reason })
    if (!answer) return false
    list.data.value = answer
    chosen.value = null
    return true
  }

  return {
    issues, issue, chosen, paper: pdf.paper, save, reissue, savedTo, busy: desk.busy, refused: desk.failure,
    failure: computed(() => list.failure.value ?? preview.failure.value ?? pdf.failure.value),
  }
}
