import { computed, onScopeDispose, shallowReactive } from 'vue'
import { isComposing } from './ime'

/** One thing that keys do on a page. */
export interface Binding {
  /** `event.key` in lower case, with `ctrl+` before it where wanted: `j`, `arrowdown`, ` `, `ctrl+z`. */
  keys: string[]
  /** What is drawn on the key caps. */
  caps: string[]
  /** What it does, in a word or two. */
  text: string
  run: (event: KeyboardEvent) => void
  /** Shown in the status bar; every binding is listed under `?`. */
  hint?: boolean
  /** Works inside inputs too; nothing works behind an open dialog. */
  anywhere?: boolean
}

interface Layer {
  group: string
  bindings: () => Binding[]
  /** Belongs to what the open dialog shows. */
  inDialog: boolean
}

const layers = shallowReactive<Layer[]>([])

const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'
const ACTIVATED = 'button, a[href], summary, input, [role=tab], [role=option], [role=radio], [role=menuitem]'
const OVERLAY = '[role=dialog][data-state=open], [role=alertdialog][data-state=open]'

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase()
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key
}

function isAllowed(binding: Binding, event: KeyboardEvent, inDialog: boolean): boolean {
  if (!inDialog && document.querySelector(OVERLAY) !== null) return false
  if (binding.anywhere) return true
  const target = event.target instanceof Element ? event.target : null
  if (target === null) return true
  if (target.closest(TYPING) !== null) return false
  // Enter and space on a button press the button.
  return !((event.key === 'Enter' || event.key === ' ') && target.closest(ACTIVATED) !== null)
}

/** Finds what a key means, the newest page first. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || isComposing(event)) return
  const name = nameOf(event)
  for (const layer of [...layers].reverse()) {
    const binding = layer.bindings().find((each) => each.keys.includes(name) && isAllowed(each, event, layer.inDialog))
    if (binding !== undefined) {
      event.preventDefault()
      binding.run(event)
      return
    }
  }
}

/** Binds keys for as long as the component lives. `group` heads them in the list of all keys. */
export function useKeys(group: string, bindings: () => Binding[], inDialog = false): void {
  const layer: Layer = { group, bindings, inDialog }
  layers.push(layer)
  onScopeDispose(() => layers.splice(layers.indexOf(layer), 1))
}

/** Everything bound now, page by page. */
export const boundKeys = computed(() => layers.map((layer) => ({ group: layer.group, bindings: layer.bindings() })))
