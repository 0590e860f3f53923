import type { ItemSheet } from '@/bindings/wire'
import { isOpen, type Move, type Place } from './cellOrder'

/** `next` and `deeper`: down the items, then over to the next judge. Judges who may not score are passed over. */
export function itemAfter(sheet: ItemSheet, from: Place, move: Move): Place | null {
  const row = sheet.rows.findIndex((one) => one.item === from.item)
  const judges = sheet.judges.filter(isOpen)
  const column = judges.findIndex((judge) => judge.member === from.member)
  if (row < 0 || column < 0) return null
  const [y, x] = stepped(move, row, column, sheet.rows.length)
  const item = sheet.rows[y]
  const judge = judges[x]
  return item && judge ? { nominee: sheet.nominee, member: judge.member, item: item.item } : null
}

function stepped(move: Move, row: number, column: number, height: number): [number, number] {
  switch (move) {
    case 'next': case 'deeper': return row + 1 < height ? [row + 1, column] : [0, column + 1]
    case 'left': return [row, column - 1]
    case 'right': return [row, column + 1]
    case 'up': return [row - 1, column]
    case 'down': return [row + 1, column]
  }
}

/** The first cell that waits for a judge who may score, else the first there is. */
export function firstItem(sheet: ItemSheet): Place | null {
  const judges = sheet.judges.filter(isOpen)
  const at = (member: number, item: number): Place => ({ nominee: sheet.nominee, member, item })
  for (const judge of judges) {
    const waiting = sheet.rows.find((row) => row.kind === 'basic' && row.cells.find((cell) => cell.member === judge.member)?.value === null)
    if (waiting) return at(judge.member, waiting.item)
  }
  const [judge, row] = [judges[0], sheet.rows[0]]
  return judge && row ? at(judge.member, row.item) : null
}
