import { computed, ref } from 'vue'
import type { FormArgs, PrinterProfile, SavePrinterArgs } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'

/** 套打: whether it is text alone, and for which printer it is corrected. */
export function usePrinters() {
  const { data: printers } = useReading('printer.list', () => ({}))
  const { act, ask, busy, failure } = useDesk({ quiet: true })
  const paper = useDesk()
  const toast = useToast()
  const overprint = ref(false)
  const wanted = ref<number | null>(null)
  const chosen = computed<PrinterProfile | null>(() => (printers.value ?? []).find((each) => each.id === wanted.value) ?? null)
  /** What a paper is asked for beyond its form. */
  const how = computed<Partial<FormArgs>>(() => (overprint.value ? { overprint: true, profile: chosen.value?.id ?? null } : {}))

  async function save(args: SavePrinterArgs): Promise<boolean> {
    const known = new Set((printers.value ?? []).map((each) => each.id))
    const saved = await act('printer.save', args)
    if (saved === undefined) return false
    wanted.value = args.id ?? saved.find((each) => !known.has(each.id))?.id ?? wanted.value
    toast.say(`打印机“${args.name}”的校正已保存`)
    return true
  }

  async function remove(id: number): Promise<boolean> {
    return (await act('printer.remove', { id })) !== undefined
  }

  return {
    printers: computed(() => printers.value ?? []), overprint, chosen, how, failure,
    busy: computed(() => busy.value || paper.busy.value),
    choose: (id: number | null) => (wanted.value = id),
    save, remove,
    measure: (across: string, down: string, left: string, top: string) => ask('printer.measure', { across, down, left, top }),
    calibrate: () => paper.act('print.open', { form: 'calibration', profile: chosen.value?.id ?? null }),
    trial: () => paper.act('print.open', { form: 'certificates', trial: true, ...how.value }),
  }
}

export type Printers = ReturnType<typeof usePrinters>
