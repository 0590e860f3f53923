/**
 * A button pressed by the mouse gives the keys back to the page: an operator who has just chosen a nominee with the mouse
 * expects Enter to be 上屏, not the same button again. Pressed by the keyboard, it keeps the focus.
 */
export function releaseFocus(event: MouseEvent): void {
  const byMouse = event.detail > 0
  if (byMouse && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
