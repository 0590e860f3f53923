import { computed, type Ref } from 'vue'
import type { ItemSheet } from '@/bindings/wire'
import type { Place } from './cellOrder'

/** What is said below the sheet of the item and the judge in hand. */
export function useItemNote(sheet: Readonly<Ref<ItemSheet | null>>, focused: Readonly<Ref<Place | null>>) {
  const inHand = computed(() => (focused.value?.nominee === sheet.value?.nominee ? focused.value : null))

  const itemNote = computed(() => {
    if (!sheet.value) return null
    const row = sheet.value.rows.find((one) => one.item === inHand.value?.item)
    if (!row) return '逐项录入，随即保存；合计中划线者为去掉的最高分、最低分，不计入。'
    const step = row.step === '0' ? '' : `，步长 ${row.step}`
    return `“${row.title}”0–${row.points}${step}${row.guide === '' ? '' : `　${row.guide}`}`
  })

  const judgeNote = computed(() => {
    const judge = sheet.value?.judges.find((one) => one.member === inHand.value?.member)
    return judge ? `${judge.seat}号：${judge.explanation}。` : ''
  })

  return { itemNote, judgeNote }
}
