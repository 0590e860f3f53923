/** The words for the codes of a meeting, each said once. */
import type { AgendaState, Bond, MeetingState, Presence } from '@/bindings/wire'
import type { Term } from '@/features/terms'

export const meetingTerms: Readonly<Record<MeetingState, Term>> = {
  planned: { word: '筹备', tone: 'idle' },
  open: { word: '进行中', tone: 'now' },
  closed: { word: '已结束', tone: 'ok' },
}

export const presenceTerms: Readonly<Record<Presence, Term>> = {
  present: { word: '到会', tone: 'ok' },
  late: { word: '迟到', tone: 'warn' },
  absent: { word: '缺席', tone: 'idle' },
  left: { word: '中途离会', tone: 'idle' },
}

export const agendaTerms: Readonly<Record<AgendaState, Term>> = {
  waiting: { word: '待议', tone: 'idle' },
  done: { word: '已议', tone: 'ok' },
  held: { word: '暂缓', tone: 'warn' },
  spare: { word: '备选', tone: 'warn' },
  struck: { word: '撤下', tone: 'veto' },
}

export const bonds: readonly { value: Bond; label: string }[] = [
  { value: 'unit', label: '同单位' },
  { value: 'county', label: '同县区' },
  { value: 'kin', label: '亲属' },
  { value: 'other', label: '其他关系' },
]
