/** A click by the mouse, not by Enter or space on a focused button: then the grid may take the focus back. */
export function isByPointer(event: MouseEvent): boolean {
  return event.detail > 0
}
