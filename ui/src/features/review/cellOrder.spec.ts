import { describe, expect, it } from 'vitest'
import type { CellState, ReviewRow } from '@/bindings/wire'
import { cellAfter } from './cellOrder'

const row = (nominee: number, states: CellState[]): ReviewRow => ({
  nominee, number: '', name: '', masked: '', organisation: '', unit: '', entered: 0, expected: states.length, value: null, exact: null,
  awaits_reveal: false, closed_early: null, explanation: '', rank: null, place: null, annotations: 0, changed_since: false, itemised: false, lacking: [],
  cells: states.map((state, at) => ({ member: at + 1, seat: at + 1, value: null, state })),
})

const rows = [row(10, ['pending', 'recused', 'pending']), row(20, ['recused', 'pending', 'pending'])]

describe('the way over the score sheet', () => {
  it('goes on to the next member, past one who is recused', () => {
    expect(cellAfter(rows, { nominee: 10, member: 1 }, 'next')).toEqual({ nominee: 10, member: 3 })
  })

  it('goes past one who is away', () => {
    expect(cellAfter([row(10, ['pending', 'absent', 'pending'])], { nominee: 10, member: 1 }, 'next')).toEqual({ nominee: 10, member: 3 })
  })

  it('goes on to the next nominee after the last member', () => {
    expect(cellAfter(rows, { nominee: 10, member: 3 }, 'next')).toEqual({ nominee: 20, member: 2 })
  })

  it('goes down the column of a member and rolls to the next member', () => {
    expect(cellAfter(rows, { nominee: 10, member: 3 }, 'deeper')).toEqual({ nominee: 20, member: 3 })
    expect(cellAfter(rows, { nominee: 10, member: 1 }, 'deeper')).toEqual({ nominee: 20, member: 2 })
  })

  it('stays within the row on left and right, and within the column on up and down', () => {
    expect(cellAfter(rows, { nominee: 10, member: 3 }, 'left')).toEqual({ nominee: 10, member: 1 })
    expect(cellAfter(rows, { nominee: 10, member: 3 }, 'right')).toBeNull()
    expect(cellAfter(rows, { nominee: 20, member: 3 }, 'up')).toEqual({ nominee: 10, member: 3 })
    expect(cellAfter(rows, { nominee: 20, member: 3 }, 'down')).toBeNull()
  })

  it('ends at the end of the sheet', () => {
    expect(cellAfter(rows, { nominee: 20, member: 3 }, 'next')).toBeNull()
    expect(cellAfter(rows, { nominee: 20, member: 3 }, 'deeper')).toBeNull()
  })
})
