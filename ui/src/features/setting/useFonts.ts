import { computed } from 'vue'
import type { FontRole } from '@/bindings/wire'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from '../printing/useOpenPdf'
import { useSettings } from './useSettings'

/** The fonts of this computer, the one chosen for each role, and one page set in them. */
export function useFonts() {
  const { data: list, failure } = useReading('font.list', () => ({}))
  const { data: settings, errors, field } = useSettings()
  const families = { title: field('font_title'), body: field('font_body'), kai: field('font_kai'), head: field('font_head') }
  const preview = useReading('font.preview', () => (settings.value === null ? null : {
    title: settings.value.font_title, body: settings.value.font_body, kai: settings.value.font_kai, head: settings.value.font_head,
  }))
  const pdf = useOpenPdf(() => preview.data.value, () => 'specimen')

  /** The usual ones of a role stand first and say so. */
  function optionsOf(role: FontRole): { value: string; label: string }[] {
    const own = role.candidates.filter((each) => each.refusal === null)
    return [
      { value: '', label: `${role.bundled}（随程序）` },
      ...own.map((each) => ({ value: each.family, label: each.is_usual ? `${each.family}（常用）` : each.family })),
    ]
  }

  /** The usual ones that can't be chosen, each with the reason. */
  function refusedOf(role: FontRole): string {
    return role.candidates.flatMap((each) => (each.is_usual && each.refusal !== null ? [`${each.family}${each.refusal}`] : [])).join('；')
  }

  return {
    list, failure, errors, families, optionsOf, refusedOf,
    paper: pdf.paper,
    paperFailure: computed(() => preview.failure.value ?? pdf.failure.value),
  }
}
