import { computed, ref, watch } from 'vue'
import type { Presence, RollCall, RollRow } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'

export interface Substitute { name: string; post: string }

/** The roll of the meeting in hand: who is called next, and what was said. */
export function useRoll() {
  const { data, failure } = useReading('attendance.read', () => ({}))
  const desk = useDesk({ quiet: true })
  /** The seat in hand, by its place in the list. */
  const at = ref(0)

  const rows = computed(() => data.value?.rows ?? [])
  const current = computed<RollRow | null>(() => rows.value[at.value] ?? null)
  const open = computed(() => data.value?.meeting.state === 'open')

  // Whoever comes back to a roll half called goes on with it: the first seat is not called over again.
  watch(rows, (all) => { at.value = Math.max(all.findIndex((row) => row.state === null), 0) }, { once: true })

  function step(by: 1 | -1): void {
    at.value = Math.min(Math.max(at.value + by, 0), Math.max(rows.value.length - 1, 0))
  }

  async function call(row: RollRow, state: Presence | null, substitute?: Substitute): Promise<boolean> {
    if (!data.value || !open.value) return false
    const sits = substitute ?? { name: row.substitute_name, post: row.substitute_post }
    const kept = state === 'absent' || state === null ? { name: '', post: '' } : sits
    const roll: RollCall | undefined = await desk.act('attendance.call', {
      meeting: data.value.meeting.id, member: row.member, state, substitute_name: kept.name, substitute_post: kept.post,
    })
    if (roll) data.value = roll
    return roll !== undefined
  }

  /** Calls the seat in hand and goes on to the next. */
  async function callOn(state: Presence | null): Promise<void> {
    const row = current.value
    if (!row) return
    step(1)
    if (!(await call(row, state))) at.value = rows.value.findIndex((one) => one.member === row.member)
  }

  return { data, rows, at, current, open, failure: computed(() => failure.value ?? desk.failure.value), step, call, callOn }
}

export type Roll = ReturnType<typeof useRoll>
