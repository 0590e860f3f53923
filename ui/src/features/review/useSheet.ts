import type { Ref } from 'vue'
import { cellAfter, isOpen, type Move, type Place } from './cellOrder'
import { firstItem, itemAfter } from './itemOrder'
import { useCaret } from './useCaret'
import type { Drafts } from './useDrafts'
import type { ItemDesk } from './useItems'
import type { ReviewDesk } from './useReview'

/** The caret over the sheet of the console: one figure a judge, or one an item. */
export function useSheet(desk: ReviewDesk, items: ItemDesk, drafts: Drafts, root: Readonly<Ref<HTMLElement | null>>) {
  const caret = useCaret({ drafts, root, savedIn, after, turnTo: (place) => (desk.nominee.value = place.nominee) })

  function savedIn(place: Place): string {
    if (place.item !== undefined) return items.savedIn(place)
    const row = desk.rows.value.find((one) => one.nominee === place.nominee)
    return row?.cells.find((cell) => cell.member === place.member)?.value ?? ''
  }

  function after(from: Place, way: Move): Place | null {
    if (from.item === undefined) return cellAfter(desk.rows.value, from, way)
    return items.sheet.value && itemAfter(items.sheet.value, from, way)
  }

  /** The first cell of the nominee that still waits, else its first. */
  async function startEntry(): Promise<void> {
    const first = items.sheet.value && firstItem(items.sheet.value)
    if (first) return caret.focus(first)
    const row = desk.current.value
    const cell = row?.cells.find((one) => one.state === 'pending') ?? row?.cells.find(isOpen)
    if (row && cell) await caret.focus({ nominee: row.nominee, member: cell.member })
  }

  return { ...caret, startEntry }
}

export type Sheet = ReturnType<typeof useSheet>
