const CELL = 'button[aria-expanded]'
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
}

/** The cell of the board an event is about. */
export function cellOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(CELL) : null
}

/** ↑↓←→ move among the cells of the board; anything else on the board keeps its arrows. */
export function moveOnBoard(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const from = cellOf(event)
  const board = from?.closest('tbody')
  if (step === undefined || !from || !board) return
  const rows = [...board.querySelectorAll('tr')].map((row) => [...row.querySelectorAll<HTMLElement>(`td > ${CELL}`)]).filter((row) => row.length > 0)
  const row = rows.findIndex((cells) => cells.includes(from))
  const column = rows[row]?.indexOf(from) ?? -1
  rows[row + step[0]]?.[column + step[1]]?.focus()
}
