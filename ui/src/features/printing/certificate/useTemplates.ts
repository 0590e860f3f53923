import { computed, ref, shallowRef, watch } from 'vue'
import type { PaperTemplate, TemplateContent, TemplatePurpose } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'

/** Keys held down are one change. */
const QUIET = 400

/** The templates of one purpose, and the one that is being changed. Every change is kept at once and can be undone. */
export function useTemplates(purpose: () => TemplatePurpose) {
  const { data: shelf, failure: unread } = useReading('template.list', () => ({}))
  const { act, ask, busy, failure } = useDesk({ quiet: true })
  const toast = useToast()
  const wanted = ref<number | null | undefined>(undefined)
  const draft = shallowRef<TemplateContent | null>(null)
  let waiting: ReturnType<typeof setTimeout> | undefined

  const templates = computed(() => (shelf.value?.templates ?? []).filter((each) => each.purpose === purpose()))
  const chosen = computed<PaperTemplate | null>(() => templates.value.find((each) => each.id === wanted.value) ?? templates.value.find((each) => each.in_use) ?? null)
  const content = computed(() => draft.value ?? chosen.value?.content ?? null)

  watch(() => [chosen.value?.id, JSON.stringify(chosen.value?.content)], () => (draft.value = null))
  watch(purpose, () => (wanted.value = undefined))

  function freeName(): string {
    let number = 1
    while (templates.value.some((each) => each.name === `版式 ${number}`)) number += 1
    return `版式 ${number}`
  }

  /** The program's own template stays as it is: changing it makes one of the office's. */
  async function keep(from: PaperTemplate, next: TemplateContent): Promise<void> {
    const name = from.id === null ? freeName() : from.name
    if (!(await add(from.id, from.purpose, name, next))) draft.value = null
    else if (from.id === null) toast.say(`“${from.name}”不改动，已另建“${name}”；启用后按它印`)
  }

  async function add(id: number | null, of: TemplatePurpose, name: string, next: TemplateContent): Promise<boolean> {
    const known = new Set(templates.value.map((each) => each.id))
    const saved = await act('template.save', { id, purpose: of, name, content: next })
    if (saved === undefined) return false
    const made = id === null ? saved.templates.find((each) => each.purpose === of && !known.has(each.id)) : undefined
    if (made !== undefined) wanted.value = made.id
    return true
  }

  /** What the burst began with is what it changes, whatever is opened before it ends. */
  function change(next: TemplateContent): void {
    const from = chosen.value
    if (from === null) return
    draft.value = next
    clearTimeout(waiting)
    waiting = setTimeout(() => void keep(from, next), QUIET)
  }

  async function resize(width: number, height: number): Promise<void> {
    const [from, before] = [chosen.value, content.value]
    if (from === null || before === null) return
    const resized = await ask('template.resize', { content: before, width, height })
    if (resized !== undefined) await keep(from, resized)
  }

  async function remove(): Promise<void> {
    const gone = chosen.value
    if (gone === null || gone.id === null) return
    const removed = await act('template.remove', { id: gone.id })
    if (removed !== undefined) toast.say(`已删除版式“${gone.name}”，可用 Ctrl+Z 撤销`)
  }

  return {
    templates, chosen, content, busy,
    fields: computed(() => shelf.value?.fields ?? []),
    sizes: computed(() => shelf.value?.sizes ?? []),
    failure: computed(() => failure.value ?? unread.value),
    choose: (id: number | null) => (wanted.value = id),
    change, resize, remove,
    copy: async () => (chosen.value === null ? false : add(null, purpose(), freeName(), chosen.value.content)),
    rename: async (name: string) => {
      if (chosen.value !== null && chosen.value.id !== null) await add(chosen.value.id, purpose(), name, chosen.value.content)
    },
    use: async () => {
      if (chosen.value !== null) await act('template.use', { purpose: purpose(), id: chosen.value.id })
    },
  }
}

export type Templates = ReturnType<typeof useTemplates>
