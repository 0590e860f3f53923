import { call } from '@/desk'
import type { Place } from './cellOrder'
import { latest } from './latest'

/** Keeps what is being typed beside the records, every letter at once: no power cut announces itself. */
export function useDraftKeeper() {
  const cells = new Map<string, (text: string) => Promise<void>>()

  function keep(place: Place, text: string): void {
    const key = `${place.nominee}:${place.member}:${place.item ?? ''}`
    const write = cells.get(key) ?? latest((text: string) => put(place, text))
    cells.set(key, write)
    void write(text)
  }

  // A draft that can't be kept is still on the page; the score it becomes is saved with a sentence of its own.
  async function put(place: Place, text: string): Promise<void> {
    await call('draft.keep', { ...place, text }).catch(() => undefined)
  }

  async function kept(): Promise<[Place, string][]> {
    const drafts = await call('draft.list', {}).catch(() => [])
    return drafts.map(({ nominee, member, item, text }) => [{ nominee, member, ...(item == null ? {} : { item }) }, text])
  }

  return { keep, kept }
}

export type Keeper = ReturnType<typeof useDraftKeeper>
