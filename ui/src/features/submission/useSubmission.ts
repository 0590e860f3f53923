import { computed, ref, shallowRef } from 'vue'
import type { ImportOutcome, Preview } from '@/bindings/wire'
import { call, DeskFailure } from '@/desk'
import { office } from '@/desk/office'
import { uploaded } from './uploaded'

type Work = 'reading' | 'importing'

// Kept outside the page: a look at another page must not lose the preview.
const preview = shallowRef<Preview | null>(null)
const work = ref<Work | null>(null)
const failure = shallowRef<DeskFailure | null>(null)

async function during<T>(kind: Work, run: () => Promise<T>): Promise<T | undefined> {
  if (work.value !== null) return undefined
  work.value = kind
  failure.value = null
  try {
    return await run()
  } catch (cause) {
    failure.value = DeskFailure.from(cause)
    return undefined
  } finally {
    work.value = null
  }
}

/** The system dialog; cancelling it keeps the preview there was. */
async function pick(): Promise<void> {
  const picked = await during('reading', () => call('submission.pick', {}))
  if (picked) preview.value = picked
}

async function drop(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const read = await during('reading', async () => call('submission.preview', { files: await Promise.all(files.map(uploaded)) }))
  if (read) preview.value = read
}

/** Commits what was previewed; a refused import leaves the preview for another look. */
async function commit(): Promise<ImportOutcome | undefined> {
  const token = preview.value?.token
  if (token === undefined || importable.value === 0) return undefined
  const outcome = await during('importing', () => call('submission.import', { token }))
  if (outcome === undefined) return undefined
  preview.value = null
  await office.refresh()
  return outcome
}

function discard(): void {
  preview.value = null
  failure.value = null
}

const importable = computed(() => (preview.value === null ? 0 : preview.value.counts.new + preview.value.counts.updated))

/** 申报: county files are previewed with all consequences, then imported in one transaction. */
export function useSubmission() {
  return { preview, work, failure, importable, pick, drop, commit, discard }
}
