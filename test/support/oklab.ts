/**
 * Colour computations with the library culori (https://culorijs.org), as a reference for the computations in
 * `src/color`.
 */
import { clampChroma, clampRgb, converter, formatHex, interpolate, wcagContrast } from 'culori'
import fc from 'fast-check'
import type { Oklab } from '../../src/color/oklab'

const oklab = converter('oklab')
const toCulori = ([l, a, b]: Oklab) => ({ mode: 'oklab' as const, l, a, b })
const fromCulori = (color: ReturnType<typeof toCulori>): Oklab => [color.l, color.a, color.b]

/** Parses a colour in the form `#rrggbb`. */
export function fromHex(hex: string): Oklab {
  const color = oklab(hex)
  if (!color) throw new Error(`"${hex}" is no colour`)
  return fromCulori(color)
}

/** Returns the colour that an sRGB screen shows: each of red, green and blue is clamped to its range. */
export const clampToSrgb = (color: Oklab): Oklab => fromCulori(clampRgb(toCulori(color)))

/** Formats a colour as `#rrggbb`, clamped to sRGB. */
export const toHex = (color: Oklab): string => formatHex(toCulori(color))

/** Returns the colour with the same lightness and hue whose chroma is reduced as far as necessary to be inside sRGB. */
export const reduceChromaToSrgb = (color: Oklab): Oklab => fromCulori(oklab(clampChroma(toCulori(color), 'oklch')))

/** Returns the WCAG contrast ratio of two colours, clamped to sRGB: 1 to 21. */
export const contrastRatio = (one: Oklab, other: Oklab): number =>
  wcagContrast(clampRgb(toCulori(one)), clampRgb(toCulori(other)))

/** Mixes two colours as CSS does with `color-mix(in oklab, a share, b)`. */
export const mixOklab = (a: Oklab, share: number, b: Oklab): Oklab =>
  fromCulori(interpolate([toCulori(b), toCulori(a)], 'oklab')(share))

/** Generates random colours inside sRGB, with evenly distributed lightness. */
export const arbitraryColor: fc.Arbitrary<Oklab> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.37, noNaN: true }),
    fc.double({ min: 0, max: 6.28, noNaN: true }),
  )
  .map(([lightness, chroma, hue]) => reduceChromaToSrgb([lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]))
