const PATIENCE_MS = 20_000
const PAUSE_MS = 60

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks until the answer is there; says what was waited for when it never comes. */
export async function until(what, ask, patience = PATIENCE_MS) {
  const end = Date.now() + patience
  let last
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer) return answer
      last = undefined
    } catch (cause) {
      last = cause
    }
    await pause(PAUSE_MS)
  }
  throw new Error(`waited in vain for ${what}`, { cause: last })
}

export function matches(text, pattern) {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
}
