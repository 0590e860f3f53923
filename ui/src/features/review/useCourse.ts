import { computed } from 'vue'
import { useToast } from '@/components/useToast'
import { useReading } from '@/desk/useReading'
import type { AgendaDesk } from '../meeting/useAgenda'
import type { Place } from './cellOrder'
import type { Course } from './useConsoleKeys'
import type { Recusals } from './useRecusals'
import type { ReviewDesk } from './useReview'

/** How the meeting goes on: to the next that waits, past what is put off; and who is in the room. */
export function useCourse(desk: ReviewDesk, agenda: AgendaDesk, recusals: Recusals, ask: (place: Place) => void, focused: () => Place | null) {
  const { data: roll } = useReading('attendance.read', () => ({}))
  const toast = useToast()

  const next = computed(() => (agenda.rows.value.length > 0 ? agenda.after(desk.nominee.value, 1)[0] : desk.rows.value[desk.at.value + 1]))
  const recused = computed(() => desk.current.value?.cells.filter((cell) => cell.state === 'recused').length ?? 0)
  const room = computed(() => {
    if (!roll.value) return ''
    const { meeting, met, words } = roll.value
    return `${words}${meeting.state === 'open' && !met ? '，只能评分，不能票决和审议' : ''} · `
  })
  const facts = computed(() => [`${room.value}回避 ${recused.value}`])

  const course: Course = {
    onward: () => {
      if (next.value) desk.nominee.value = next.value.nominee
    },
    hold: () => {
      if (desk.nominee.value !== null) void agenda.toggleHold(desk.nominee.value)
    },
    declare: () => {
      const place = focused()
      if (place && place.nominee === desk.nominee.value) ask(place)
      else toast.say('先按 S 选定席位，按 Esc 离开格子，再按 D')
    },
    accept: () => {
      const first = recusals.proposals.value[0]
      if (first) void recusals.accept(first)
      else toast.say('本项没有回避建议')
    },
  }
  return { ...course, next, facts }
}
