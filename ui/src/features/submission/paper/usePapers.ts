import { computed, shallowReactive } from 'vue'
import type { PapersArgs, PaperState } from '@/bindings/wire'
import { office } from '@/desk/office'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'

/** What the office notes of one paper. */
export type Receipt = Pick<PaperState, 'copies' | 'sealed' | 'electronic' | 'note'>

/**
 * The paper checklist of a submission, each change saved at once. Changes wait in line and build on one another: a tick that
 * follows a figure at once must not bring back the older figure.
 */
export function usePapers(submission: PapersArgs) {
  const { data, failure } = useReading('paper.read', () => submission)
  const desk = useDesk({ quiet: true })
  const unsaved = shallowReactive(new Map<number, Receipt>())
  let line = Promise.resolve()
  let waiting = 0

  const papers = computed(() => (data.value?.papers ?? []).map((paper) => ({ ...paper, ...unsaved.get(paper.item.id) })))

  async function save(item: number, receipt: Receipt): Promise<void> {
    const saved = await desk.ask('paper.check', { ...submission, item, ...receipt })
    if (saved !== undefined) data.value = saved
    if (unsaved.get(item) === receipt) unsaved.delete(item)
    waiting -= 1
    // Once for all of them: the whole page is read again.
    if (waiting === 0) await office.refresh()
  }

  function check(item: number, change: Partial<Receipt>): void {
    const known = papers.value.find((paper) => paper.item.id === item)
    if (known === undefined) return
    const { copies, sealed, electronic, note } = known
    const receipt = { copies, sealed, electronic, note, ...change }
    unsaved.set(item, receipt)
    waiting += 1
    line = line.then(() => save(item, receipt))
  }

  /** All that is asked for has come in, of one paper or of all. */
  function receiveAll(wanted: readonly PaperState[]): void {
    for (const { item, wanted: copies } of wanted) check(item.id, { copies, sealed: item.sealed, electronic: item.electronic })
  }

  return { data, papers, failure: computed(() => failure.value ?? desk.failure.value), check, receiveAll }
}
