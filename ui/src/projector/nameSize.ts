/** Size of a headline name in board units: a person's name stands large, a union's full name still fits two or three lines. */
export function nameSize(name: string): number {
  const length = [...name].length
  if (length <= 4) return 15
  if (length <= 8) return 10.5
  if (length <= 14) return 8.4
  return 6.8
}
