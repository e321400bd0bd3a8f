import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contrastRatio, isDark } from '../../../src/color/contrast'
import { formatOklab, mix, type Oklab, parseOklab } from '../../../src/color/oklab'
import { hexContrastRatio, toHex } from '../../../src/color/srgb'
import { anyColor, fromHex, hexOf, mixed, ratio } from '../../support/oklab'

const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

describe('as culori has it', () => {
  it('is the contrast of two colours of sRGB', () =>
    fc.assert(
      fc.property(anyColor, anyColor, (one, other) => {
        expect(contrastRatio(one, other) / ratio(one, other)).toBeCloseTo(1, 2)
      }),
    ))

  it('is the contrast of two hex codes', () =>
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(hexContrastRatio(one, other)).toBeCloseTo(ratio(fromHex(one), fromHex(other)), 3)
      }),
    ))

  it('is the hex code of a colour', () =>
    fc.assert(
      fc.property(hex, code => {
        expect(toHex(fromHex(code))).toBe(code)
      }),
    ))

  it('is the hex code of a colour that sRGB does not have', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        fc.double({ min: 0.2, max: 0.9, noNaN: true }),
        (a, l) => {
          const [ours, theirs] = [toHex([l, a, 0.2]), hexOf([l, a, 0.2])].map(code =>
            Number.parseInt(code.slice(1), 16),
          )
          for (const shift of [0, 8, 16])
            expect(Math.abs((((ours ?? 0) >> shift) & 255) - (((theirs ?? 0) >> shift) & 255))).toBeLessThanOrEqual(1)
        },
      ),
    ))

  it('is a mix', () =>
    fc.assert(
      fc.property(anyColor, fc.double({ min: 0, max: 1, noNaN: true }), anyColor, (a, share, b) => {
        const theirs = mixed(a, share, b)
        mix(a, share, b).forEach((part, at) => {
          expect(part).toBeCloseTo(theirs[at] ?? Number.NaN, 10)
        })
      }),
    ))
})

test('a ground is dark where white stands out more from it than black', () =>
  fc.assert(
    fc.property(anyColor, ground => {
      const [white, black] = [ratio([1, 0, 0], ground), ratio([0, 0, 0], ground)]
      // At the turn, where both stand out alike, the fourth digit decides.
      fc.pre(Math.abs(white - black) > 0.05)
      expect(isDark(ground)).toBe(white > black)
    }),
  ))

test.each([
  [[0.628, 0.2249, 0.1258], '#ff0000'],
  [[0.8664, -0.2339, 0.1795], '#00ff00'],
  [[0.452, -0.0325, -0.3115], '#0000ff'],
  [[2, 0, 0], '#ffffff'],
] as [Oklab, string][])('%j is %s', (color, code) => expect(toHex(color)).toBe(code))

describe('parseOklab', () => {
  it('reads what formatOklab writes', () =>
    fc.assert(
      fc.property(anyColor, color => {
        // Adding 0 makes 0 of -0, which CSS does not write.
        expect(parseOklab(formatOklab(color))).toEqual(color.map(part => part + 0))
      }),
    ))

  it.each(['', 'red', 'rgb(1 2 3)', 'oklab(0.5 0.1 none)', 'oklab(0.5 0.1 0.1 / 0.5)'])(
    'reads no colour from %j',
    text => expect(parseOklab(text)).toBeUndefined(),
  )
})
