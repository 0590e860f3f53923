import { computed, ref } from 'vue'
import type { JudgeSheetReading, Masking } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { publicTexts } from '@/features/review/publicNames'

/** 电子评分表 that came back: read, decided on where they differ from what is in, and imported one by one. */
export function useReadBack(masks: () => Masking | null) {
  /** Read again after every act: an undo shows at once that the sheet can be imported anew. */
  const held = useReading('score_sheet.readings', () => ({}))
  const readings = computed(() => held.data.value ?? [])
  const at = ref(0)
  /** By nominee: whether the file's figures are taken over those already in. */
  const choices = ref(new Map<number, boolean>())
  /** By token, what an import did. */
  const told = ref(new Map<string, string>())
  const desk = useDesk({ quiet: true })

  const raw = computed(() => readings.value[at.value] ?? null)
  const reading = computed(() => (raw.value ? publicTexts(raw.value, raw.value.named, masks()) : null))
  const options = computed(() => readings.value.map((one, value) => ({ value, label: `${one.title || one.file}（${stateOf(one)}）` })))
  const writes = computed(() => raw.value?.rows.filter((row) => row.adds || (row.state === 'conflict' && choices.value.get(row.nominee) === true)).length ?? 0)
  const conflicts = computed(() => raw.value?.rows.filter((row) => row.state === 'conflict').map((row) => row.nominee) ?? [])
  const undecided = computed(() => conflicts.value.filter((nominee) => !choices.value.has(nominee)).length)
  const outcome = computed(() => (raw.value?.returned ? told.value.get(raw.value.token) : undefined))
  /** It was imported, and holds nothing else. */
  const done = computed(() => raw.value !== null && raw.value.returned && writes.value === 0 && conflicts.value.length === 0)

  function stateOf(one: JudgeSheetReading): string {
    if (one.faults.length > 0) return '不能导入'
    if (one.returned && (told.value.has(one.token) || one.conflicts + one.writes === 0)) return '已导入'
    return one.conflicts > 0 ? `${one.conflicts} 处不一致` : `可导入 ${one.writes} 个对象`
  }

  async function pick(): Promise<void> {
    const answer = await desk.ask('score_sheet.pick', {})
    if (!answer) return
    held.data.value = answer
    told.value = new Map()
    show(0)
  }

  function show(next: number): void {
    at.value = next
    choices.value = new Map()
    desk.failure.value = null
  }

  function choose(nominees: readonly number[], take: boolean): void {
    const next = new Map(choices.value)
    nominees.forEach((nominee) => next.set(nominee, take))
    choices.value = next
  }

  async function bring(): Promise<void> {
    const one = raw.value
    if (one === null) return
    const decided = [...choices.value].map(([nominee, take]) => ({ nominee, take }))
    const answer = await desk.act('score_sheet.import', { token: one.token, choices: decided })
    if (answer) told.value = new Map(told.value).set(one.token, answer.told)
  }

  return { readings, reading, at, show, options, choices, choose, conflicts, undecided, writes, outcome, done, pick, bring, busy: desk.busy, refused: desk.failure }
}
