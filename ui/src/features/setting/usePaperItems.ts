import { computed, shallowRef } from 'vue'
import type { PaperItem } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'
import { useUndo } from '../frame/useUndo'

/** A row the desk has not numbered yet. */
const UNNUMBERED = 0

/** 纸质材料清单, saved as a whole at every change; changes wait in line and build on one another. */
export function usePaperItems() {
  const { data, failure } = useReading('paper.items', () => ({}))
  const desk = useDesk({ quiet: true })
  const toast = useToast()
  const undo = useUndo()
  const unsaved = shallowRef<readonly PaperItem[] | null>(null)
  let line: Promise<unknown> = Promise.resolve()

  const items = computed(() => unsaved.value ?? data.value ?? [])

  async function write(next: readonly PaperItem[]): Promise<boolean> {
    const saved = await desk.act('paper.save_items', { items: [...next] })
    if (saved !== undefined) data.value = saved
    if (unsaved.value === next) unsaved.value = null
    return saved !== undefined
  }

  function save(next: readonly PaperItem[]): Promise<boolean> {
    unsaved.value = next
    const written = line.then(() => write(next))
    line = written
    return written
  }

  function change(index: number, changed: Partial<PaperItem>): void {
    void save(items.value.map((item, at) => (at === index ? { ...item, ...changed } : item)))
  }

  function move(index: number, by: number): void {
    const next = [...items.value]
    const [item] = next.splice(index, 1)
    if (item === undefined || index + by < 0 || index + by > next.length) return
    next.splice(index + by, 0, item)
    void save(next)
  }

  function add(name: string): Promise<boolean> {
    return save([...items.value, { id: UNNUMBERED, name, copies: 1, sealed: false, electronic: false, per_nominee: false }])
  }

  async function remove(index: number): Promise<void> {
    const item = items.value[index]
    if (item === undefined) return
    if (await save(items.value.filter((_, at) => at !== index))) toast.say(`已从清单中删除“${item.name}”`, () => void undo())
  }

  return { data, items, failure: computed(() => failure.value ?? desk.failure.value), busy: desk.busy, change, move, add, remove }
}
