import type { Fact } from '@/bindings/wire'

const SHOWN = 4
/** Shorter figures (an age, a count) are too common to tell whose they are. */
const TELLING = 7

/** ●●●●1234; a value too short to hide anything so is hidden whole. */
export function covered(value: string): string {
  const letters = [...value]
  return '●●●●' + (letters.length > SHOWN ? letters.slice(-SHOWN).join('') : '')
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[^0-9A-Za-z\p{Script=Han}]/gu, '').toUpperCase()

/** Whether a raw cell gives away one of the personal facts, however it was typed. */
export function givesAway(cell: string, facts: readonly Fact[]): boolean {
  const text = bare(cell)
  return facts.some((fact) => {
    const value = bare(fact.value)
    return fact.personal && value.length >= TELLING && text.includes(value)
  })
}
