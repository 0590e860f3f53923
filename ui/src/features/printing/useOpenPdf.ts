import { nextTick, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { PrintPreview } from '@/bindings/wire'
import { DeskFailure } from '@/desk'
import { openPdf, type PDFDocumentProxy } from './pdfEngine'

/** The PDF of a preview, opened; anew only when its bytes have changed, closed when something else is `wanted`. */
export function useOpenPdf(preview: () => PrintPreview | null, wanted: () => unknown) {
  const paper = shallowRef<PDFDocumentProxy | null>(null)
  const failure = shallowRef<DeskFailure | null>(null)
  const opening = ref(false)
  let turn = 0

  /** The older paper goes once nothing on the page draws from it any more. */
  function show(next: PDFDocumentProxy | null): void {
    const older = paper.value
    paper.value = next
    void nextTick(() => older?.loadingTask.destroy())
  }

  async function open(base64: string): Promise<void> {
    const mine = ++turn
    opening.value = true
    failure.value = null
    try {
      const opened = await openPdf(base64)
      if (mine !== turn) return void opened.loadingTask.destroy()
      show(opened)
    } catch (cause) {
      if (mine === turn) failure.value = new DeskFailure('pdf_unreadable', `预览没有打开（${String(cause)}）。文件本身不受影响，可另存后用系统程序打开。`)
    }
    if (mine === turn) opening.value = false
  }

  function close(): void {
    turn += 1
    opening.value = false
    show(null)
  }

  watch(wanted, close)
  watch([wanted, () => preview()?.sha256], () => {
    const read = preview()
    if (read !== null) void open(read.base64)
  })
  onScopeDispose(close)

  return { paper, failure, opening }
}
