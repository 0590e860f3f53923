import { shallowRef, watch } from 'vue'
import type { PDFDocumentProxy } from './pdfEngine'

/** Width and height of a page in points; A4 until it is known. */
export function usePageSize(paper: () => PDFDocumentProxy, number: () => number) {
  const size = shallowRef({ width: 595, height: 842 })
  let turn = 0

  watch([paper, number], async ([document, at]) => {
    const mine = ++turn
    try {
      const { width, height } = (await document.getPage(at)).getViewport({ scale: 1 })
      if (mine === turn) size.value = { width, height }
    } catch {
      // The document was closed under way; the next one brings its own size.
    }
  }, { immediate: true })

  return size
}
