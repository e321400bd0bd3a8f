import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/lib/edit-distance'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['acent', 'accent', 1],
    ['accennt', 'accent', 1],
    ['eccent', 'accent', 1],
    ['😀', '', 2],
    ['radius', 'locale', 6],
  ])('of %j and %j is %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits)
    expect(editDistance(b, a)).toBe(edits)
  })

  it('counts a swap of adjacent letters as two edits, or as one if the caller says so', () => {
    expect(editDistance('acecnt', 'accent')).toBe(2)
    expect(editDistance('acecnt', 'accent', 1)).toBe(1)
    expect(editDistance('caecnt', 'accent', 1)).toBe(2)
  })

  it('never increases if swaps cost one edit, and decreases by half at most', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [withoutSwaps, withSwaps] = [editDistance(a, b), editDistance(a, b, 1)]
        expect(withSwaps).toBeLessThanOrEqual(withoutSwaps)
        expect(withSwaps).toBeGreaterThanOrEqual(withoutSwaps / 2)
      }),
    )
  })
})
