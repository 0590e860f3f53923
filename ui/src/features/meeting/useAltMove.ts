import { onBeforeUnmount, onMounted } from 'vue'
import { isComposing } from '@/keys/ime'

const TYPING = 'input, textarea, select'
const OVERLAY = '[role=dialog][data-state=open], [role=alertdialog][data-state=open]'

/** Alt+↑↓ take the item in hand along, wherever the focus is but in an input. */
export function useAltMove(move: (by: 1 | -1) => void): void {
  function onKey(event: KeyboardEvent): void {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp' | 'ArrowDown']
    if (!event.altKey || by === undefined || event.defaultPrevented || isComposing(event)) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(TYPING) || document.querySelector(OVERLAY)) return
    event.preventDefault()
    move(by)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
