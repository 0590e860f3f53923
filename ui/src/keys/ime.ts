/**
 * True while an input method is still composing: such a key belongs to it, not to the page. WebKit ends the composition
 * before it sends the Enter that ended it, and only the key code 229 still tells.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
