import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDark } from '../../../src/color/contrast'
import { KEY, QUIET_TINT, SECOND_TEXT, STRONG_TINT } from '../../../src/color/mix-shares'
import { BLACK, mix, type Oklab, WHITE } from '../../../src/color/oklab'
import { type Brand, ensureContrast, type Palette } from '../../../src/theme/ensure-contrast'
import { anyColor, asShown, fromHex, ratio } from '../../support/oklab'

const brand = fc.record({ accent: anyColor, surface: anyColor, text: anyColor })
const runs = { numRuns: process.env.FULL ? 20_000 : 500 }
const always = (holds: (palette: Palette, asked: Brand) => void) =>
  fc.assert(
    fc.property(brand, asked => holds(ensureContrast(asked), asked)),
    runs,
  )

const hueOf = ([, a, b]: Oklab) => Math.atan2(b, a)
const apart = (one: number, other: number) => Math.abs(Math.atan2(Math.sin(one - other), Math.cos(one - other)))

describe('whatever the partner’s colours', () => {
  it('text, and second text, can be read on the surface, on keys and on quiet tints', () =>
    always(({ surface, text, 'accent-text': accent }) => {
      expect(ratio(text, surface)).toBeGreaterThanOrEqual(4.5)
      for (const ground of [surface, mix(WHITE, KEY, surface), mix(accent, QUIET_TINT, surface)])
        expect(ratio(mix(text, SECOND_TEXT, surface), ground)).toBeGreaterThanOrEqual(4.5)
    }))

  it('the accent as text can be read on the surface and on its own tints', () =>
    always(palette => {
      const { surface, 'accent-text': accent } = palette
      for (const share of [0, QUIET_TINT, STRONG_TINT])
        expect(ratio(accent, mix(accent, share, surface))).toBeGreaterThanOrEqual(4.5)
    }))

  it('text can be read on the accent’s tints', () =>
    always(({ surface, text, 'accent-text': accent }) => {
      for (const share of [QUIET_TINT, STRONG_TINT])
        expect(ratio(text, mix(accent, share, surface))).toBeGreaterThanOrEqual(4.5)
    }))

  it('buttons stand out from the surface and from quiet tints, and their text can be read', () =>
    always(({ surface, fill, 'on-fill': on, 'accent-text': accent }) => {
      expect(ratio(fill, surface)).toBeGreaterThanOrEqual(3)
      expect(ratio(fill, mix(accent, QUIET_TINT, surface))).toBeGreaterThanOrEqual(3)
      expect(ratio(on, fill)).toBeGreaterThanOrEqual(4.5)
    }))

  it('what is wrong is marked so that it is seen, in red', () =>
    always(({ surface, wrong }) => {
      expect(ratio(wrong, surface)).toBeGreaterThanOrEqual(3)
      if (Math.hypot(wrong[1], wrong[2]) > 0.02)
        expect(apart(hueOf(wrong), hueOf(fromHex('#dc143c')))).toBeLessThan(0.1)
    }))

  it('on the face, in its light and in its shade, text, second text and accent can be read', () =>
    always(({ face, 'on-face': text, 'face-accent': accent }) => {
      for (const ground of [face, mix(WHITE, 0.08, face), mix(BLACK, 0.34, face)]) {
        expect(ratio(mix(text, SECOND_TEXT, face), ground)).toBeGreaterThanOrEqual(4.5)
        expect(ratio(accent, ground)).toBeGreaterThanOrEqual(4.5)
      }
      expect(ratio(mix(text, SECOND_TEXT, face), mix(WHITE, 0.2, face))).toBeGreaterThanOrEqual(4.5)
    }))

  it('hues stay what they were', () =>
    always(({ surface, text, fill, 'accent-text': accentText, 'face-accent': face }, asked) => {
      for (const [made, from] of [
        [surface, asked.surface],
        [text, asked.text],
        ...[fill, accentText, face].map(color => [color, asked.accent] as const),
      ] as const)
        if (Math.hypot(made[1], made[2]) > 0.02) expect(apart(hueOf(made), hueOf(from))).toBeLessThan(0.01)
    }))

  it('hues stay as a screen shows them, too, where there is enough colour to have one', () =>
    always(({ surface, text, fill, 'accent-text': accentText, 'face-accent': face }, asked) => {
      for (const [made, from] of [
        [surface, asked.surface],
        [text, asked.text],
        ...[fill, accentText, face].map(color => [color, asked.accent] as const),
      ] as const) {
        const shown = asShown(made)
        if (Math.hypot(shown[1], shown[2]) > 0.04) expect(apart(hueOf(shown), hueOf(asShown(from)))).toBeLessThan(0.15)
      }
    }))
})

describe('colours that can be read', () => {
  it('are left as they are', () => {
    const asked = { accent: [0.45, -0.02, -0.18], surface: WHITE, text: [0.2, 0, 0] } satisfies Brand
    const { surface, text, fill, 'accent-text': accent } = ensureContrast(asked)
    expect({ surface, text }).toEqual({ surface: asked.surface, text: asked.text })
    expect([fill, accent]).toEqual([asked.accent, asked.accent])
  })

  it('move no further than they have to', () =>
    always(({ surface, fill, 'accent-text': text }, { accent }) => {
      const standing = (color: Oklab) => Math.min(ratio(color, surface), ratio(color, mix(text, QUIET_TINT, surface)))
      if (standing(accent) >= 3.11) expect(fill).toEqual(accent)
      else expect(standing(fill)).toBeLessThan(3.4)
    }))
})

it('a surface of middle grey gives way to what can be read on it, by little', () => {
  const { surface } = ensureContrast({ accent: [0.5, 0, 0], surface: [0.52, 0, 0], text: [0.5, 0, 0] })
  expect(Math.abs(surface[0] - 0.52)).toBeLessThan(0.15)
  expect(isDark(surface)).toBe(true)
})
