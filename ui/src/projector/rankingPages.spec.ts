import { describe, expect, it } from 'vitest'
import type { FrameRow } from '@/bindings/wire'
import { layRanking, pageInView } from './rankingPages'
import { stageOf } from './useStage'

const wide = stageOf(1920, 1080)
const rows = (count: number, name = '陈＊＊', revealed = count): FrameRow[] =>
  Array.from({ length: count }, (_, at) => ({
    rank: at + 1, name, organisation: '某单位工会', value: '90.00', inside: at < 10, hidden: at < count - revealed,
  }))

describe('the ranking on the board', () => {
  it('stands in one column while its rows fit', () => {
    const layout = layRanking(rows(8), wide)
    expect(layout.columns).toBe(1)
    expect(layout.pages).toHaveLength(1)
  })

  it('takes two columns of the same length before it takes a second page', () => {
    const layout = layRanking(rows(16), wide)
    expect(layout.pages.map((page) => page.map((column) => column.length))).toEqual([[8, 8]])
  })

  it('keeps every row, in order, on however many pages it needs', () => {
    const all = rows(67, '秦皇岛开发区远洋装备制造股份有限公司工会委员会')
    const layout = layRanking(all, wide)
    expect(layout.pages.length).toBeGreaterThan(1)
    expect(layout.pages.flat(2)).toEqual(all)
  })

  it('shows the page of the row revealed last, and the last page before any', () => {
    const long = '秦皇岛开发区远洋装备制造股份有限公司工会委员会'
    const last = layRanking(rows(67, long), wide).pages.length - 1
    expect(pageInView(layRanking(rows(67, long, 0), wide).pages)).toBe(last)
    expect(pageInView(layRanking(rows(67, long, 1), wide).pages)).toBe(last)
    expect(pageInView(layRanking(rows(67, long, 67), wide).pages)).toBe(0)
  })

  it('holds more rows in one column on an old 4:3 projector', () => {
    expect(layRanking(rows(12), stageOf(1024, 768)).columns).toBe(1)
    expect(layRanking(rows(12), wide).columns).toBe(2)
  })
})
