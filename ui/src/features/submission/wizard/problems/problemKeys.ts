import type { PreviewProblem } from '@/bindings/wire'
import type { Binding } from '@/keys/useKeys'
import { canAccept, canEdit, rowOf } from './answers'
import type { useProblemCursor } from './useProblemCursor'

interface ProblemActions {
  accept: (problem: PreviewProblem) => void
  acceptKind: (problem: PreviewProblem) => void
  edit: (problem: PreviewProblem) => void
  skip: (problem: PreviewProblem) => void
}

/** The keys of a list of problems. Enter edits while the keyboard stands on a cell that waits; else it goes on. */
export function problemKeys(cursor: ReturnType<typeof useProblemCursor>, list: HTMLElement | null, actions: ProblemActions): Binding[] {
  const { current } = cursor
  if (current.value === undefined) return []
  const on = (act: (problem: PreviewProblem) => void) => () => { if (current.value !== undefined) act(current.value) }
  const take = (event: KeyboardEvent) => on(event.shiftKey ? actions.acceptKind : actions.accept)()
  const isAnswerable = canAccept(current.value)
  const standing = list?.contains(document.activeElement) === true && !current.value.accepted && canEdit(current.value)
  return [
    { keys: ['arrowup', 'k'], caps: ['↑', 'K'], text: '上一个问题', run: () => cursor.moveBy(-1) },
    { keys: ['arrowdown', 'j'], caps: ['↑', '↓'], text: '换一个问题', hint: true, run: () => cursor.moveBy(1) },
    { keys: ['a'], caps: ['A'], text: '接受', hint: isAnswerable, run: take },
    { keys: [], caps: ['⇧', 'A'], text: '接受同类', hint: isAnswerable, run: take },
    { keys: standing ? ['e', 'enter'] : ['e'], caps: ['E'], text: '改写', hint: canEdit(current.value), run: on(actions.edit) },
    { keys: ['x'], caps: ['X'], text: '不要此行', hint: rowOf(current.value) !== null, run: on(actions.skip) },
  ]
}
