/** The choices the office has, with the words for them. */
import type { Counting, ListOrder, Masking, Method, QuorumShare, QuotaBasis, ScoreRule, UnitKind } from '@/bindings/wire'

interface Option<T> {
  value: T
  label: string
}

export const scoreRules: readonly Option<ScoreRule>[] = [
  { value: 'trimmed_mean', label: '去最高、最低分取平均' },
  { value: 'mean', label: '平均分' },
  { value: 'sum', label: '总分' },
]
export const countings: readonly Option<Counting>[] = [
  { value: 'next_day', label: '自张贴次日起算' },
  { value: 'posting_day', label: '自张贴当日起算' },
]
export const listOrders: readonly Option<ListOrder>[] = [
  { value: 'unit', label: '按推荐单位顺序' },
  { value: 'surname_strokes', label: '按姓氏笔画' },
  { value: 'name_strokes', label: '按姓名笔画' },
  { value: 'pinyin', label: '按拼音' },
  { value: 'score', label: '按得分' },
]
export const maskings: readonly Option<Masking>[] = [
  { value: 'full', label: '全名' },
  { value: 'surname', label: '姓＊' },
  { value: 'number', label: '仅编号' },
]
export const quorums: readonly Option<QuorumShare>[] = [
  { value: 'over_half', label: '过半数' },
  { value: 'two_thirds', label: '三分之二以上' },
]
export const verbs: readonly Option<string>[] = ['选树', '命名', '授予', '表彰'].map((verb) => ({ value: verb, label: verb }))
export const unitKinds: readonly Option<UnitKind>[] = [
  { value: 'division', label: '县区' },
  { value: 'system', label: '系统、产业' },
  { value: 'direct', label: '直属基层' },
]
/** The three measures of Art. 12, and all three together. */
export const quotaBases: readonly Option<QuotaBasis>[] = [
  { value: 'balanced', label: '三项平衡' },
  { value: 'organisations', label: '工会组织数' },
  { value: 'members', label: '会员数' },
  { value: 'cadres', label: '专兼职干部数' },
]
export const methods: readonly Option<Method>[] = [
  { value: 'largest_remainder', label: '最大余额法' },
  { value: 'sainte_lague', label: '圣拉格法' },
  { value: 'dhondt', label: '洪特法' },
]
