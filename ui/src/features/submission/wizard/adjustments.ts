import type { CellAdjustment, ColumnAdjustment, SheetAdjustment, SkippedRow, UnitAdjustment } from '@/bindings/wire'
import type { Change } from '../useSubmission'

const sameSheet = (one: { file: number; sheet: string }, other: { file: number; sheet: string }) => one.file === other.file && one.sheet === other.sheet
const sameUnit = (one: UnitAdjustment, other: UnitAdjustment) => (one.file ?? null) === (other.file ?? null) && one.written === other.written
const sameCell = (one: CellAdjustment, other: CellAdjustment) => sameSheet(one, other) && one.cell === other.cell
const sameRow = (one: SkippedRow, other: SkippedRow) => sameSheet(one, other) && one.row === other.row

/** The proposals of these questions are taken. */
export function accepting(ids: readonly string[]): Change {
  return (known) => ({ ...known, accepted: [...new Set([...known.accepted, ...ids])] })
}

export function reopening(id: string): Change {
  return (known) => ({ ...known, accepted: known.accepted.filter((each) => each !== id) })
}

export function readingSheet(sheet: SheetAdjustment): Change {
  return (known) => ({ ...known, sheets: [...known.sheets.filter((each) => !sameSheet(each, sheet)), sheet] })
}

export function readingColumn(column: ColumnAdjustment): Change {
  const same = (each: ColumnAdjustment) => sameSheet(each, column) && each.column === column.column
  return (known) => ({ ...known, columns: [...known.columns.filter((each) => !same(each)), column] })
}

export function writingCell(cell: CellAdjustment): Change {
  return (known) => ({ ...known, cells: [...known.cells.filter((each) => !sameCell(each, cell)), cell] })
}

export function leavingCell(cell: CellAdjustment): Change {
  return (known) => ({ ...known, cells: known.cells.filter((each) => !sameCell(each, cell)) })
}

export function namingUnits(units: readonly UnitAdjustment[]): Change {
  const renamed = (each: UnitAdjustment) => units.some((unit) => sameUnit(each, unit))
  return (known) => ({ ...known, units: [...known.units.filter((each) => !renamed(each)), ...units] })
}

export function forgettingUnit(unit: UnitAdjustment): Change {
  return (known) => ({ ...known, units: known.units.filter((each) => !sameUnit(each, unit)) })
}

export function skippingRow(row: SkippedRow): Change {
  return (known) => ({ ...known, skipped: [...known.skipped.filter((each) => !sameRow(each, row)), row] })
}

export function restoringRow(row: SkippedRow): Change {
  return (known) => ({ ...known, skipped: known.skipped.filter((each) => !sameRow(each, row)) })
}

export function withdrawing(nominees: readonly number[], agreed: boolean): Change {
  return (known) => {
    const others = known.withdrawn.filter((each) => !nominees.includes(each))
    return { ...known, withdrawn: agreed ? [...others, ...nominees] : others }
  }
}

/** One change made of several, so that Ctrl+Z takes them back together. */
export function together(changes: readonly Change[]): Change {
  return (known) => changes.reduce((so, change) => change(so), known)
}
