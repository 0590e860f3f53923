import type { ReviewRow, ScoreCell } from '@/bindings/wire'

/** A cell of the sheet: one member's score of one nominee, or of one item of it. */
export interface Place { nominee: number; member: number; item?: number }

/** `next`: on along the row, then to the next nominee. `deeper`: down the member's column, then to the next member. */
export type Move = 'next' | 'deeper' | 'left' | 'right' | 'up' | 'down'

/** Whether a score can be typed there: its member is neither recused nor away. */
export const isOpen = (cell: Pick<ScoreCell, 'state'>) => cell.state !== 'recused' && cell.state !== 'absent'

/** Where a move leads, over cells that are shut; null at the edge of the sheet. */
export function cellAfter(rows: ReviewRow[], from: Place, move: Move): Place | null {
  const row = rows.findIndex((one) => one.nominee === from.nominee)
  const column = rows[row]?.cells.findIndex((cell) => cell.member === from.member) ?? -1
  if (row < 0 || column < 0) return null
  const width = rows[row]?.cells.length ?? 0
  for (const [y, x] of path(move, row, column, rows.length, width)) {
    const nominee = rows[y]
    const cell = nominee?.cells[x]
    if (nominee && cell && isOpen(cell)) return { nominee: nominee.nominee, member: cell.member }
  }
  return null
}

function path(move: Move, row: number, column: number, height: number, width: number): [number, number][] {
  const total = height * width
  const along = count(total - row * width - column - 1, (step) => row * width + column + step)
  const down = count(total - column * height - row - 1, (step) => column * height + row + step)
  switch (move) {
    case 'next': return along.map((index) => [Math.floor(index / width), index % width])
    case 'deeper': return down.map((index) => [index % height, Math.floor(index / height)])
    case 'left': return count(column, (step) => [row, column - step])
    case 'right': return count(width - column - 1, (step) => [row, column + step])
    case 'up': return count(row, (step) => [row - step, column])
    case 'down': return count(height - row - 1, (step) => [row + step, column])
  }
}

function count<T>(steps: number, at: (step: number) => T): T[] {
  return Array.from({ length: steps }, (_, index) => at(index + 1))
}
