/** `2026-11-22 14:31:58` as the time alone when it was today, else with its day: `14:31:58`, `11-21 14:31`. */
export function clockOf(at: string, today: string): string {
  const parts = /^\d{4}-(\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?/.exec(at)
  if (parts === null) return at
  const [, day = '', minute = '', second = ''] = parts
  return at.startsWith(today) ? minute + second : `${day} ${minute}`
}
