import { computed, ref, watch } from 'vue'
import type { Category, IssuedSheet, ScoreSheetsSaved, SheetMedium } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from '@/features/printing/useOpenPdf'

/** Score sheets on their way out: for whom, on what, and which of the earlier ones that makes void. */
export function useMakeSheets(category: () => Category, issued: () => readonly IssuedSheet[]) {
  const medium = ref<SheetMedium>('paper')
  /** 0: every judge. */
  const member = ref(0)
  const members = useReading('member.list', () => ({}))
  const options = computed(() => {
    const judges = members.data.value ?? []
    return [{ value: 0, label: `全部成员（${judges.length} 人）` }, ...judges.map((one) => ({ value: one.id, label: `${one.seat}号　${one.name}` }))]
  })
  const args = computed(() => ({ category: category(), member: member.value === 0 ? null : member.value }))
  const preview = useReading('score_sheet.paper', () => (medium.value === 'paper' ? args.value : null))
  const pdf = useOpenPdf(() => preview.data.value, () => (medium.value === 'paper' ? member.value : null))
  const replaced = computed(() =>
    issued().filter((one) => one.standing !== 'void' && one.medium === medium.value && (member.value === 0 || one.member === member.value)),
  )
  const desk = useDesk({ quiet: true })
  const outcome = ref('')
  watch([medium, member], () => (outcome.value = ''))

  async function save(): Promise<void> {
    const saved = await desk.act('score_sheet.save', { ...args.value, medium: medium.value })
    if (saved?.path != null) outcome.value = told(saved, `已存到 ${saved.path}`)
  }

  async function openOutside(): Promise<void> {
    const saved = await desk.act('score_sheet.open', { ...args.value, medium: medium.value })
    if (saved) outcome.value = told(saved, '已用系统程序打开，请从那里打印，打印时不要缩放')
  }

  function told({ numbers, voided }: ScoreSheetsSaved, where: string): string {
    const [first, last] = [numbers[0], numbers.at(-1)]
    const range = first === last ? first : `${first} 至 ${last}`
    return `${range}${where}${voided > 0 ? `；原有 ${voided} 份已作废` : ''}`
  }

  return {
    medium, member, options, replaced, save, openOutside, outcome, paper: pdf.paper, busy: desk.busy, refused: desk.failure,
    failure: computed(() => preview.failure.value ?? pdf.failure.value),
  }
}
