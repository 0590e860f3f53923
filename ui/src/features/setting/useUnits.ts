import { computed } from 'vue'
import type { PerCategory, SaveUnitArgs, Unit } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { office } from '@/desk/office'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useUndo } from '../frame/useUndo'

/** The recommending units (推荐单位), each saved as a whole when one of its cells is changed. */
export function useUnits() {
  const { data: units, failure } = useReading('unit.list', () => ({}))
  const desk = useDesk({ quiet: true })
  const toast = useToast()
  const undo = useUndo()

  async function change(unit: Unit, changed: Partial<SaveUnitArgs>): Promise<void> {
    const { id, name, kind, aliases, organisations, members, cadres, quota } = unit
    await desk.act('unit.save', { id, name, kind, aliases, organisations, members, cadres, quota, ...changed })
  }

  async function add(unit: Omit<SaveUnitArgs, 'id'>): Promise<boolean> {
    return (await desk.act('unit.save', { id: null, ...unit })) !== undefined
  }

  async function remove(unit: Unit): Promise<void> {
    const left = await desk.act('unit.remove', { id: unit.id })
    if (left !== undefined) toast.say(`已删除推荐单位“${unit.name}”`, () => void undo())
  }

  const given = computed<PerCategory>(() => {
    const total = { home: 0, small_home: 0, worker: 0 }
    for (const { quota } of units.value ?? []) {
      total.home += quota.home
      total.small_home += quota.small_home
      total.worker += quota.worker
    }
    return total
  })

  /** How many are selected this year (Art. 11), by category. */
  const seats = computed(() => new Map((office.overview.value?.categories ?? []).map((each) => [each.category, each.seats])))

  return { units, failure: computed(() => failure.value ?? desk.failure.value), busy: desk.busy, change, add, remove, given, seats }
}
