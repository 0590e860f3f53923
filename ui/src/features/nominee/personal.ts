import type { Fact, VersionChange } from '@/bindings/wire'

const SHOWN = 4
/** Shorter figures (an age, a count) are too common to tell whose they are. */
const TELLING = 7

/** ●●●●1234; a value too short to hide anything so is hidden whole. */
export function covered(value: string): string {
  const letters = [...value]
  return '●●●●' + (letters.length > SHOWN ? letters.slice(-SHOWN).join('') : '')
}

/** A mobile number, a personal ID number. */
const NUMBERS = /(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dX]/

const bare = (text: string): string => text.normalize('NFKC').replace(/[^0-9A-Za-z\p{Script=Han}]/gu, '').toUpperCase()

/** Whether a change shows a personal fact, now or as it was; the older value stands nowhere else. */
export function isPersonalChange({ field, old, new: now }: VersionChange, facts: readonly Fact[]): boolean {
  if (facts.some((fact) => fact.personal && fact.label === field)) return true
  return [old, now].some((text) => NUMBERS.test(bare(text)) || givesAway(text, facts))
}

/** Whether a raw cell gives away one of the personal facts, however it was typed. */
export function givesAway(cell: string, facts: readonly Fact[]): boolean {
  const text = bare(cell)
  return facts.some((fact) => {
    const value = bare(fact.value)
    return fact.personal && value.length >= TELLING && text.includes(value)
  })
}
