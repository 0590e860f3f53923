import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { BallotCount, BallotCountArgs, BallotRound, BallotVotes, OpenPaper } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'

/** A count sheet as it is filled in; whether it adds up is the desk's word, asked at every change. */
export function useCount(round: () => BallotRound, open: () => boolean, say: <T>(told: T) => T) {
  const papers = reactive({ returned: 0, unreturned: 0, valid: 0, invalid: 0 })
  const votes = ref<BallotVotes[]>([])
  const byMember = ref<OpenPaper[]>([])
  const each = ref(false)
  const scrutineers = ref('')
  const tellers = ref('')
  const answered = shallowRef<BallotCount | null>(null)
  const count = computed(() => say(answered.value))
  const look = useDesk({ quiet: true })
  const seal = useDesk({ quiet: true })
  let asked = 0

  const args = computed<BallotCountArgs>(() => ({
    ballot: round().id, ...papers, votes: votes.value, papers: each.value ? byMember.value : [], scrutineers: scrutineers.value, tellers: tellers.value,
  }))

  function begin(): void {
    const issued = round().issued ?? 0
    Object.assign(papers, { returned: issued, unreturned: 0, valid: issued, invalid: 0 })
    votes.value = round().rows.map((row) => ({ nominee: row.nominee, approve: 0, against: 0, abstain: 0 }))
    byMember.value = []
    each.value = false
    scrutineers.value = ''
    tellers.value = ''
    answered.value = null
    seal.failure.value = null
  }

  async function ask(): Promise<void> {
    const turn = ++asked
    const answer = await look.ask('ballot.count', args.value)
    if (turn === asked && answer !== undefined) answered.value = answer
  }

  watch(open, (now) => { if (now) begin() }, { immediate: true })
  // The names of who counted change nothing of the figures.
  watch([open, () => JSON.stringify([papers, votes.value, byMember.value, each.value])], () => { if (open()) void ask() }, { immediate: true })

  async function close(): Promise<boolean> {
    return (await seal.act('ballot.close', args.value)) !== undefined
  }

  const broken = computed(() => count.value?.identities.filter((one) => !one.holds) ?? [])
  const isBroken = (nominee: number) => broken.value.some((one) => one.nominee === nominee)

  return { papers, votes, byMember, each, scrutineers, tellers, count, broken, isBroken, close, busy: seal.busy, failure: computed(() => { const told = seal.failure.value ?? look.failure.value; return told && { field: told.field, message: say(told.message) } }) }
}
