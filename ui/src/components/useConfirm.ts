import { shallowRef } from 'vue'

/** A question asked only before what cannot be undone. */
export interface Question {
  title: string
  /** What will happen, in one sentence. */
  text: string
  /** Particulars: what is sealed, how many, for whom. */
  points?: string[]
  confirmLabel: string
}

interface Asked extends Question {
  answer: (yes: boolean) => void
}

const asked = shallowRef<Asked | null>(null)

/** Asks and waits: true when the person confirms. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  return (question) =>
    new Promise((resolve) => {
      asked.value?.answer(false)
      asked.value = {
        ...question,
        answer: (yes) => {
          asked.value = null
          resolve(yes)
        },
      }
    })
}

/** For the one host that draws the question. */
export const openQuestion = asked
