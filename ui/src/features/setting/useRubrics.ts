import { computed, shallowRef, watch, type Ref } from 'vue'
import type { Category, Rubric, RubricNature } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useUndo } from '../frame/useUndo'

export type RubricContent = Pick<Rubric, 'title' | 'extra_cap' | 'pass_line' | 'honours_line' | 'pass_required' | 'items'>

/** The rubrics of a category, each saved as a whole at every change. */
export function useRubrics(category: Readonly<Ref<Category>>) {
  const { data, failure } = useReading('rubric.list', () => ({ category: category.value }))
  const desk = useDesk({ quiet: true })
  const toast = useToast()
  const undo = useUndo()
  /** What is on the page and the desk refused. */
  const unsaved = shallowRef<{ nature: RubricNature; content: RubricContent } | null>(null)

  watch(category, () => (unsaved.value = null))

  const kept = ({ title, extra_cap, pass_line, honours_line, pass_required, items }: Rubric): RubricContent => ({ title, extra_cap, pass_line, honours_line, pass_required, items })
  const contentOf = (rubric: Rubric): RubricContent => (unsaved.value?.nature === rubric.nature ? unsaved.value.content : kept(rubric))

  async function save(nature: RubricNature, content: RubricContent): Promise<void> {
    unsaved.value = { nature, content }
    const saved = await desk.act('rubric.save', { category: category.value, nature, ...content })
    if (saved === undefined || unsaved.value?.content !== content) return
    data.value = saved
    unsaved.value = null
  }

  async function useSample(): Promise<void> {
    const saved = await desk.act('rubric.use_sample', { category: category.value })
    if (saved !== undefined) data.value = saved
  }

  /** For unions of one kind, beginning with what holds for all. */
  async function addFor(nature: RubricNature, from: Rubric): Promise<void> {
    const saved = await desk.act('rubric.save', { category: category.value, nature, ...kept(from) })
    if (saved !== undefined) data.value = saved
  }

  async function remove(rubric: Rubric): Promise<void> {
    const saved = await desk.act('rubric.remove', { id: rubric.id })
    if (saved === undefined) return
    data.value = saved
    toast.say(`已删除评分标准“${rubric.title}”（${rubric.nature_title}）`, () => void undo())
  }

  return { data, failure: computed(() => failure.value ?? desk.failure.value), busy: desk.busy, contentOf, save, useSample, addFor, remove }
}
