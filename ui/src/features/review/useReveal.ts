import { computed, ref } from 'vue'
import { useToast } from '@/components/useToast'
import { DeskFailure } from '@/desk'
import type { ReviewDesk } from './useReview'

/** 亮分 of the nominee in hand: shown, waiting for it, or not yet full. */
export function useReveal(desk: ReviewDesk) {
  const asking = ref<'early' | 'withdraw' | null>(null)
  const busy = ref(false)
  const toast = useToast()

  const row = desk.current
  const stage = computed(() => {
    if (!row.value || desk.review.value?.frozen) return 'shut'
    if (row.value.value !== null) return 'revealed'
    if (row.value.awaits_reveal) return 'waiting'
    return row.value.entered > 0 ? 'partial' : 'shut'
  })

  async function attempt(act: () => Promise<void>): Promise<void> {
    busy.value = true
    try {
      await act()
    } finally {
      busy.value = false
    }
  }

  /** The one key: shows what is full; what is not, or was shown, wants a reason first. */
  function turn(): void {
    if (stage.value === 'waiting') void told(() => desk.reveal(row.value?.nominee ?? 0, ''))
    if (stage.value === 'partial') asking.value = 'early'
    if (stage.value === 'revealed') asking.value = 'withdraw'
  }

  const told = (act: () => Promise<void>) => attempt(act).catch((cause: unknown) => toast.fail(DeskFailure.from(cause)))

  async function give(reason: string): Promise<void> {
    const nominee = row.value?.nominee
    if (nominee === undefined) return
    await attempt(() => (asking.value === 'withdraw' ? desk.withdrawReveal(nominee, reason) : desk.reveal(nominee, reason)))
    asking.value = null
  }

  const all = () => told(desk.revealAll)

  return { asking, busy, row, stage, turn, give, all }
}

export type RevealDesk = ReturnType<typeof useReveal>
