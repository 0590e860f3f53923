import { describe, expect, it } from 'vitest'
import { paragraphsOf, stretchesOf } from './passages'

describe('the passages of 主要事迹', () => {
  it('are cut where a quotation begins and ends', () => {
    expect(stretchesOf('建会以来从无欠费。', [{ id: 7, quote: '从无欠费' }])).toEqual([
      { text: '建会以来', note: null }, { text: '从无欠费', note: 7 }, { text: '。', note: null },
    ])
  })

  it('are marked in each paragraph a quotation runs over', () => {
    const [first, second] = paragraphsOf('第一段甲。\n\n第二段乙。')
    const notes = [{ id: 1, quote: '甲。\n\n第二段' }]
    expect(stretchesOf(first ?? '', notes).at(-1)).toEqual({ text: '甲。', note: 1 })
    expect(stretchesOf(second ?? '', notes)[0]).toEqual({ text: '第二段', note: 1 })
  })

  it('belong to the older of two notes where they overlap', () => {
    expect(stretchesOf('甲乙丙', [{ id: 1, quote: '甲乙' }, { id: 2, quote: '乙丙' }])).toEqual([{ text: '甲乙', note: 1 }, { text: '丙', note: 2 }])
  })
})
