import { computed } from 'vue'
import type { HeadingAlias } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useUndo } from '../frame/useUndo'

/** 栏目别名: the wordings of column headings the office has added. */
export function useHeadings() {
  const { data, failure } = useReading('heading.list', () => ({}))
  const desk = useDesk({ quiet: true })
  const toast = useToast()
  const undo = useUndo()

  async function save(heading: string, field: string): Promise<boolean> {
    return (await desk.act('heading.save', { heading, field })) !== undefined
  }

  async function remove({ heading }: HeadingAlias): Promise<void> {
    const left = await desk.act('heading.save', { heading, field: null })
    if (left !== undefined) toast.say(`已删除栏目别名“${heading}”`, () => void undo())
  }

  return {
    data, failure, refused: desk.failure, busy: desk.busy, save, remove,
    fields: computed(() => (data.value?.fields ?? []).map((field) => ({ value: field.code, label: field.title }))),
  }
}
