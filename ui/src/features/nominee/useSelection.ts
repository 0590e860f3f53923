import { computed, ref, shallowRef } from 'vue'
import type { NomineeRow } from '@/bindings/wire'

/** What a judgement is about: enough to name it before it is made. */
export interface Target {
  id: number
  number: string
  name: string
}

export const targetOf = ({ id, number, name }: Target): Target => ({ id, number, name })

/** The ticked rows. They stay ticked while the filter changes, so that a few can be gathered from several searches. */
export function useSelection() {
  const chosen = shallowRef(new Map<number, Target>())
  /** Where a range by Shift begins. */
  const anchor = ref(0)

  function add(rows: NomineeRow[]): void {
    const next = new Map(chosen.value)
    for (const row of rows) next.set(row.id, targetOf(row))
    chosen.value = next
  }

  function toggle(row: NomineeRow, index: number): void {
    const next = new Map(chosen.value)
    if (!next.delete(row.id)) next.set(row.id, targetOf(row))
    chosen.value = next
    anchor.value = index
  }

  function clear(): void {
    chosen.value = new Map()
  }

  return { chosen, anchor, add, toggle, clear, has: (id: number) => chosen.value.has(id), targets: computed(() => [...chosen.value.values()]) }
}

export type Selection = ReturnType<typeof useSelection>
