import { computed, reactive, watch } from 'vue'
import type { FileFormat, FormArgs, Part, PrintDocument, SaveArgs } from '@/bindings/wire'

export type Scope = 'all' | 'range' | 'changed'

/** How a paper is to leave the office: for whom, as what file, in how many files and copies, by whom and why again. */
export function useRun(document: () => PrintDocument, operator: () => string, how: () => Partial<FormArgs> | undefined = () => undefined) {
  const choice = reactive({ scope: 'all' as Scope, from: '1', to: '1', format: 'pdf' as FileFormat, apart: 'merged' as 'merged' | 'apart', copies: '1', operator: operator(), reason: '' })
  watch(operator, (last) => { if (choice.operator === '') choice.operator = last })

  const rangeError = computed(() => {
    if (choice.scope !== 'range') return null
    const [from, to, last] = [Number(choice.from), Number(choice.to), document().count]
    return from >= 1 && to >= from && to <= last ? null : `应为 1 至 ${last}，前小后大`
  })
  const part = computed<Part>(() => {
    if (choice.scope === 'range') return { part: 'range', from: Number(choice.from), to: Number(choice.to) }
    return { part: choice.scope }
  })
  /** What the preview shows; null while the range makes no sense. */
  const wanted = computed(() => {
    if (document().missing.length > 0 || rangeError.value !== null) return null
    return { form: document().form, ...how(), ...(choice.scope === 'all' ? {} : { part: part.value }) }
  })
  /** On paper, by way of the system's program: always the PDF that is shown. */
  const printing = computed<SaveArgs>(() => ({
    form: document().form,
    ...how(),
    ...(choice.scope === 'all' ? {} : { part: part.value }),
    ...(choice.apart === 'apart' ? { apart: true } : {}),
    ...(choice.copies === '1' || choice.copies === '' ? {} : { copies: Number(choice.copies) }),
    ...(choice.operator.trim() === '' ? {} : { operator: choice.operator.trim() }),
    ...(choice.reason.trim() === '' ? {} : { reason: choice.reason.trim() }),
  }))

  const saving = computed<SaveArgs>(() => (choice.format === 'pdf' ? printing.value : { ...printing.value, format: choice.format }))

  return { choice, rangeError, wanted, printing, saving }
}
