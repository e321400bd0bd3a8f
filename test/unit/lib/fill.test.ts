import { describe, expect, it } from 'vitest'
import { fill } from '../../../src/lib/fill'

describe('a text with places in it', () => {
  it('gets its values, each as often as it is named', () => {
    expect(fill('{n} of {of}, {n}', { n: 6, of: 22 })).toBe('6 of 22, 6')
  })

  it('keeps a place for which there is no value as it is written', () => {
    expect(fill('{n} of {of}', { n: 0 })).toBe('0 of {of}')
  })
})
