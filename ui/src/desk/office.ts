import { ref, shallowRef } from 'vue'
import type { Office, Overview } from '@/bindings/wire'
import { call, DeskFailure } from '.'

const current = shallowRef<Office | null>(null)
const overview = shallowRef<Overview | null>(null)
const failure = shallowRef<DeskFailure | null>(null)
const revision = ref(0)
let asked = 0

async function refresh(): Promise<void> {
  const turn = ++asked
  try {
    const read = await call('office.read', {})
    const stages = read.year === null ? null : await call('overview.read', {})
    // A newer refresh is on its way with newer words.
    if (turn !== asked) return
    overview.value = stages
    current.value = read
    failure.value = null
  } catch (cause) {
    failure.value = DeskFailure.from(cause)
  }
  revision.value += 1
}

/** What the frame shows of the office; `revision` counts the changes, so that readings know when to read again. */
export const office = { current, overview, failure, revision, refresh }
