import type { FrameRow } from '@/bindings/wire'
import type { Stage } from './useStage'

/** Type size of a row and what stands around it, in board units. */
const TYPE = 5.2
const LINE = 5.6
const ROW_GAP = 1.6
const AROUND = 25.5
const SIDES = 10
const COLUMN_GAP = 5
const RANK = 9
const VALUE = 16
/** Sums of the same heights in another order may differ in the last bit. */
const ROUNDING = 0.001

export type Column = FrameRow[]
export type Page = Column[]

export interface RankingLayout { pages: Page[]; columns: 1 | 2 }

/** Rows in one column while they fit; then in two; then on further pages. Nothing is made smaller than a voter can read. */
export function layRanking(rows: FrameRow[], stage: Stage): RankingLayout {
  const room = stage.height - AROUND
  const single = fill(rows, room, nameWidth(stage, 1))
  if (single.length <= 1) return { pages: [single], columns: 1 }
  const width = nameWidth(stage, 2)
  const columns = fill(rows, room, width)
  if (columns.length === 2) return { pages: [fill(rows, evenRoom(rows, width), width)], columns: 2 }
  const pages: Page[] = []
  for (let at = 0; at < columns.length; at += 2) pages.push(columns.slice(at, at + 2))
  return { pages, columns: 2 }
}

/** The page with the row revealed last; ranking is revealed from below. */
export function pageInView(pages: Page[]): number {
  const at = pages.findIndex((page) => page.some((column) => column.some((row) => !row.hidden)))
  return at < 0 ? Math.max(0, pages.length - 1) : at
}

function fill(rows: FrameRow[], room: number, width: number): Column[] {
  const columns: Column[] = []
  const heights = rowHeights(rows, width)
  let left = 0
  for (const [at, row] of rows.entries()) {
    const needs = heights[at] ?? 0
    const current = columns.at(-1)
    if (!current || needs > left) {
      columns.push([row])
      left = room - needs
    } else {
      current.push(row)
      left -= needs
    }
  }
  return columns
}

// Two columns of about the same height: the first takes the odd row.
function evenRoom(rows: FrameRow[], width: number): number {
  const heights = rowHeights(rows, width)
  const half = heights.reduce((sum, height) => sum + height, 0) / 2
  let room = 0
  for (const height of heights) {
    if (room >= half - ROUNDING) break
    room += height
  }
  return room + ROUNDING
}

function nameWidth(stage: Stage, columns: 1 | 2): number {
  const inner = (stage.width - SIDES - (columns - 1) * COLUMN_GAP) / columns
  return inner - RANK - VALUE
}

// A union's full name may take a second line. A row not yet revealed holds the place of the tallest, so that revealing
// it moves nothing.
function rowHeights(rows: FrameRow[], width: number): number[] {
  const perLine = Math.max(1, Math.floor(width / TYPE))
  const lines = rows.map((row) => Math.max(1, Math.min(2, Math.ceil([...row.name].length / perLine))))
  const most = Math.max(1, ...lines)
  return rows.map((row, at) => (row.hidden ? most : (lines[at] ?? 1)) * LINE + ROW_GAP)
}
