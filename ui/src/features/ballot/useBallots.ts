import { computed, ref, watch } from 'vue'
import type { BallotList, Category, Masking } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { publicTexts } from '@/features/review/publicNames'
import { useUndo } from '@/features/frame/useUndo'

/** The rounds of one category; which one is looked at, and what is done to it. */
export function useBallots(category: () => Category, masks: () => Masking | null) {
  const { data, failure } = useReading('ballot.list', () => ({ category: category() }))
  const named = computed(() => (data.value ? [...data.value.candidates, ...data.value.rounds.flatMap((one) => one.rows)] : []))
  /** Nominees in what the desk told as the room may read them. */
  const say = <T>(told: T): T => publicTexts(told, named.value, masks())
  const list = computed(() => data.value && say(data.value))
  const desk = useDesk()
  const toast = useToast()
  const undo = useUndo()
  const chosen = ref<number | null>(null)

  const rounds = computed(() => list.value?.rounds ?? [])
  const round = computed(() => rounds.value.find((one) => one.id === chosen.value) ?? rounds.value[0] ?? null)
  const underWay = computed(() => rounds.value.find((one) => one.stage === 'prepared' || one.stage === 'issued') ?? null)

  watch(category, () => (chosen.value = null))

  function report(text: string, done: BallotList | undefined): void {
    if (done === undefined) return
    chosen.value = null
    toast.say(text, undo)
  }

  async function issue(ballot: number, issued: number): Promise<void> {
    report(`已发票 ${issued} 张`, await desk.act('ballot.issue', { ballot, issued }))
  }

  async function discard(ballot: number): Promise<void> {
    report('已删除这一轮', await desk.act('ballot.discard', { ballot }))
  }

  async function follow(ballot: number, present: number | null): Promise<void> {
    report('已准备下一轮', await desk.act('ballot.next_round', { ballot, present }))
  }

  return { list, say, failure, rounds, round, underWay, chosen, busy: desk.busy, issue, discard, follow }
}
