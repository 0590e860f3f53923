/** One at a time, and each at once: of what is asked while one is under way, only the last is done. */
export function latest<T>(work: (asked: T) => Promise<void>): (asked: T) => Promise<void> {
  let waiting: { asked: T } | null = null
  let busy = false

  return async (asked) => {
    waiting = { asked }
    if (busy) return
    busy = true
    while (waiting) {
      const next: { asked: T } = waiting
      waiting = null
      await work(next.asked)
    }
    busy = false
  }
}
