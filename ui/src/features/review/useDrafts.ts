import { computed, reactive } from 'vue'
import { DeskFailure } from '@/desk'
import type { Place } from './cellOrder'
import { type Keeper, useDraftKeeper } from './useDraftKeeper'

/** What a person is typing into one cell, and what the desk said to it. */
export interface Draft { text: string; problem: string | null; saving: boolean }

/**
 * A draft per cell, held apart from the sheet: the sheet may be read again at any time without eating what is being typed.
 * A value the desk refuses stays in its cell with the desk's sentence. What is typed outlives the program.
 */
export function useDrafts(save: (place: Place, text: string) => Promise<void>, keeper: Keeper = useDraftKeeper()) {
  const drafts = reactive(new Map<string, Draft>())
  const key = ({ nominee, member, item }: Place) => `${nominee}:${member}:${item ?? ''}`

  void keeper.kept().then((kept) => {
    for (const [place, text] of kept) if (!of(place)) drafts.set(key(place), { text, problem: null, saving: false })
  })

  const of = (place: Place): Draft | undefined => drafts.get(key(place))

  function type(place: Place, text: string): void {
    drafts.set(key(place), { text, problem: null, saving: false })
    keeper.keep(place, text)
  }

  function drop(place: Place): void {
    drafts.delete(key(place))
    keeper.keep(place, '')
  }

  /** True when nothing is left unsaved in the cell. */
  async function commit(place: Place, saved: string | null): Promise<boolean> {
    const draft = of(place)
    if (!draft) return true
    if (draft.problem !== null || draft.saving) return false
    if (draft.text.trim() === saved) {
      drop(place)
      return true
    }
    draft.saving = true
    try {
      await save(place, draft.text.trim())
      if (of(place) === draft) drop(place)
      return true
    } catch (cause) {
      draft.problem = DeskFailure.from(cause).message
      return false
    } finally {
      draft.saving = false
    }
  }

  /** Nominees with a cell whose value was refused. */
  const refused = computed(() => new Set([...drafts].filter(([, draft]) => draft.problem !== null).map(([at]) => Number(at.split(':')[0]))))
  const problems = computed(() => [...drafts.values()].flatMap((draft) => draft.problem ?? []))

  return { of, type, drop, commit, refused, problems }
}

export type Drafts = ReturnType<typeof useDrafts>
