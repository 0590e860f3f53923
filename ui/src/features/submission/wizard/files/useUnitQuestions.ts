import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Preview, PreviewFile, PreviewProblem } from '@/bindings/wire'
import { everyProblem } from '../problems/useProblems'

/** Whether rows were read of which nobody told the recommending unit (推荐单位). */
function lacksUnit(file: PreviewFile): boolean {
  return file.unit === null && file.state === 'read' && file.rows.home + file.rows.small_home + file.rows.worker > 0
}

/** The question which unit a file comes from, by the file's index. */
export function useUnitQuestions(preview: () => Preview) {
  const questions = shallowRef<ReadonlyMap<number, PreviewProblem>>(new Map())
  let asked = 0

  async function look(now: Preview): Promise<void> {
    const turn = ++asked
    const found = now.files.some(lacksUnit) ? await everyProblem(now.token, { action: 'ask', step: null }).catch(() => []) : []
    if (turn !== asked) return
    const ofUnits = found.filter((problem) => problem.unit_written !== null && !problem.accepted)
    questions.value = new Map(ofUnits.map((problem) => [problem.file_index, problem]))
  }

  watch(preview, (now) => void look(now), { immediate: true })
  onScopeDispose(() => (asked += 1))
  return questions
}
