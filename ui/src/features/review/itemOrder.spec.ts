import { describe, expect, it } from 'vitest'
import type { CellState, ItemSheet } from '@/bindings/wire'
import { firstItem, itemAfter } from './itemOrder'

const judge = (member: number, state: CellState = 'pending') => ({ member, seat: member, name: '', total: null, state, explanation: '' })
const row = (item: number, given: number[] = []) => ({
  item, section: '', title: '', kind: 'basic' as const, points: '20', step: '0.5', guide: '', own: null,
  cells: [1, 2, 3].map((member) => ({ member, value: given.includes(member) ? '18' : null })),
})
const sheet: ItemSheet = {
  nominee: 9, rubric: '', version: 1, sample: false, full_marks: '40', gates: [], lines: '', own_total: null,
  judges: [judge(1), judge(2, 'recused'), judge(3)], rows: [row(11, [1]), row(12)],
}
const at = (member: number, item: number) => ({ nominee: 9, member, item })

describe('the way through a sheet of items', () => {
  it('leads down the items and over to the next judge who may score', () => {
    expect(itemAfter(sheet, at(1, 11), 'deeper')).toEqual(at(1, 12))
    expect(itemAfter(sheet, at(1, 12), 'deeper')).toEqual(at(3, 11))
    expect(itemAfter(sheet, at(3, 12), 'deeper')).toBeNull()
  })

  it('goes where the arrows point and no further than the edge', () => {
    expect(itemAfter(sheet, at(1, 11), 'right')).toEqual(at(3, 11))
    expect(itemAfter(sheet, at(3, 11), 'left')).toEqual(at(1, 11))
    expect(itemAfter(sheet, at(1, 11), 'up')).toBeNull()
  })

  it('begins where points are wanted', () => {
    expect(firstItem(sheet)).toEqual(at(1, 12))
  })
})
