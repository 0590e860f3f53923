import type { Annotation } from '@/bindings/wire'

/** A stretch of a paragraph, and the first of the notes that quote it. */
export interface Stretch {
  text: string
  note: number | null
}

export function paragraphsOf(story: string): string[] {
  return linesOf(story)
}

/** Cuts a paragraph where quotations begin and end; a quotation over several paragraphs marks its part in each. */
export function stretchesOf(paragraph: string, notes: readonly Pick<Annotation, 'id' | 'quote'>[]): Stretch[] {
  const owners = new Array<number | null>(paragraph.length).fill(null)
  for (const { id, quote } of notes) {
    for (const line of linesOf(quote)) {
      const start = paragraph.indexOf(line)
      if (start === -1) continue
      for (let at = start; at < start + line.length; at += 1) owners[at] ??= id
    }
  }
  const stretches: Stretch[] = []
  for (const [at, note] of owners.entries()) {
    const last = stretches.at(-1)
    if (last && last.note === note) last.text += paragraph[at]
    else stretches.push({ text: paragraph[at] ?? '', note })
  }
  return stretches
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
}
