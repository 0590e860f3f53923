import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  failed: boolean
  /** A way back, drawn as 撤销; gone once something newer would be taken back by it. */
  undo?: () => void
  /** Another try at what failed, drawn as 再试一次; gone once something newer has failed the same way. */
  again?: () => void
}

const SHOWN_MS = 6000
const shown = ref<Toast[]>([])
let issued = 0

function dismiss(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id)
}

function show(text: string, failed: boolean, { undo, again }: Pick<Toast, 'undo' | 'again'> = {}): void {
  issued += 1
  const id = issued
  if (again !== undefined) shown.value = shown.value.map((toast) => ({ ...toast, again: undefined }))
  shown.value = [...shown.value.slice(-2), { id, text, failed, undo, again }]
  // What went wrong stays until it is read.
  if (!failed) window.setTimeout(() => dismiss(id), SHOWN_MS)
}

function withdrawUndo(): void {
  shown.value = shown.value.map((toast) => ({ ...toast, undo: undefined }))
}

/** Short words about what has just happened. */
export function useToast() {
  return {
    shown,
    dismiss,
    withdrawUndo,
    say: (text: string, undo?: () => void) => show(text, false, { undo }),
    fail: (failure: { message: string }, again?: () => void) => show(failure.message, true, { again }),
  }
}
