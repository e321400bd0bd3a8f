import { describe, expect, it } from 'vitest'
import { fillPlaceholders } from '../../../src/lib/fill-placeholders'

describe('fillPlaceholders', () => {
  it('replaces every occurrence of a placeholder by its value', () => {
    expect(fillPlaceholders('{n} of {of}, {n}', { n: 6, of: 22 })).toBe('6 of 22, 6')
  })

  it('keeps a placeholder that has no value', () => {
    expect(fillPlaceholders('{n} of {of}', { n: 0 })).toBe('0 of {of}')
  })
})
