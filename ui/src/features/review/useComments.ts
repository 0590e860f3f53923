import { computed, inject, type InjectionKey, provide, ref, type Ref } from 'vue'
import type { ScoreComment } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import type { Place } from './cellOrder'
import type { Caret } from './useCaret'

/** 评语 on the cells of the nominee in hand, and the one being written. */
function makeComments(nominee: Readonly<Ref<number | null>>, caret: Caret, is: { locked: () => boolean; seen: () => boolean }) {
  const { data } = useReading('comment.list', () => (nominee.value === null ? null : { nominee: nominee.value }))
  const { act, busy, failure } = useDesk({ quiet: true })
  const writing = ref<Place | null>(null)

  const of = (place: Place): ScoreComment | undefined => data.value?.find((one) => (
    one.nominee === place.nominee && one.member === place.member && one.item === (place.item ?? null)
  ))
  /** What may be told of it here: the room does not read along. */
  function told(place: Place): string | undefined {
    const comment = of(place)
    return comment && is.seen() ? '有评语；会场看得到本屏，请在案卷中看' : comment?.text
  }

  /** What is said to the cell in hand. */
  const inHand = computed(() => (caret.focused.value ? of(caret.focused.value) : undefined))

  function write(place: Place): void {
    if (is.locked()) return
    failure.value = null
    writing.value = place
  }

  async function leave(): Promise<void> {
    const place = writing.value
    writing.value = null
    if (place) await caret.focus(place)
  }

  async function say(text: string): Promise<void> {
    const place = writing.value
    if (place && (await act('comment.say', { ...place, text })) !== undefined) await leave()
  }

  return { locked: is.locked, of, told, inHand, writing, write, leave, say, busy, failure }
}

export type Comments = ReturnType<typeof makeComments>
const COMMENTS: InjectionKey<Comments> = Symbol('评语')

export function provideComments(...given: Parameters<typeof makeComments>): Comments {
  const comments = makeComments(...given)
  provide(COMMENTS, comments)
  return comments
}

/** Those of the sheet a cell stands in. */
export function useComments(): Comments {
  const comments = inject(COMMENTS)
  if (!comments) throw new Error('no sheet provides comments')
  return comments
}
