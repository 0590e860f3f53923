import { nextTick, ref, type Ref } from 'vue'
import type { Move, Place } from './cellOrder'
import type { Drafts } from './useDrafts'

/** How a cell of the page is found again. */
export const cellName = ({ nominee, member, item }: Place) => (item === undefined ? `${nominee}:${member}` : `${nominee}:${member}:${item}`)
const cellSelector = (place: Place) => `[data-cell="${cellName(place)}"]`

/** What a table of cells tells the caret. */
interface Ground {
  drafts: Drafts
  root: Readonly<Ref<HTMLElement | null>>
  /** Null where nothing is saved: even a blank is then something to save. */
  savedIn: (place: Place) => string | null
  after: (from: Place, way: Move) => Place | null
  /** Brings the cell onto the page. */
  turnTo: (place: Place) => void
}

/** Moves from cell to cell, saves what is left behind, and keeps the keys that are struck meanwhile for the next cell. */
export function useCaret({ drafts, root, savedIn, after, turnTo }: Ground) {
  /** The cell last worked on. */
  const focused = ref<Place | null>(null)
  let ahead: string[] = []

  const save = (place: Place) => drafts.commit(place, savedIn(place))

  async function focus(place: Place): Promise<void> {
    turnTo(place)
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

  return { drafts, focused, save, focus, move, strikeAhead }
}

export type Caret = ReturnType<typeof useCaret>
