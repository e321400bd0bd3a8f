import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { editDistance } from '../../../src/lib/edit-distance'

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['acent', 'accent', 1],
  ['accennt', 'accent', 1],
  ['eccent', 'accent', 1],
  ['😀', '', 2],
  ['radius', 'locale', 6],
])('%j is %j but for %i letters', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
  expect(editDistance(b, a)).toBe(edits)
})

describe('a swap of two neighbours', () => {
  it('costs two edits, or one where it is asked for', () => {
    expect(editDistance('acecnt', 'accent')).toBe(2)
    expect(editDistance('acecnt', 'accent', 1)).toBe(1)
    expect(editDistance('caecnt', 'accent', 1)).toBe(2)
  })

  it('makes nothing dearer', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [plain, swapping] = [editDistance(a, b), editDistance(a, b, 1)]
        expect(swapping).toBeLessThanOrEqual(plain)
        expect(swapping).toBeGreaterThanOrEqual(plain / 2)
      }),
    )
  })
})
