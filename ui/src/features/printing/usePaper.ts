import { computed, nextTick, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Form } from '@/bindings/wire'
import { DeskFailure } from '@/desk'
import { useReading } from '@/desk/useReading'
import { openPdf, type PDFDocumentProxy } from './pdfEngine'

/** The paper of a form as an open PDF; it is opened anew only when its bytes have changed. */
export function usePaper(form: () => Form | null) {
  const wanted = computed(form)
  const preview = useReading('print.preview', () => (wanted.value === null ? null : { form: wanted.value }))
  const paper = shallowRef<PDFDocumentProxy | null>(null)
  const unreadable = shallowRef<DeskFailure | null>(null)
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
    unreadable.value = null
    try {
      const opened = await openPdf(base64)
      if (mine !== turn) return void opened.loadingTask.destroy()
      show(opened)
    } catch (cause) {
      if (mine === turn) unreadable.value = new DeskFailure('pdf_unreadable', `预览没有打开（${String(cause)}）。文件本身不受影响，可另存后用系统程序打开。`)
    }
    if (mine === turn) opening.value = false
  }

  function close(): void {
    turn += 1
    opening.value = false
    show(null)
  }

  watch(wanted, close)
  watch([wanted, () => preview.data.value?.sha256], () => {
    const read = preview.data.value
    if (read !== null) void open(read.base64)
  })
  onScopeDispose(close)

  return {
    paper,
    failure: computed(() => preview.failure.value ?? unreadable.value),
    loading: computed(() => preview.loading.value || opening.value),
  }
}
