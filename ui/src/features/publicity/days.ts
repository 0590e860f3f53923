/** Days of a 公示 window laid out in weeks. Which of them count is the desk's answer; here they are only placed and named. */
import type { PublicityDay, WindowResult } from '@/bindings/wire'

const DAY_MS = 86_400_000
export const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

function utc(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`)
}

/** 0 is Monday. */
function weekdayOf(iso: string): number {
  return (new Date(utc(iso)).getUTCDay() + 6) % 7
}

function isWeekend(iso: string): boolean {
  return weekdayOf(iso) >= 5
}

/** `2026-09-28` → 9月28日 */
export function dayWords(iso: string): string {
  const [, month, day] = iso.split('-').map(Number)
  return `${month}月${day}日`
}

/** `2026-09-28` → 9月28日（周一） */
export function dayAndWeekday(iso: string): string {
  return `${dayWords(iso)}（周${weekdays[weekdayOf(iso)]}）`
}

export type DayKind = 'counted' | 'posting' | 'rest'

/** How a day stands in its window: counted, the day of posting that does not count, or a rest day. */
export function kindOf(day: PublicityDay, posted: string): DayKind {
  if (day.counted !== null) return 'counted'
  return day.date === posted ? 'posting' : 'rest'
}

/** What is written into the day besides its number: 张贴, 国庆节, 国庆节 补班, 休; empty for a plain working day. */
export function wordOf(day: PublicityDay, posted: string): string {
  if (day.date === posted) return '张贴'
  if (day.counted === null) return day.name ?? '休'
  return isWeekend(day.date) ? `${(day.name ?? '').replace(/补班$/, '')} 补班`.trim() : ''
}

/** The whole window in weeks from Monday to Sunday; null stands before its first and after its last day. */
export function weeksOf(days: readonly PublicityDay[]): (PublicityDay | null)[][] {
  const first = days[0]
  if (first === undefined) return []
  const cells: (PublicityDay | null)[] = [...Array<null>(weekdayOf(first.date)).fill(null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The days of a window that has not begun, from its posting to its last day. */
export function daysOfPreview(posted: string, span: WindowResult, today: string): PublicityDay[] {
  const counted = new Map(span.days.map((date, at) => [date, at + 1]))
  const days: PublicityDay[] = []
  for (let at = utc(posted); at <= utc(span.last); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10)
    days.push({ date, counted: counted.get(date) ?? null, name: null, past: date < today, today: date === today })
  }
  return days
}
