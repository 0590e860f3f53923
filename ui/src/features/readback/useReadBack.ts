import { computed, ref, type Ref } from 'vue'
import type { Category, ReadBack, ReadBackCell, ReadBackChoice, ReadBackRow } from '@/bindings/wire'
import { call } from '@/desk'
import { office } from '@/desk/office'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import type { Move, Place } from '@/features/review/cellOrder'
import { useCaret } from '@/features/review/useCaret'
import { useDrafts } from '@/features/review/useDrafts'

/** What is read back is on the paper: a draft of it need not outlive the program, and must not meet that of the first typing. */
const unkept = { keep: () => undefined, kept: async () => [] }

export interface Difference { place: Place; row: ReadBackRow; title: string; cell: ReadBackCell }

/** A judge's paper as the second person types it again, in the order it is printed. */
export function useReadBack(category: () => Category, root: Readonly<Ref<HTMLElement | null>>) {
  const member = ref<number | null>(null)
  const reader = ref('')
  const { data, failure } = useReading('read_back.read', () => (member.value === null ? null : { category: category(), member: member.value }))
  const settling = useDesk({ quiet: true })
  /** The paper of the judge in hand; the one before is not shown while it is on its way. */
  const paper = computed(() => (data.value?.member === member.value ? data.value : null))
  const rows = computed(() => paper.value?.sheets.flatMap((sheet) => sheet.rows).filter((row) => row.shut === null) ?? [])
  const places = computed(() => rows.value.flatMap((row) => row.cells.map((cell) => placeOf(row, cell))))

  const placeOf = (row: ReadBackRow, cell: ReadBackCell): Place => ({ nominee: row.nominee, member: member.value ?? 0, item: cell.item })
  const rowAt = (place: Place) => rows.value.find((row) => row.nominee === place.nominee)
  const cellAt = (place: Place) => rowAt(place)?.cells.find((cell) => cell.item === place.item)

  const caret = useCaret({
    drafts: useDrafts(enter, unkept), root, after,
    savedIn: (place) => cellAt(place)?.second ?? null,
    turnTo: (place) => (member.value = place.member),
  })

  function stand(answer: ReadBack): void {
    if (answer.member === member.value) data.value = answer
    void office.refresh()
  }

  async function enter({ nominee, member, item }: Place, value: string): Promise<void> {
    stand(await call('read_back.enter', { nominee, member, item: item ?? 0, value, reader: reader.value }))
  }

  async function settle({ nominee, member, item }: Place, choice: ReadBackChoice): Promise<void> {
    const answer = await settling.ask('read_back.settle', { nominee, member, item: item ?? 0, choice })
    if (answer) stand(answer)
  }

  function after(from: Place, way: Move): Place | null {
    const [line, column] = [rows.value.findIndex((row) => row.nominee === from.nominee), rowAt(from)?.cells.findIndex((cell) => cell.item === from.item) ?? -1]
    const at = places.value.findIndex((place) => place.nominee === from.nominee && place.item === from.item)
    const there = (row: ReadBackRow | undefined) => {
      const cell = row?.cells[Math.min(column, row.cells.length - 1)]
      return row && cell ? placeOf(row, cell) : null
    }
    switch (way) {
      case 'next': case 'deeper': case 'right': return places.value[at + 1] ?? null
      case 'left': return places.value[at - 1] ?? null
      case 'up': return there(rows.value[line - 1])
      case 'down': return there(rows.value[line + 1])
    }
  }

  const isUnread = (cell: ReadBackCell | undefined) => cell?.state === 'waiting' || cell?.state === 'stale'

  /** The first figure that is still to be read, else the first there is. */
  async function start(): Promise<void> {
    const first = places.value.find((place) => isUnread(cellAt(place))) ?? places.value[0]
    if (first) await caret.focus(first)
  }

  const differences = computed<Difference[]>(() => paper.value?.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => row.cells.flatMap((cell, at) => (
      row.shut === null && cell.state === 'differs' ? [{ place: placeOf(row, cell), row, title: sheet.columns[at]?.title ?? '', cell }] : []
    ))),
  ) ?? [])

  return { member, reader, paper, failure, caret, differences, settle, settling, start }
}

export type ReadBackDesk = ReturnType<typeof useReadBack>
