import type { OpenQuestions, WizardStep } from '@/bindings/wire'

export const wizardSteps: readonly { value: WizardStep; label: string }[] = [
  { value: 'files', label: '文件' },
  { value: 'sheets', label: '工作表' },
  { value: 'columns', label: '栏目' },
  { value: 'rows', label: '预览' },
]

export function stepLabel(step: WizardStep): string {
  return wizardSteps.find(({ value }) => value === step)?.label ?? step
}

/** Where to go on from: the first step, from `start` on, that has a question, or else the preview. */
export function stepWithQuestions(open: OpenQuestions, start: WizardStep = 'files'): WizardStep {
  const from = wizardSteps.findIndex(({ value }) => value === start)
  return wizardSteps.slice(from).find(({ value }) => open[value] > 0)?.value ?? 'rows'
}

export function stepBefore(step: WizardStep): WizardStep {
  return wizardSteps[wizardSteps.findIndex(({ value }) => value === step) - 1]?.value ?? 'files'
}

export function stepAfter(step: WizardStep): WizardStep {
  return wizardSteps[wizardSteps.findIndex(({ value }) => value === step) + 1]?.value ?? 'rows'
}

export function openQuestions(open: OpenQuestions): number {
  return open.files + open.sheets + open.columns + open.rows
}
