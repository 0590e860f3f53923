/** The one door to pdf.js. It is loaded with the first paper, and its worker is a file of this program's own. */
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'

export type { PDFDocumentProxy } from 'pdfjs-dist'

async function load() {
  // The legacy build still runs on the WebKitGTK and WebView2 of older office machines.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' })
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port }) as PDFWorker }
}

let engine: ReturnType<typeof load> | null = null

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}

/**
 * Opens a PDF. Release it with `document.loadingTask.destroy()`; the worker stays for the next one.
 * Our papers carry their fonts, so neither system fonts nor character maps are looked up.
 */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  engine ??= load()
  const { pdfjs, worker } = await engine
  const task = pdfjs.getDocument({
    data: bytesOf(base64), worker, isEvalSupported: false, useWasm: false, useSystemFonts: false, enableXfa: false, verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  return task.promise
}
