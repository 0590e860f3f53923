import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useSubmission } from '../useSubmission'

/** 导出问题清单: a table a county can work through. */
export function useProblemExport() {
  const { ask, busy } = useDesk()
  const { preview } = useSubmission()
  const toast = useToast()

  async function save(): Promise<void> {
    if (preview.value === null) return
    const saved = await ask('submission.export_problems', { token: preview.value.token })
    if (saved?.path != null) toast.say(`问题清单已存到 ${saved.path}`)
  }

  return { save, busy }
}
