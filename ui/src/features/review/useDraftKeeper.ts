import { call } from '@/desk'
import type { Place } from './cellOrder'

/** Keys come faster than the disk: the last text of a moment is the one that is kept. */
const MOMENT = 150

/** Keeps what is being typed beside the records, so that the program opens where it stood. */
export function useDraftKeeper() {
  const waiting = new Map<string, number>()

  function keep(place: Place, text: string): void {
    const key = `${place.nominee}:${place.member}:${place.item ?? ''}`
    window.clearTimeout(waiting.get(key))
    waiting.set(key, window.setTimeout(() => {
      waiting.delete(key)
      void write(place, text)
    }, MOMENT))
  }

  // A draft that can't be kept is still on the page; the score it becomes is saved with a sentence of its own.
  async function write(place: Place, text: string): Promise<void> {
    await call('draft.keep', { ...place, text }).catch(() => undefined)
  }

  async function kept(): Promise<[Place, string][]> {
    const drafts = await call('draft.list', {}).catch(() => [])
    return drafts.map(({ nominee, member, item, text }) => [{ nominee, member, ...(item == null ? {} : { item }) }, text])
  }

  return { keep, kept }
}

export type Keeper = ReturnType<typeof useDraftKeeper>
