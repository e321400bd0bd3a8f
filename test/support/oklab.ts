/** Somebody else's maths of colours, culori's (https://culorijs.org), to hold ours to. */
import { clampChroma, clampRgb, converter, formatHex, interpolate, wcagContrast } from 'culori'
import fc from 'fast-check'
import type { Oklab } from '../../src/color/oklab'

const oklab = converter('oklab')
const toCulori = ([l, a, b]: Oklab) => ({ mode: 'oklab' as const, l, a, b })
const fromCulori = (color: ReturnType<typeof toCulori>): Oklab => [color.l, color.a, color.b]

/** The colour that a screen shows for `#rrggbb`. */
export function fromHex(hex: string): Oklab {
  const color = oklab(hex)
  if (!color) throw new Error(`"${hex}" is no colour`)
  return fromCulori(color)
}

/** The colour that a screen of sRGB shows: each of red, green and blue is cut off at its end. */
export const asShown = (color: Oklab): Oklab => fromCulori(clampRgb(toCulori(color)))

/** As `#rrggbb`, as a screen of sRGB shows it. */
export const hexOf = (color: Oklab): string => formatHex(toCulori(color))

/** The colour of this lightness and hue that sRGB has, with as much of the chroma as fits. */
export const inGamut = (color: Oklab): Oklab => fromCulori(oklab(clampChroma(toCulori(color), 'oklch')))

/** WCAG's contrast of two colours as a screen of sRGB shows them, 1 to 21. */
export const ratio = (one: Oklab, other: Oklab): number =>
  wcagContrast(clampRgb(toCulori(one)), clampRgb(toCulori(other)))

/** As `color-mix(in oklab, a share, b)`. */
export const mixed = (a: Oklab, share: number, b: Oklab): Oklab =>
  fromCulori(interpolate([toCulori(b), toCulori(a)], 'oklab')(share))

/** Any colour of sRGB, even in its lightness. */
export const anyColor: fc.Arbitrary<Oklab> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.37, noNaN: true }),
    fc.double({ min: 0, max: 6.28, noNaN: true }),
  )
  .map(([lightness, chroma, hue]) => inGamut([lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]))
