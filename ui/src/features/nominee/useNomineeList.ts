import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import type { Category, ListArgs, NomineeList, NomineeRow, NomineeSort, Vetting } from '@/bindings/wire'
import { call, DeskFailure } from '@/desk'
import { office } from '@/desk/office'

const CHUNK = 200
/** The most rows one call returns. */
const MOST = 500

export interface NomineeFilter {
  category: Category | null
  unit: number | null
  vetting: Vetting | null
  search: string
}

const unfiltered = (): NomineeFilter => ({ category: null, unit: null, vetting: null, search: '' })

/** The grid's rows, fetched by chunks as they come into sight, so that 100,000 nominees (推荐对象) scroll like a hundred. */
export function useNomineeList() {
  const filter = reactive(unfiltered())
  const order = reactive<{ sort: NomineeSort; descending: boolean }>({ sort: 'number', descending: false })
  const cursor = ref(0)
  const chunks = shallowRef(new Map<number, NomineeRow[]>())
  const head = shallowRef<NomineeList | null>(null)
  const failure = shallowRef<DeskFailure | null>(null)
  const total = computed(() => head.value?.total ?? 0)
  const fresh = new Set<number>()
  let generation = 0
  let sight = { first: 0, last: 0 }
  let fetching = false

  function question(offset: number, limit: number): ListArgs {
    return { ...filter, search: filter.search.trim() || null, ...order, offset, limit }
  }

  function rowAt(index: number): NomineeRow | undefined {
    return chunks.value.get(Math.floor(index / CHUNK))?.[index % CHUNK]
  }

  function nextChunk(): number | null {
    const last = Math.floor(sight.last / CHUNK)
    for (let chunk = Math.floor(sight.first / CHUNK); chunk <= last; chunk += 1) {
      if (!fresh.has(chunk)) return chunk
    }
    return null
  }

  function take(chunk: number, list: NomineeList): void {
    // The rows before a change stay in sight until the first new ones are here.
    const next = fresh.size === 0 ? new Map<number, NomineeRow[]>() : new Map(chunks.value)
    next.set(chunk, list.rows)
    fresh.add(chunk)
    chunks.value = next
    head.value = list
    failure.value = null
    cursor.value = Math.max(0, Math.min(cursor.value, list.total - 1))
  }

  /** One call at a time, always for what is in sight now: a fast scroll skips the chunks it has left behind. */
  async function fetchSight(): Promise<void> {
    if (fetching) return
    fetching = true
    for (let chunk = nextChunk(); chunk !== null; chunk = nextChunk()) {
      const asked = generation
      try {
        const list = await call('nominee.list', question(chunk * CHUNK, CHUNK))
        if (asked === generation) take(chunk, list)
      } catch (cause) {
        if (asked !== generation) continue
        failure.value = DeskFailure.from(cause)
        break
      }
    }
    fetching = false
  }

  function show(first: number, last: number): void {
    sight = { first, last }
    void fetchSight()
  }

  function reload(): void {
    generation += 1
    fresh.clear()
    void fetchSight()
  }

  async function rowsBetween(first: number, last: number): Promise<NomineeRow[]> {
    const rows: NomineeRow[] = []
    for (let offset = first; offset <= last; offset += MOST) {
      rows.push(...(await call('nominee.list', question(offset, Math.min(MOST, last - offset + 1)))).rows)
    }
    return rows
  }

  function indexOf(id: number): number | null {
    for (const [chunk, rows] of chunks.value) {
      const within = rows.findIndex((row) => row.id === id)
      if (within >= 0) return chunk * CHUNK + within
    }
    return null
  }

  function moveTo(index: number): void {
    cursor.value = Math.max(0, Math.min(index, total.value - 1))
  }

  function sortBy(sort: NomineeSort): void {
    order.descending = order.sort === sort && !order.descending
    order.sort = sort
  }

  watch([filter, order], () => {
    cursor.value = 0
    sight = { first: 0, last: 0 }
    reload()
  })
  watch(office.revision, reload)
  onScopeDispose(() => (generation += 1))
  reload()

  return {
    filter, order, cursor, total, head, failure, rowAt, show, reload, rowsBetween, indexOf, moveTo, sortBy,
    /** Anything but the category: what 清除筛选 takes away. */
    filtered: computed(() => filter.unit !== null || filter.vetting !== null || filter.search.trim() !== ''),
    clear: () => Object.assign(filter, unfiltered(), { category: filter.category }),
  }
}

export type NomineeListing = ReturnType<typeof useNomineeList>
