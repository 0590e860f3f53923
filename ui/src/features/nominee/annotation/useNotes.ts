import { inject, type InjectionKey, provide, ref, type Ref } from 'vue'
import type { Annotation, NoteAudience, NoteTarget } from '@/bindings/wire'

/** Where the next note will stand. */
export interface Spot {
  target: NoteTarget
  place: string
  /** The place in words, as people read it. */
  title: string
  quote: string
}

export interface Notes {
  spot: Ref<Spot>
  /** Counts the calls for a note, so that the same place asked for twice takes the focus twice. */
  asked: Ref<number>
  write(spot: Spot): void
  on(target: NoteTarget, place: string): Annotation[]
}

export const audiences: readonly { value: NoteAudience; label: string }[] = [
  { value: 'office', label: '仅办公室' },
  { value: 'meeting', label: '供会议' },
]

export const wholeNominee: Spot = { target: 'nominee', place: '', title: '', quote: '' }

const key: InjectionKey<Notes> = Symbol('notes')

/** The notes of the dossier that is open, for every mark in it. */
export function provideNotes(annotations: () => readonly Annotation[]): Notes {
  const spot = ref<Spot>(wholeNominee)
  const asked = ref(0)
  const notes: Notes = {
    spot,
    asked,
    write(next) {
      spot.value = next
      asked.value += 1
    },
    on: (target, place) => annotations().filter((note) => note.target === target && note.place === place),
  }
  provide(key, notes)
  return notes
}

/** `null` where no dossier is open around. */
export function useNotes(): Notes | null {
  return inject(key, null)
}

/** 主要事迹“连续三年…”, 职工人数, 推荐对象. */
export function placeOf({ target, title, quote }: Spot): string {
  if (target === 'nominee') return '推荐对象'
  return target === 'passage' ? `主要事迹“${shortened(quote)}”` : title
}

const SHOWN = 24

export function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('')
}

export function spotOf(note: Annotation): Spot {
  return { target: note.target, place: note.place, title: note.place_title, quote: note.quote }
}
