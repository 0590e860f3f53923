import { computed } from 'vue'
import type { FormArgs } from '@/bindings/wire'
import { useReading } from '@/desk/useReading'
import { useOpenPdf } from './useOpenPdf'

/** The paper of a form as an open PDF. */
export function usePaper(args: () => FormArgs | null) {
  const wanted = computed(args)
  const preview = useReading('print.preview', () => wanted.value)
  const pdf = useOpenPdf(() => preview.data.value, () => wanted.value?.form ?? null)

  return {
    paper: pdf.paper,
    /** Who is not on it, and why. */
    left: computed(() => preview.data.value?.missed ?? []),
    failure: computed(() => preview.failure.value ?? pdf.failure.value),
    loading: computed(() => preview.loading.value || pdf.opening.value),
  }
}
