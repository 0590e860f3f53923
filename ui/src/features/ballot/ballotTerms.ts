import type { BallotBase, BallotForm, BallotRound, BallotStage, BallotThreshold, TiePriority } from '@/bindings/wire'
import type { Term } from '@/features/terms'

/** Where a round stands. */
export const stageTerms: Readonly<Record<BallotStage, Term>> = {
  prepared: { word: '待发票', tone: 'idle' },
  issued: { word: '待计票', tone: 'warn' },
  counted: { word: '已计票', tone: 'ok' },
  void: { word: '作废', tone: 'veto' },
}

export const FORMS: readonly { value: BallotForm; label: string }[] = [
  { value: 'each', label: '逐名表决' },
  { value: 'choose', label: '限额选择' },
]

export const MANNERS: readonly { value: 'secret' | 'open'; label: string }[] = [
  { value: 'secret', label: '无记名' },
  { value: 'open', label: '记名' },
]

export const thresholds: readonly { value: BallotThreshold; label: string }[] = [
  { value: 'over_half', label: '过半数' },
  { value: 'two_thirds', label: '三分之二以上' },
]

export const bases: readonly { value: BallotBase; label: string }[] = [
  { value: 'present', label: '实到人数' },
  { value: 'expected', label: '应到人数' },
  { value: 'valid', label: '有效票' },
]

export const priorities: readonly { value: TiePriority; label: string }[] = [
  { value: 'submitted', label: '先报送的优先' },
  { value: 'service', label: '从事工会工作年限长的优先' },
  { value: 'women', label: '女职工优先' },
  { value: 'members', label: '会员人数多的优先' },
]

/** 逐名表决 / 3 选 1，无记名. */
export function manner(round: BallotRound): string {
  const form = round.at_most === null ? '逐名表决' : `${round.rows.length} 名中至多选 ${round.at_most} 名`
  return `${form}，${round.secret ? '无记名' : '记名'}`
}

/** 计票单 to count on; 计票结果报告单 once it is counted. */
export function tallyTitle(round: BallotRound): string {
  return round.count ? '计票结果报告单' : '计票单'
}
