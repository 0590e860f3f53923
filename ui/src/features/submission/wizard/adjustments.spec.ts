import { describe, expect, it } from 'vitest'
import { accepting, forgettingUnit, leavingCell, namingUnits, readingColumn, readingSheet, reopening, restoringRow, skippingRow, together, withdrawing, writingCell } from './adjustments'
import { previewOf } from './preview.fixture'

const none = previewOf().adjustments

describe('answers to a preview', () => {
  it('tick a question once, and let it be asked again', () => {
    const ticked = together([accepting(['a', 'b']), accepting(['b'])])(none)
    expect(ticked.accepted).toEqual(['a', 'b'])
    expect(reopening('a')(ticked).accepted).toEqual(['b'])
  })

  it('replace what was said before about the same cell, column and sheet', () => {
    const cell = { file: 0, sheet: '汇总', cell: 'H5' }
    expect(together([writingCell({ ...cell, text: '80%' }), writingCell({ ...cell, text: '81%' })])(none).cells).toEqual([{ ...cell, text: '81%' }])
    expect(together([writingCell({ ...cell, text: '80%' }), leavingCell({ ...cell, text: '' })])(none).cells).toEqual([])
    const column = { file: 0, sheet: '汇总', column: 3 }
    expect(together([readingColumn({ ...column, field: 'phone' }), readingColumn({ ...column, field: null })])(none).columns).toEqual([{ ...column, field: null }])
    const sheet = { file: 0, sheet: '汇总', category: null }
    expect(together([readingSheet({ ...sheet, read: false }), readingSheet({ ...sheet, read: true })])(none).sheets).toEqual([{ ...sheet, read: true }])
  })

  it('keep a unit of one file apart from that of all files', () => {
    const named = namingUnits([{ file: null, written: '开发区', unit: 7 }, { file: 1, written: '', unit: 5 }])(none)
    expect(named.units).toHaveLength(2)
    expect(forgettingUnit({ file: 1, written: '', unit: 5 })(named).units).toEqual([{ file: null, written: '开发区', unit: 7 }])
  })

  it('leave out a row and take it in again', () => {
    const row = { file: 0, sheet: '汇总', row: 5 }
    expect(restoringRow(row)(skippingRow(row)(none))).toEqual(none)
  })

  it('withdraw and keep nominees one by one', () => {
    const agreed = withdrawing([3, 4], true)(none)
    expect(withdrawing([3], false)(agreed).withdrawn).toEqual([4])
  })
})
