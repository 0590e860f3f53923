import { describe, expect, it } from 'vitest'
import { openQuestions, stepAfter, stepBefore, stepWithQuestions } from './steps'

const none = { files: 0, sheets: 0, columns: 0, rows: 0 }

describe('the steps of an import', () => {
  it('begin where the first question is, and at the preview when there is none', () => {
    expect(stepWithQuestions({ ...none, columns: 2, rows: 1 })).toBe('columns')
    expect(stepWithQuestions(none)).toBe('rows')
  })

  it('go on past steps without a question', () => {
    expect(stepWithQuestions({ ...none, files: 1, columns: 1 }, stepAfter('files'))).toBe('columns')
    expect(stepWithQuestions({ ...none, files: 1 }, stepAfter('files'))).toBe('rows')
  })

  it('end at both ends', () => {
    expect(stepBefore('files')).toBe('files')
    expect(stepAfter('rows')).toBe('rows')
  })

  it('count all that is open', () => {
    expect(openQuestions({ files: 1, sheets: 2, columns: 3, rows: 4 })).toBe(10)
  })
})
