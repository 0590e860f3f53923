import { describe, expect, it } from 'vitest'
import { isoDate, plainDigits } from './digits'

describe('plainDigits', () => {
  it('makes full-width digits, points and spaces plain', () => {
    expect(plainDigits('　９４．５ ')).toBe('94.5')
    expect(plainDigits('９４。５')).toBe('94.5')
  })
})

describe('isoDate', () => {
  it.each([
    ['20260924', '2026-09-24'],
    ['2026.9.24', '2026-09-24'],
    ['2026/09/24', '2026-09-24'],
    ['2026年9月24日', '2026-09-24'],
    ['２０２６－０９－２４', '2026-09-24'],
  ])('reads %s as people type it', (typed, iso) => expect(isoDate(typed)).toBe(iso))

  it.each(['2026-02-29', '2026-13-01', '2026-09', '九月二十四日', '202609240'])('refuses %s, which is no day', (typed) =>
    expect(isoDate(typed)).toBeNull(),
  )

  it('knows the leap day of a leap year', () => expect(isoDate('2028-02-29')).toBe('2028-02-29'))
})
