import type { FieldOption, Preview, PreviewColumn, PreviewFile, PreviewProblem, PreviewSheet } from '@/bindings/wire'

/** One table whose columns are matched. */
export interface ColumnTable {
  key: string
  file: PreviewFile
  sheet: PreviewSheet
  /** Columns kept as other text. */
  others: number
  /** Columns read as a field that another column is read as, too. */
  doubled: ReadonlySet<number>
}

/** The tables whose columns are looked at: our own form (本会填报包) and Word forms need no look. */
export function columnTables({ files }: Preview): ColumnTable[] {
  return files
    .filter((file) => file.kind === 'table' && !file.own_form)
    .flatMap((file) => file.sheets.filter((sheet) => sheet.read && sheet.columns.length > 0).map((sheet) => ({
      key: `${file.index}/${sheet.name}`, file, sheet, others: sheet.columns.filter((column) => column.field === null).length, doubled: doubledOf(sheet.columns),
    })))
}

function doubledOf(columns: readonly PreviewColumn[]): ReadonlySet<number> {
  const same = (one: PreviewColumn) => columns.filter((other) => other.field !== null && other.field === one.field)
  return new Set(columns.filter((column) => same(column).length > 1).map((column) => column.column))
}

/** The fields that a sheet of this category can have; all of them where each row names its own. */
export function fieldsOf(sheet: PreviewSheet, fields: readonly FieldOption[]): FieldOption[] {
  const { category } = sheet
  return fields.filter((field) => category === null || field.categories.includes(category))
}

/** The column whose heading a problem is about. */
export function columnOf({ files }: Preview, problem: PreviewProblem): { sheet: PreviewSheet; column: PreviewColumn } | null {
  const letter = problem.step === 'columns' ? /^[A-Z]+/.exec(problem.cell ?? '')?.[0] : undefined
  const sheet = files.find((file) => file.index === problem.file_index)?.sheets.find(({ name }) => name === problem.sheet)
  const column = sheet?.columns.find((each) => each.letter === letter)
  return sheet === undefined || column === undefined ? null : { sheet, column }
}
