import { nextTick, ref, type Ref } from 'vue'
import { cellAfter, type Move, type Place } from './cellOrder'
import type { Drafts } from './useDrafts'
import type { ReviewDesk } from './useReview'

/** Moves the caret over the sheet and saves what is left behind. */
export function useSheet(desk: ReviewDesk, drafts: Drafts, root: Readonly<Ref<HTMLElement | null>>) {
  /** The cell last worked on. */
  const focused = ref<Place | null>(null)

  function savedIn(place: Place): string {
    const row = desk.rows.value.find((one) => one.nominee === place.nominee)
    return row?.cells.find((cell) => cell.member === place.member)?.value ?? ''
  }

  const save = (place: Place) => drafts.commit(place, savedIn(place))

  async function focus(place: Place): Promise<void> {
    desk.nominee.value = place.nominee
    await nextTick()
    root.value?.querySelector<HTMLInputElement>(`[data-cell="${place.nominee}:${place.member}"]`)?.focus()
  }

  async function move(from: Place, way: Move): Promise<void> {
    const saves = way === 'next' || way === 'deeper'
    if (saves && !(await save(from))) return
    const to = cellAfter(desk.rows.value, from, way)
    if (to) await focus(to)
  }

  /** The first cell of the nominee that still waits, else its first. */
  async function startEntry(): Promise<void> {
    const row = desk.current.value
    const cell = row?.cells.find((one) => one.state === 'pending') ?? row?.cells.find((one) => one.state !== 'recused')
    if (row && cell) await focus({ nominee: row.nominee, member: cell.member })
  }

  return { drafts, focused, save, move, startEntry }
}

export type Sheet = ReturnType<typeof useSheet>
