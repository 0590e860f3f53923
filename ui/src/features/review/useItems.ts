import { shallowRef, watch, type Ref } from 'vue'
import type { ItemSheet } from '@/bindings/wire'
import { call, DeskFailure } from '@/desk'
import { office } from '@/desk/office'
import type { Place } from './cellOrder'

/** The current nominee's sheet item by item; nothing where no rubric is in force. */
export function useItems(nominee: Readonly<Ref<number | null>>) {
  const sheet = shallowRef<ItemSheet | null>(null)
  const failure = shallowRef<DeskFailure | null>(null)
  let asked = 0

  async function read(): Promise<void> {
    const turn = ++asked
    if (nominee.value === null) return void (sheet.value = null)
    try {
      const answer = await call('review.items', { nominee: nominee.value })
      if (turn === asked) sheet.value = answer
    } catch (cause) {
      if (turn === asked) failure.value = DeskFailure.from(cause)
    }
  }

  // A reading asked before it is out of date.
  function replace(answer: ItemSheet): void {
    asked += 1
    if (answer.nominee === nominee.value) sheet.value = answer
    void office.refresh()
  }

  async function enter({ nominee, member, item }: Place, value: string): Promise<void> {
    if (item !== undefined) replace(await call('score.enter_item', { nominee, member, item, value }))
  }

  async function enterOwn(item: number, value: string): Promise<void> {
    if (sheet.value) replace(await call('score.enter_own', { nominee: sheet.value.nominee, item, value }))
  }

  async function answerGate(item: number, met: boolean | null, note: string): Promise<void> {
    if (sheet.value) replace(await call('score.gate', { nominee: sheet.value.nominee, item, met, note }))
  }

  function savedIn(place: Place): string {
    const row = sheet.value?.rows.find((one) => one.item === place.item)
    return row?.cells.find((cell) => cell.member === place.member)?.value ?? ''
  }

  watch(nominee, () => (sheet.value = null), { flush: 'sync' })
  watch([nominee, office.revision], read, { immediate: true })

  return { sheet, failure, enter, enterOwn, answerGate, savedIn }
}

export type ItemDesk = ReturnType<typeof useItems>
