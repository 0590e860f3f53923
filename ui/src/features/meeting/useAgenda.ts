import { computed } from 'vue'
import type { Agenda, AgendaRow, AgendaState, Category } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'

/** 议程 of one category: its order, and which are put off, set aside or struck. */
export function useAgenda(category: () => Category, { quiet = true } = {}) {
  const { data, failure } = useReading('agenda.read', () => ({ category: category() }))
  const desk = useDesk({ quiet })

  // Another category's agenda stays in place while its own is on the way.
  const agenda = computed(() => (data.value?.category === category() ? data.value : null))
  const rows = computed(() => agenda.value?.rows ?? [])
  const row = (nominee: number | null) => rows.value.find((one) => one.nominee === nominee)
  const placeOf = (nominee: number | null) => rows.value.findIndex((one) => one.nominee === nominee)

  function take(answer: Agenda | undefined): boolean {
    if (answer) data.value = answer
    return answer !== undefined
  }

  /** To a place counted from 0. */
  async function moveTo(nominee: number, place: number): Promise<void> {
    if (place < 0 || place >= rows.value.length || place === placeOf(nominee)) return
    take(await desk.act('agenda.move', { nominee, to: place + 1 }))
  }

  const moveBy = (nominee: number, by: 1 | -1) => moveTo(nominee, placeOf(nominee) + by)
  const order = async () => take(await desk.act('agenda.order', { category: category() }))
  const mark = async (nominee: number, state: AgendaState, reason = '') => take(await desk.act('agenda.mark', { nominee, state, reason }))

  async function toggleHold(nominee: number): Promise<void> {
    await mark(nominee, row(nominee)?.state === 'held' ? 'waiting' : 'held')
  }

  /** The next that wait, after one. */
  function after(nominee: number | null, count: number): AgendaRow[] {
    return rows.value.slice(placeOf(nominee) + 1).filter((one) => one.state === 'waiting').slice(0, count)
  }

  return { agenda, rows, row, placeOf, failure: computed(() => failure.value ?? desk.failure.value), moveTo, moveBy, order, mark, toggleHold, after }
}

export type AgendaDesk = ReturnType<typeof useAgenda>
