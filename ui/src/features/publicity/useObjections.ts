import type { Objection, RecordObjectionArgs, ResolveObjectionArgs } from '@/bindings/wire'
import { useConfirm } from '@/components/useConfirm'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useUndo } from '../frame/useUndo'

/** 异议: recording one, and ending one. Both answer whether it was done. */
export function useObjections() {
  const desk = useDesk({ quiet: true })
  const toast = useToast()
  const undo = useUndo()
  const confirm = useConfirm()

  async function record(args: RecordObjectionArgs): Promise<boolean> {
    const done = (await desk.act('objection.record', args)) !== undefined
    if (done) toast.say('已登记异议', () => void undo())
    return done
  }

  async function resolve(objection: Objection, args: Omit<ResolveObjectionArgs, 'id'>): Promise<boolean> {
    if (args.sustained && !(await isMeant(objection))) return false
    const done = (await desk.act('objection.resolve', { id: objection.id, ...args })) !== undefined
    if (done) toast.say(args.sustained ? `异议属实，已取消 ${objection.nominee_name} 的资格` : '异议不属实，已办结', () => void undo())
    return done
  }

  function isMeant(objection: Objection): Promise<boolean> {
    return confirm({
      title: '认定异议属实？',
      text: `${objection.nominee_name} 将被取消资格，不再印制。`,
      points: ['已核发的编号作废，不再使用', '同类候补第一名依次递补', '递补的对象须再次公示'],
      confirmLabel: '属实，取消资格',
    })
  }

  /** What the desk says about one field of the last form sent. */
  const errorOf = (field: string) => (desk.failure.value?.field === field ? desk.failure.value.message : null)
  /** What it says about none of the fields that the form has. */
  const errorBeside = (fields: readonly string[]) => (fields.includes(desk.failure.value?.field ?? '') ? null : (desk.failure.value?.message ?? null))

  return { record, resolve, errorOf, errorBeside, busy: desk.busy }
}
