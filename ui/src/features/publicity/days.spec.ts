import { describe, expect, it } from 'vitest'
import { dayAndWeekday, daysOfPreview, kindOf, weeksOf, wordOf } from './days'

// Posted on Monday 2026-09-28, counted from the day after: the National Day holiday lies in between.
const days = ['2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10']
const window = daysOfPreview('2026-09-28', { first: '2026-09-29', last: '2026-10-10', days }, '2026-09-30')
const on = (date: string) => window.find((day) => day.date === date)!

describe('a 公示 window on the calendar', () => {
  it('runs from the posting to the last day, the rest days between included', () => {
    expect(window.map((day) => day.date)).toHaveLength(13)
    expect(window.filter((day) => day.counted !== null).map((day) => day.counted)).toEqual([1, 2, 3, 4, 5])
  })

  it('stands in weeks from Monday to Sunday', () => {
    const weeks = weeksOf(window)
    expect(weeks.map((week) => week.map((day) => day?.date.slice(8) ?? '')).map((week) => week.join(' ').trim())).toEqual([
      '28 29 30 01 02 03 04',
      '05 06 07 08 09 10',
    ])
    expect(weeksOf(window.slice(3))[0]?.slice(0, 4)).toEqual([null, null, null, window[3]])
  })

  it('names the posting, a rest day and a make-up working day', () => {
    expect(wordOf(on('2026-09-28'), '2026-09-28')).toBe('张贴')
    expect(wordOf(on('2026-10-01'), '2026-09-28')).toBe('休')
    expect(wordOf({ ...on('2026-10-01'), name: '国庆节' }, '2026-09-28')).toBe('国庆节')
    expect(wordOf(on('2026-10-10'), '2026-09-28')).toBe('补班')
    expect(wordOf({ ...on('2026-10-10'), name: '国庆节补班' }, '2026-09-28')).toBe('国庆节 补班')
    expect(wordOf(on('2026-09-29'), '2026-09-28')).toBe('')
  })

  it('tells a day that counts from the posting and from a rest day', () => {
    expect(['2026-09-28', '2026-09-29', '2026-10-01'].map((date) => kindOf(on(date), '2026-09-28'))).toEqual(['posting', 'counted', 'rest'])
  })

  it('knows today and what has passed', () => {
    expect(window.filter((day) => day.today).map((day) => day.date)).toEqual(['2026-09-30'])
    expect(window.filter((day) => day.past).map((day) => day.date)).toEqual(['2026-09-28', '2026-09-29'])
  })

  it('says a day with its weekday', () => {
    expect(dayAndWeekday('2026-10-10')).toBe('10月10日（周六）')
  })
})
