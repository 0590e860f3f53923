import { computed } from 'vue'
import type { Form, FormArgs } from '@/bindings/wire'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from './useOpenPdf'

/** The paper of a form as an open PDF. */
export function usePaper(form: () => Form | null, how: () => Partial<FormArgs> | undefined = () => undefined) {
  const wanted = computed(form)
  const preview = useReading('print.preview', () => (wanted.value === null ? null : { form: wanted.value, ...how() }))
  const pdf = useOpenPdf(() => preview.data.value, () => wanted.value)

  return {
    paper: pdf.paper,
    failure: computed(() => preview.failure.value ?? pdf.failure.value),
    loading: computed(() => preview.loading.value || pdf.opening.value),
  }
}
