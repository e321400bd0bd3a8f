import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDarkColor } from '../../../src/color/contrast'
import {
  ACCENT_SHARE_IN_QUIET_TINT,
  ACCENT_SHARE_IN_STRONG_TINT,
  TEXT_SHARE_IN_SECONDARY_TEXT,
  WHITE_SHARE_IN_BUTTONS,
} from '../../../src/color/mix-shares'
import { BLACK, mixColors, type Oklab, WHITE } from '../../../src/color/oklab'
import { createReadablePalette, type Palette, type RequestedColors } from '../../../src/theme/readable-palette'
import { arbitraryColor, clampToSrgb, contrastRatio, fromHex } from '../../support/oklab'

const requestedColors = fc.record({ accent: arbitraryColor, surface: arbitraryColor, text: arbitraryColor })
const parameters = { numRuns: process.env.FULL ? 20_000 : 500 }

/** Asserts a condition on the palettes of many random colours. */
const assertAlways = (assertion: (palette: Palette, requested: RequestedColors) => void) =>
  fc.assert(
    fc.property(requestedColors, requested => assertion(createReadablePalette(requested), requested)),
    parameters,
  )

const hueOf = ([, a, b]: Oklab) => Math.atan2(b, a)
const chromaOf = ([, a, b]: Oklab) => Math.hypot(a, b)

/** Difference of two hues, in radians. */
const hueDifference = (one: number, other: number) => Math.abs(Math.atan2(Math.sin(one - other), Math.cos(one - other)))

/** Pairs of a colour of the palette and the requested colour from which it is derived. */
const derivedColors = (palette: Palette, requested: RequestedColors): (readonly [derived: Oklab, source: Oklab])[] => [
  [palette.surface, requested.surface],
  [palette.text, requested.text],
  ...[palette.fill, palette['accent-text'], palette['face-accent']].map(color => [color, requested.accent] as const),
]

describe('createReadablePalette, for any requested colours', () => {
  it('makes text and secondary text readable on the surface, on buttons and on quiet tints', () =>
    assertAlways(({ surface, text, 'accent-text': accent }) => {
      expect(contrastRatio(text, surface)).toBeGreaterThanOrEqual(4.5)
      const button = mixColors(WHITE, WHITE_SHARE_IN_BUTTONS, surface)
      for (const background of [surface, button, mixColors(accent, ACCENT_SHARE_IN_QUIET_TINT, surface)])
        expect(
          contrastRatio(mixColors(text, TEXT_SHARE_IN_SECONDARY_TEXT, surface), background),
        ).toBeGreaterThanOrEqual(4.5)
    }))

  it('makes accent-coloured text readable on the surface and on tints of the accent', () =>
    assertAlways(({ surface, 'accent-text': accent }) => {
      for (const share of [0, ACCENT_SHARE_IN_QUIET_TINT, ACCENT_SHARE_IN_STRONG_TINT])
        expect(contrastRatio(accent, mixColors(accent, share, surface))).toBeGreaterThanOrEqual(4.5)
    }))

  it('makes text readable on tints of the accent', () =>
    assertAlways(({ surface, text, 'accent-text': accent }) => {
      for (const share of [ACCENT_SHARE_IN_QUIET_TINT, ACCENT_SHARE_IN_STRONG_TINT])
        expect(contrastRatio(text, mixColors(accent, share, surface))).toBeGreaterThanOrEqual(4.5)
    }))

  it('makes buttons visible on the surface and on quiet tints, and their text readable', () =>
    assertAlways(({ surface, fill, 'on-fill': onFill, 'accent-text': accent }) => {
      expect(contrastRatio(fill, surface)).toBeGreaterThanOrEqual(3)
      expect(contrastRatio(fill, mixColors(accent, ACCENT_SHARE_IN_QUIET_TINT, surface))).toBeGreaterThanOrEqual(3)
      expect(contrastRatio(onFill, fill)).toBeGreaterThanOrEqual(4.5)
    }))

  it('marks invalid inputs in a visible red', () =>
    assertAlways(({ surface, wrong }) => {
      expect(contrastRatio(wrong, surface)).toBeGreaterThanOrEqual(3)
      if (chromaOf(wrong) > 0.02) expect(hueDifference(hueOf(wrong), hueOf(fromHex('#dc143c')))).toBeLessThan(0.1)
    }))

  it('makes text, secondary text and accent readable in the lightest and darkest parts of the result header', () =>
    assertAlways(({ face, 'on-face': text, 'face-accent': accent }) => {
      for (const background of [face, mixColors(WHITE, 0.08, face), mixColors(BLACK, 0.34, face)]) {
        expect(contrastRatio(mixColors(text, TEXT_SHARE_IN_SECONDARY_TEXT, face), background)).toBeGreaterThanOrEqual(
          4.5,
        )
        expect(contrastRatio(accent, background)).toBeGreaterThanOrEqual(4.5)
      }
      const secondaryText = mixColors(text, TEXT_SHARE_IN_SECONDARY_TEXT, face)
      expect(contrastRatio(secondaryText, mixColors(WHITE, 0.2, face))).toBeGreaterThanOrEqual(4.5)
    }))

  it('keeps the hues', () =>
    assertAlways((palette, requested) => {
      for (const [derived, source] of derivedColors(palette, requested))
        if (chromaOf(derived) > 0.02) expect(hueDifference(hueOf(derived), hueOf(source))).toBeLessThan(0.01)
    }))

  it('keeps the hues after an sRGB screen has clipped the colours, unless a colour is nearly grey', () =>
    assertAlways((palette, requested) => {
      for (const [derived, source] of derivedColors(palette, requested)) {
        const shown = clampToSrgb(derived)
        if (chromaOf(shown) > 0.04) expect(hueDifference(hueOf(shown), hueOf(clampToSrgb(source)))).toBeLessThan(0.15)
      }
    }))

  it('changes the accent only if its contrast is too low, and no more than needed', () =>
    assertAlways(({ surface, fill, 'accent-text': text }, { accent }) => {
      const lowestContrast = (color: Oklab) =>
        Math.min(
          contrastRatio(color, surface),
          contrastRatio(color, mixColors(text, ACCENT_SHARE_IN_QUIET_TINT, surface)),
        )
      if (lowestContrast(accent) >= 3.11) expect(fill).toEqual(accent)
      else expect(lowestContrast(fill)).toBeLessThan(3.4)
    }))
})

describe('createReadablePalette', () => {
  it('keeps colours that have enough contrast', () => {
    const requested = { accent: [0.45, -0.02, -0.18], surface: WHITE, text: [0.2, 0, 0] } satisfies RequestedColors
    const { surface, text, fill, 'accent-text': accent } = createReadablePalette(requested)
    expect({ surface, text }).toEqual({ surface: requested.surface, text: requested.text })
    expect([fill, accent]).toEqual([requested.accent, requested.accent])
  })

  it('changes a medium grey surface a little, so that text can be readable on it', () => {
    const { surface } = createReadablePalette({ accent: [0.5, 0, 0], surface: [0.52, 0, 0], text: [0.5, 0, 0] })
    expect(Math.abs(surface[0] - 0.52)).toBeLessThan(0.15)
    expect(isDarkColor(surface)).toBe(true)
  })
})
