import { computed } from 'vue'
import { isComposing } from '@/keys/ime'
import type { Move, Place } from './cellOrder'
import type { Caret } from './useCaret'

const arrows: Record<string, Move> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** What the keys do in one cell of a score sheet. */
export function useCellKeys(sheet: () => Caret, place: () => Place, onward: () => Extract<Move, 'next' | 'deeper'>) {
  const draft = computed(() => sheet().drafts.of(place()))
  const problem = computed(() => draft.value?.problem ?? null)

  function onInput(event: Event): void {
    sheet().drafts.type(place(), (event.target as HTMLInputElement).value)
  }

  // Full-width digits come from the input method without a key of their own.
  function onInsert(event: InputEvent): void {
    if (!draft.value?.saving || !event.data) return
    event.preventDefault()
    sheet().strikeAhead(event.data)
  }

  function onFocus(event: FocusEvent): void {
    const input = event.target as HTMLInputElement
    input.select()
    sheet().focused.value = place()
  }

  function onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (draft.value?.saving && (event.key.length === 1 || event.key === 'Enter') && !event.ctrlKey) {
      event.preventDefault()
      return sheet().strikeAhead(event.key)
    }
    if (event.key === 'Enter') return go(event, onward())
    if (event.key === 'Escape') return leave(event)
    const move = arrows[event.key]
    if (move && leavesText(event.target as HTMLInputElement, move)) go(event, move)
  }

  function go(event: KeyboardEvent, move: Move): void {
    event.preventDefault()
    void sheet().move(place(), move)
  }

  // The first Esc takes the draft back, the second leaves the cell.
  function leave(event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement
    if (!draft.value) return input.blur()
    sheet().drafts.drop(place())
  }

  const onBlur = () => sheet().save(place())

  return { draft, problem, onInput, onInsert, onFocus, onKey, onBlur }
}

function leavesText(input: HTMLInputElement, move: Move): boolean {
  if (move === 'up' || move === 'down') return true
  const all = input.selectionStart === 0 && input.selectionEnd === input.value.length
  const edge = move === 'left' ? input.selectionEnd === 0 : input.selectionStart === input.value.length
  return all || edge
}
