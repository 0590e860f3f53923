import { computed, ref, shallowRef } from 'vue'
import type { Adjustments, ImportOutcome, Preview, WizardStep } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { call, DeskFailure } from '@/desk'
import { office } from '@/desk/office'
import type { NamedFile } from './wizard/dropped'
import { stepWithQuestions } from './wizard/steps'
import { uploaded } from './wizard/uploaded'

export type Work = 'reading' | 'answering' | 'importing'
/** One more answer on top of those given. */
export type Change = (known: Adjustments) => Adjustments

// Kept outside the page: a look at another page must not lose the preview.
const preview = shallowRef<Preview | null>(null)
const step = ref<WizardStep>('rows')
const work = ref<Work | null>(null)
const failure = shallowRef<DeskFailure | null>(null)
/** The answers before each change, the newest last. */
const past = shallowRef<readonly Adjustments[]>([])
/** Answers come by keys faster than files are read again: each waits for those before it. */
let queue: Promise<unknown> = Promise.resolve()

async function during<T>(kind: Work, run: () => Promise<T>): Promise<T | undefined> {
  if (work.value !== null) return undefined
  work.value = kind
  failure.value = null
  try {
    return await run()
  } catch (cause) {
    show(DeskFailure.from(cause))
    return undefined
  } finally {
    work.value = null
  }
}

/** What a person stopped is no failure. */
function show(stopped: DeskFailure): void {
  if (stopped.code === 'cancelled') useToast().say(stopped.message)
  else failure.value = stopped
}

function begin(read: Preview | null | undefined): void {
  if (!read) return
  preview.value = read
  past.value = []
  step.value = stepWithQuestions(read.open)
}

/** The system dialog; cancelling it keeps the preview there was. */
async function pick(): Promise<void> {
  begin(await during('reading', () => call('submission.pick', {})))
}

async function pickFolder(): Promise<void> {
  begin(await during('reading', () => call('submission.pick_folder', {})))
}

/** `gather` finds the files of dropped folders, which takes its time too. */
async function drop(gather: () => Promise<readonly NamedFile[]>): Promise<void> {
  begin(await during('reading', async () => {
    const files = await gather()
    return files.length === 0 ? null : call('submission.preview', { files: await uploaded(files) })
  }))
}

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const turn = queue.then(run)
  queue = turn.catch(() => undefined)
  return turn
}

/** Looks at the same files again with one more answer; a refused answer leaves the look there was. */
function answer(change: Change): Promise<boolean> {
  const asked = preview.value?.token
  return inTurn(async () => {
    const before = preview.value
    // Other files were chosen in the meantime.
    if (before === null || before.token !== asked) return false
    return look(before, change(before.adjustments), [...past.value, before.adjustments])
  })
}

function takeBack(): Promise<boolean> {
  return inTurn(async () => {
    const last = past.value.at(-1)
    return preview.value !== null && last !== undefined && look(preview.value, last, past.value.slice(0, -1))
  })
}

async function look({ token }: Preview, adjustments: Adjustments, newPast: readonly Adjustments[]): Promise<boolean> {
  const read = await during('answering', () => call('submission.adjust', { token, adjustments }))
  if (read === undefined) return false
  preview.value = read
  past.value = newPast
  return true
}

/** Commits what was previewed; a refused import leaves the preview for another look. */
async function commit(): Promise<ImportOutcome | undefined> {
  await queue
  const token = preview.value?.token
  if (token === undefined || !canImport.value) return undefined
  const outcome = await during('importing', () => call('submission.import', { token }))
  if (outcome === undefined) return undefined
  discard()
  await office.refresh()
  return outcome
}

function discard(): void {
  preview.value = null
  past.value = []
  failure.value = null
}

const importable = computed(() => (preview.value === null ? 0 : preview.value.counts.new + preview.value.counts.updated))
const newAttachments = computed(() => preview.value?.attachments.filter((each) => !each.already_kept).length ?? 0)
const withdrawals = computed(() => preview.value?.withdrawing ?? 0)
const canImport = computed(() => importable.value + newAttachments.value + withdrawals.value > 0)
const canTakeBack = computed(() => past.value.length > 0)

/** 申报: county files are previewed with all consequences, answered, then imported in one transaction. */
export function useSubmission() {
  return {
    preview, step, work, failure, importable, newAttachments, withdrawals, canImport, canTakeBack,
    pick, pickFolder, drop, answer, takeBack, commit, discard,
  }
}
