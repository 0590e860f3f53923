import { nextTick, ref, type Ref } from 'vue'
import { cellAfter, isOpen, type Move, type Place } from './cellOrder'
import { firstItem, itemAfter } from './itemOrder'
import type { Drafts } from './useDrafts'
import type { ItemDesk } from './useItems'
import type { ReviewDesk } from './useReview'

/** How a cell of the page is found again. */
export const cellName = ({ nominee, member, item }: Place) => (item === undefined ? `${nominee}:${member}` : `${nominee}:${member}:${item}`)
const cellSelector = (place: Place) => `[data-cell="${cellName(place)}"]`

/** Moves the caret over the sheet and saves what is left behind. */
export function useSheet(desk: ReviewDesk, items: ItemDesk, drafts: Drafts, root: Readonly<Ref<HTMLElement | null>>) {
  /** The cell last worked on. */
  const focused = ref<Place | null>(null)
  let ahead: string[] = []

  function savedIn(place: Place): string {
    if (place.item !== undefined) return items.savedIn(place)
    const row = desk.rows.value.find((one) => one.nominee === place.nominee)
    return row?.cells.find((cell) => cell.member === place.member)?.value ?? ''
  }

  const save = (place: Place) => drafts.commit(place, savedIn(place))

  async function focus(place: Place): Promise<void> {
    desk.nominee.value = place.nominee
    await nextTick()
    root.value?.querySelector<HTMLInputElement>(cellSelector(place))?.focus()
  }

  async function move(from: Place, way: Move): Promise<void> {
    const saves = way === 'next' || way === 'deeper'
    const to = saves && !(await save(from)) ? null : after(from, way)
    if (!to || !isAt(from)) {
      ahead = []
      return
    }
    await focus(to)
    await replay(to, way)
  }

  function after(from: Place, way: Move): Place | null {
    if (from.item === undefined) return cellAfter(desk.rows.value, from, way)
    return items.sheet.value && itemAfter(items.sheet.value, from, way)
  }

  // Whoever has meanwhile clicked elsewhere is not pulled back.
  const isAt = (place: Place) => document.activeElement?.matches(cellSelector(place)) === true

  /** A key struck while the cell is being saved: it is meant for the next cell. */
  function strikeAhead(key: string): void {
    ahead.push(key)
  }

  async function replay(at: Place, way: Move): Promise<void> {
    const enter = ahead.indexOf('Enter')
    const text = ahead.splice(0, enter < 0 ? ahead.length : enter).join('')
    if (text !== '') drafts.type(at, text)
    if (enter < 0) return
    ahead.shift()
    await move(at, way)
  }

  /** The first cell of the nominee that still waits, else its first. */
  async function startEntry(): Promise<void> {
    const first = items.sheet.value && firstItem(items.sheet.value)
    if (first) return focus(first)
    const row = desk.current.value
    const cell = row?.cells.find((one) => one.state === 'pending') ?? row?.cells.find(isOpen)
    if (row && cell) await focus({ nominee: row.nominee, member: cell.member })
  }

  return { drafts, focused, save, move, strikeAhead, startEntry }
}

export type Sheet = ReturnType<typeof useSheet>
