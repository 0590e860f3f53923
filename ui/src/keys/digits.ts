/** Digits, signs and separators as a Chinese input method types them, made plain: `９４．５` → `94.5`. */
export function plainDigits(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[　\s]/g, '')
    .replace(/。/g, '.')
}

/**
 * A date as people type it (20260924, 2026.9.24, 2026年9月24日, full-width too) as `yyyy-mm-dd`, or null when it is no
 * day of the Gregorian calendar.
 */
export function isoDate(text: string): string | null {
  const plain = plainDigits(text)
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain)
  if (parts === null) return null
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
