import { describe, expect, it } from 'vitest'
import { sizeOf } from './attachmentTerms'

describe('the size of an attachment', () => {
  it.each([
    [0, '0 B'], [1023, '1023 B'], [1024, '1.0 KB'], [1_258_291, '1.2 MB'], [512 * 1024 * 1024, '512 MB'], [5 * 1024 ** 4, '5120 GB'],
  ])('of %i bytes is said as %s', (bytes, words) => expect(sizeOf(bytes)).toBe(words))
})
