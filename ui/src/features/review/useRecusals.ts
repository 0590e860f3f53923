import { computed } from 'vue'
import type { RecusalOutlook, RecusalProposal } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import type { ReviewDesk } from './useReview'

/** 回避 of the nominee in hand: who leaves, who stays away, who comes back, and what ties give reason to propose. */
export function useRecusals(review: ReviewDesk) {
  const { data } = useReading('recusal.outlook', () => ({ category: review.category.value }))
  const desk = useDesk({ quiet: true })
  const loud = useDesk()
  const current = computed<RecusalOutlook | null>(() => data.value?.find((one) => one.nominee === review.nominee.value) ?? null)
  const proposals = computed(() => current.value?.proposals ?? [])

  function answered(proposal: RecusalProposal) {
    return { nominee: review.nominee.value ?? 0, member: proposal.member, bond: proposal.bond }
  }

  function take(answer: RecusalOutlook[] | undefined): boolean {
    if (answer) data.value = answer
    return answer !== undefined
  }

  const accept = async (proposal: RecusalProposal) => take(await loud.act('recusal.accept', answered(proposal)))
  const dismiss = async (proposal: RecusalProposal, reason: string) => take(await desk.act('recusal.dismiss', { ...answered(proposal), reason }))

  return { current, proposals, failure: desk.failure, accept, dismiss }
}

export type Recusals = ReturnType<typeof useRecusals>
