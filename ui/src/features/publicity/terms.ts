/** The words of a 公示 for the codes of the wire. */
import type { Channel, Counting, ObjectionState, Phase } from '@/bindings/wire'
import type { Term } from '../terms'

export const channels: readonly { value: Channel; label: string }[] = [
  { value: 'letter', label: '来信' },
  { value: 'call', label: '来电' },
  { value: 'visit', label: '来访' },
  { value: 'mail', label: '邮件' },
]

export function channelWord(channel: Channel): string {
  return channels.find((each) => each.value === channel)?.label ?? channel
}

export const phaseTerms: Readonly<Record<Phase, Term>> = {
  before: { word: '未起算', tone: 'idle' },
  running: { word: '公示中', tone: 'now' },
  ended: { word: '已期满', tone: 'ok' },
}

export const objectionTerms: Readonly<Record<ObjectionState, Term>> = {
  open: { word: '待核查', tone: 'warn' },
  sustained: { word: '属实，已取消资格', tone: 'veto' },
  rejected: { word: '不属实，维持', tone: 'ok' },
}

export const countingWords: Readonly<Record<Counting, string>> = { next_day: '次日起算', posting_day: '首日计入' }
