import { computed, ref, shallowRef, watch } from 'vue'
import type { Category, Review, ReviewRow } from '@/bindings/wire'
import { call, DeskFailure } from '@/desk'
import { office } from '@/desk/office'

/** The score sheet of one category as the desk keeps it; nothing here is computed from scores. */
export function useReview(stood: () => Promise<{ category: Category; nominee: number | null } | null>) {
  const category = ref<Category>('home')
  const review = shallowRef<Review | null>(null)
  const failure = shallowRef<DeskFailure | null>(null)
  const nominee = ref<number | null>(null)
  /** Nothing is read before it is known where the meeting stood. */
  const opened = ref(false)
  let asked = 0

  const rows = computed(() => review.value?.rows ?? [])
  const members = computed(() => review.value?.members ?? [])
  const at = computed(() => rows.value.findIndex((row) => row.nominee === nominee.value))
  const current = computed<ReviewRow | null>(() => rows.value[at.value] ?? null)

  async function read(): Promise<void> {
    if (!opened.value) return
    const turn = ++asked
    try {
      const answer = await call('review.read', { category: category.value })
      if (turn !== asked) return
      review.value = answer
      failure.value = null
      if (!current.value) nominee.value = start(answer)
    } catch (cause) {
      if (turn === asked) failure.value = DeskFailure.from(cause)
    }
  }

  async function enterScore(row: number, member: number, value: string): Promise<void> {
    replace(await call('score.enter', { nominee: row, member, value }))
  }

  async function recuse(row: number, member: number, recused: boolean, reason: string): Promise<void> {
    replace(await call('recusal.declare', { nominee: row, member, recused, reason }))
  }

  async function reveal(row: number, early_reason: string): Promise<void> {
    replace(await call('score.reveal', { nominee: row, early_reason }))
  }

  async function withdrawReveal(row: number, reason: string): Promise<void> {
    replace(await call('score.withdraw_reveal', { nominee: row, reason }))
  }

  async function revealAll(): Promise<void> {
    asked += 1
    review.value = await call('score.reveal_all', { category: category.value })
    void office.refresh()
  }

  // The answered row stands at once; a reading asked before it is out of date. One score moves every rank, so the whole
  // sheet is read again behind it.
  function replace(row: ReviewRow): void {
    asked += 1
    if (review.value) {
      review.value = { ...review.value, rows: rows.value.map((old) => (old.nominee === row.nominee ? row : old)) }
    }
    void office.refresh()
  }

  function step(by: 1 | -1): void {
    const next = rows.value[at.value + by]
    if (next) nominee.value = next.nominee
  }

  watch(category, () => {
    review.value = null
    nominee.value = null
  }, { flush: 'sync' })
  watch([category, office.revision, opened], read)
  void stood().then((place) => {
    if (place) {
      category.value = place.category
      nominee.value = place.nominee
    }
    opened.value = true
  })

  return { category, review, failure, rows, members, nominee, at, current, enterScore, recuse, reveal, withdrawReveal, revealAll, step }
}

export type ReviewDesk = ReturnType<typeof useReview>

function start(review: Review): number | null {
  const waiting = review.rows.find((row) => row.value === null)
  return review.current ?? waiting?.nominee ?? review.rows[0]?.nominee ?? null
}
