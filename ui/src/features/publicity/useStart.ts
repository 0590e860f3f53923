import { computed, ref } from 'vue'
import type { Counting, PublicityState } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { office } from '@/desk/office'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useUndo } from '../frame/useUndo'
import { dayAndWeekday } from './days'

/** The day of posting, the window it gives under both ways of counting, and the start itself. */
export function useStart(state: () => PublicityState) {
  const today = computed(() => office.current.value?.today ?? '')
  const posted = ref(today.value)
  const desk = useDesk({ quiet: true })
  const toast = useToast()
  const undo = useUndo()

  const reading = (counting: Counting) =>
    useReading('calendar.window', () => (posted.value === '' ? null : { posted: posted.value, days: state().days, counting }))
  const nextDay = reading('next_day')
  const postingDay = reading('posting_day')

  /** How many days of the 首日计入 window the safer counting would accept, when that is fewer; else null. */
  const fewerFromNextDay = computed(() => {
    const first = nextDay.data.value
    const other = postingDay.data.value
    if (first === null || other === null) return null
    const accepted = first.days.filter((day) => day <= other.last).length
    return accepted < other.days.length ? accepted : null
  })

  const postedError = computed(() => (desk.failure.value?.field === 'posted' ? desk.failure.value.message : null))

  async function start(): Promise<void> {
    const started = await desk.act('publicity.start', { posted: posted.value })
    const last = started?.notices[0]?.last
    if (last !== undefined) toast.say(`已开始公示，至${dayAndWeekday(last)}止`, () => void undo())
  }

  return { today, posted, nextDay, postingDay, fewerFromNextDay, postedError, failure: desk.failure, busy: desk.busy, start }
}
