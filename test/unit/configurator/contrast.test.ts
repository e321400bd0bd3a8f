import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRows, effectiveColors } from '../../../demo/configurator/model/contrast'
import { initialState, patchState } from '../../../demo/configurator/model/state'
import { BLACK, type Oklab, WHITE } from '../../../src/color/oklab'
import { contrastRatio, reduceChromaToSrgb } from '../../support/oklab'

const GREY: Oklab = [0.7, 0, 0]
const labColor = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  )
  .map(color => reduceChromaToSrgb(color))

test('whatever colours are requested, every pair that is used has enough contrast', () =>
  fc.assert(
    fc.property(labColor, labColor, labColor, (accent, surface, text) => {
      for (const { label, usedRatio, needed } of contrastRows({ accent, surface, text }))
        expect({ label, isEnough: usedRatio >= needed }).toEqual({ label, isEnough: true })
    }),
  ))

test('pairs with enough contrast stay unchanged, and other pairs are corrected', () => {
  const rows = contrastRows({ accent: GREY, surface: WHITE, text: BLACK })
  const [text, accent, button] = ['Text on the card', 'Accent as text on the card', 'Buttons and'].map(name =>
    rows.find(({ label }) => label.startsWith(name)),
  )
  expect(text).toMatchObject({
    requestedRatio: 21,
    usedRatio: 21,
    requested: '#000000',
    used: '#000000',
    background: '#ffffff',
    isCorrected: false,
  })
  expect(accent).toMatchObject({
    requestedRatio: expect.closeTo(contrastRatio(GREY, WHITE), 1),
    requested: '#9e9e9e',
    isCorrected: true,
  })
  expect(accent?.requestedRatio).toBeLessThan(4.5)
  expect(button?.usedRatio).toBeGreaterThanOrEqual(3)
})

test('a row that is corrected has either too little contrast itself or a stated reason', () =>
  fc.assert(
    fc.property(labColor, labColor, labColor, (accent, surface, text) => {
      for (const { label, requestedRatio, needed, isCorrected, reason } of contrastRows({ accent, surface, text }))
        expect({ label, hasReason: reason !== null }).toEqual({
          label,
          hasReason: isCorrected && requestedRatio >= needed,
        })
    }),
  ))

test('an accent with enough contrast on the card but not on tints states that as the reason', () => {
  const rows = contrastRows({ accent: [0.54, 0.08, 0.12], surface: WHITE, text: BLACK })
  const [card, tinted] = ['Accent as text on the card', 'Accent as text on tinted boxes'].map(name =>
    rows.find(({ label }) => label === name),
  )
  expect(card?.requestedRatio).toBeGreaterThan(4.6)
  expect(card).toMatchObject({ isCorrected: true, reason: 'for accent as text on tinted boxes' })
  expect(tinted?.requestedRatio).toBeLessThan(4.5)
  expect(tinted).toMatchObject({ isCorrected: true, reason: null })
})

test('a requested ratio is that of the requested colours', () =>
  fc.assert(
    fc.property(labColor, labColor, labColor, (accent, surface, text) => {
      const [row] = contrastRows({ accent, surface, text })
      expect(row?.requestedRatio).toBeCloseTo(contrastRatio(text, surface), 1)
    }),
  ))

test('the effective colours are those that the widget picks', () => {
  const read = (color: string) =>
    [color === '#111' || color.startsWith('#14') ? 0.1 : 1, 0, 0, color] as unknown as Oklab
  const names = (state: typeof initialState, isDark: boolean) =>
    Object.fromEntries(
      Object.entries(effectiveColors(state, isDark, read)).map(([name, color]) => [name, (color as unknown[])[3]]),
    )
  const state = patchState(initialState, { options: { accent: '#0a5' }, dark: { accent: '#5f9', text: '#eee' } })
  expect(names(state, false)).toEqual({ surface: '#fff', text: '#151a26', accent: '#0a5' })
  expect(names(state, true)).toEqual({ surface: '#14181f', text: '#eee', accent: '#5f9' })
  expect(names(patchState(state, { options: { colorScheme: 'light' } }), true)).toMatchObject({ accent: '#0a5' })
  expect(names(patchState(state, { options: { colorScheme: 'dark' } }), false)).toMatchObject({ accent: '#5f9' })
  // A dark surface option without a text colour gets the light default text, since dark text would be unreadable.
  expect(names(patchState(initialState, { options: { surface: '#111' } }), false)).toEqual({
    surface: '#111',
    text: '#eceff5',
    accent: '#81a9ff',
  })
})
