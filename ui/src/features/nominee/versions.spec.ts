import { describe, expect, it } from 'vitest'
import { versionsOf } from './versions'

const change = (field: string, file: string, at: string) => ({ field, old: '', new: '1', file, at })

describe('the versions of a nominee', () => {
  it('hold what came with one file together, the newest file first', () => {
    const versions = versionsOf([
      change('职工人数', '二.xlsx', '2026-09-20 10:00:00'), change('联系人', '三.xlsx', '2026-09-22 10:00:00'), change('会员人数', '二.xlsx', '2026-09-20 10:00:00'),
    ])
    expect(versions.map((version) => version.changes.map((each) => each.field))).toEqual([['联系人'], ['职工人数', '会员人数']])
  })
})
