import { onScopeDispose, ref, shallowRef } from 'vue'

/** Less is a click whose hand trembled. */
const REACH = 4

interface Start {
  ids: readonly number[]
  x: number
  y: number
}

/**
 * Dragging by pointer events, since the window keeps the HTML5 ones for files from outside. What can take the load carries
 * `data-drop` with its number; Esc lets go of nothing.
 */
export function useDrag(drop: (ids: readonly number[], onto: number) => void) {
  const load = shallowRef<{ count: number; x: number; y: number } | null>(null)
  const over = ref<number | null>(null)
  let start: Start | null = null

  function targetAt(x: number, y: number): number | null {
    const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')
    return target?.dataset.drop === undefined ? null : Number(target.dataset.drop)
  }

  function move(event: PointerEvent): void {
    if (start === null) return
    const { clientX: x, clientY: y } = event
    if (load.value === null && Math.hypot(x - start.x, y - start.y) < REACH) return
    load.value = { count: start.ids.length, x, y }
    over.value = targetAt(x, y)
  }

  function end(): void {
    start = null
    load.value = null
    over.value = null
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', escape, true)
  }

  function release(): void {
    const [ids, onto] = [start?.ids ?? [], over.value]
    end()
    if (onto !== null) drop(ids, onto)
  }

  function escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end()
  }

  function lift(event: PointerEvent, ids: readonly number[]): void {
    if (event.button !== 0) return
    // Otherwise the pointer would mark text on its way.
    event.preventDefault()
    end()
    start = { ids, x: event.clientX, y: event.clientY }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', escape, true)
  }

  onScopeDispose(end)
  return { load, over, lift }
}
