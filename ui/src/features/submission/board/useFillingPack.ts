import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'

/** 填报包: our own forms on their way to the units. */
export function useFillingPack() {
  const { act, busy } = useDesk()
  const toast = useToast()

  async function save(unit: { unit: number; name: string } | null): Promise<void> {
    const saved = await act('filling_pack.save', { unit: unit?.unit ?? null })
    if (saved?.path != null) toast.say(`${unit?.name ?? '全部推荐单位'}的填报包已存到 ${saved.path}`)
  }

  return { save, busy }
}
