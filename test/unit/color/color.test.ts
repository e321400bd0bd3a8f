import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastRatio, isDarkColor } from '../../../src/color/contrast'
import { formatOklab, mixColors, type Oklab, parseOklab } from '../../../src/color/oklab'
import { contrastRatioOfHexColors, oklabToHex } from '../../../src/color/srgb'
import * as culori from '../../support/oklab'

const { arbitraryColor, fromHex } = culori
const arbitraryHex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

describe('contrastRatio', () => {
  it('returns the same contrast of two sRGB colours as culori', () =>
    fc.assert(
      fc.property(arbitraryColor, arbitraryColor, (one, other) => {
        expect(contrastRatio(one, other) / culori.contrastRatio(one, other)).toBeCloseTo(1, 2)
      }),
    ))
})

describe('contrastRatioOfHexColors', () => {
  it('returns the same contrast of two hex codes as culori', () =>
    fc.assert(
      fc.property(arbitraryHex, arbitraryHex, (one, other) => {
        expect(contrastRatioOfHexColors(one, other)).toBeCloseTo(culori.contrastRatio(fromHex(one), fromHex(other)), 3)
      }),
    ))
})

describe('oklabToHex', () => {
  it('returns the hex code of an sRGB colour', () =>
    fc.assert(
      fc.property(arbitraryHex, code => {
        expect(oklabToHex(fromHex(code))).toBe(code)
      }),
    ))

  it('returns nearly the same code as culori for a colour outside sRGB', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        fc.double({ min: 0.2, max: 0.9, noNaN: true }),
        (a, l) => {
          const [actual = 0, expected = 0] = [oklabToHex([l, a, 0.2]), culori.toHex([l, a, 0.2])].map(code =>
            Number.parseInt(code.slice(1), 16),
          )
          for (const shift of [0, 8, 16])
            expect(Math.abs(((actual >> shift) & 255) - ((expected >> shift) & 255))).toBeLessThanOrEqual(1)
        },
      ),
    ))

  it.each([
    [[0.628, 0.2249, 0.1258], '#ff0000'],
    [[0.8664, -0.2339, 0.1795], '#00ff00'],
    [[0.452, -0.0325, -0.3115], '#0000ff'],
    [[2, 0, 0], '#ffffff'],
  ] as [Oklab, string][])('converts %j to %s', (color, code) => expect(oklabToHex(color)).toBe(code))
})

describe('mixColors', () => {
  it('returns the same mix as culori', () =>
    fc.assert(
      fc.property(arbitraryColor, fc.double({ min: 0, max: 1, noNaN: true }), arbitraryColor, (a, share, b) => {
        const expected = culori.mixOklab(a, share, b)
        mixColors(a, share, b).forEach((component, index) => {
          expect(component).toBeCloseTo(expected[index] ?? Number.NaN, 10)
        })
      }),
    ))
})

describe('isDark', () => {
  it('is true if white has a higher contrast on the colour than black', () =>
    fc.assert(
      fc.property(arbitraryColor, color => {
        const [white, black] = [culori.contrastRatio([1, 0, 0], color), culori.contrastRatio([0, 0, 0], color)]
        // Where both contrasts are nearly equal, rounding decides.
        fc.pre(Math.abs(white - black) > 0.05)
        expect(isDarkColor(color)).toBe(white > black)
      }),
    ))
})

describe('parseOklab', () => {
  it('parses what formatOklab returns', () =>
    fc.assert(
      fc.property(arbitraryColor, color => {
        // Adding 0 turns -0 into 0: CSS has no -0.
        expect(parseOklab(formatOklab(color))).toEqual(color.map(component => component + 0))
      }),
    ))

  it.each(['', 'red', 'rgb(1 2 3)', 'oklab(0.5 0.1 none)', 'oklab(0.5 0.1 0.1 / 0.5)'])(
    'returns undefined for %j',
    text => expect(parseOklab(text)).toBeUndefined(),
  )
})
