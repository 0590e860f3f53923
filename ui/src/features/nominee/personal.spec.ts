import { describe, expect, it } from 'vitest'
import { covered, givesAway, isPersonalChange } from './personal'

const facts = [
  { key: 'a', label: '公民身份号码', value: '139900198506121234', personal: true },
  { key: 'a', label: '联系电话', value: '13900000001', personal: true },
  { key: 'a', label: '职工人数', value: '1390000', personal: false },
  { key: 'a', label: '年龄', value: '41', personal: true },
]

describe('personal facts', () => {
  it('show their last four characters only', () => {
    expect(covered('139900198506121234')).toBe('●●●●1234')
  })

  it('are hidden whole when four characters would be all of them', () => {
    expect(covered('1234')).toBe('●●●●')
  })

  it('are found in a raw cell however the county typed them', () => {
    expect(givesAway('1399 0019 8506 12１２３４', facts)).toBe(true)
    expect(givesAway('139-0000-0001 / 0335-0000001', facts)).toBe(true)
  })

  it('are not seen in cells that hold something else', () => {
    expect(givesAway('职工 1390000 人', facts)).toBe(false)
    expect(givesAway('2041', facts)).toBe(false)
  })

  it('are not given away by what they were before a newer version', () => {
    const change = (field: string, old: string, now: string) => ({ field, old, new: now, file: '汇总表.xlsx', at: '2026-09-20' })
    expect(isPersonalChange(change('联系电话', '', '0335-1'), facts)).toBe(true)
    expect(isPersonalChange(change('手机', '139 1111 2222', ''), facts)).toBe(true)
    expect(isPersonalChange(change('身份证号', '', '13990019850612123X'), [])).toBe(true)
    expect(isPersonalChange(change('统一社会信用代码', '81130302MC0000000X', '81130302MC00000018'), facts)).toBe(false)
  })
})
