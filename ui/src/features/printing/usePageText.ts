import { ref, watch } from 'vue'
import type { PDFDocumentProxy } from './pdfEngine'

/** The words of one page in reading order: a canvas says nothing to a screen reader. */
export function usePageText(paper: () => PDFDocumentProxy, number: () => number) {
  const text = ref('')
  let turn = 0

  watch([paper, number], async ([document, page]) => {
    const mine = ++turn
    text.value = ''
    try {
      const content = await (await document.getPage(page)).getTextContent()
      const words = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      if (mine === turn) text.value = words
    } catch {
      // The document was closed under way; the next one brings its own words.
    }
  }, { immediate: true })

  return text
}
