import type { PreviewProblem, Unit } from '@/bindings/wire'
import type { Change } from '../../useSubmission'
import { accepting, namingUnits, together } from '../adjustments'

/** The units a question can be answered with. */
export type UnitChoice = Pick<Unit, 'id' | 'name'>

/** A nominee the newer version leaves out is asked about by itself, among the rows: see 撤回 there. */
export function isWithdrawal(problem: PreviewProblem): boolean {
  return problem.withdraws !== null
}

/** Whether one key can answer it. */
export function canAccept(problem: PreviewProblem): boolean {
  if (problem.action !== 'ask' || problem.accepted || isWithdrawal(problem) || isOfSheet(problem)) return false
  return problem.unit_written === null || problem.proposed !== null
}

/** A whole sheet is judged among the sheets: which category it is, or that it is none. */
export function isOfSheet(problem: PreviewProblem): boolean {
  return problem.sheet !== '' && problem.row === null && problem.cell === null && problem.proposed === null
}

/** A cell of a nominee's row can be written anew; one of the header is answered by its column. */
export function canEdit({ cell, step }: PreviewProblem): boolean {
  return cell !== null && step === 'rows'
}

/** The row that can be left out; none when the problem is of no row. */
export function rowOf({ row, step }: PreviewProblem): number | null {
  return step === 'rows' ? row : null
}

/** Takes the proposals. A unit is named, so that the answer stays with it when the questions change. */
export function acceptingAll(problems: readonly PreviewProblem[], units: readonly UnitChoice[]): Change {
  const questions = problems.filter(canAccept)
  const named = questions.flatMap((each) => {
    const unit = units.find(({ name }) => each.unit_written !== null && name === each.proposed)
    return unit === undefined ? [] : [unitFor(each, unit.id)]
  })
  const ticked = questions.filter((each) => each.unit_written === null).map((each) => each.id)
  return together([accepting(ticked), namingUnits(named)])
}

/** What a table names is the same unit in every file; rows that name none are this file's own. */
export function unitFor(problem: PreviewProblem, unit: number) {
  const written = problem.unit_written ?? ''
  return { file: written === '' ? problem.file_index : null, written, unit }
}
