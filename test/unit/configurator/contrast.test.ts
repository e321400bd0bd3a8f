import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, inForce } from '../../../demo/configurator/model/contrast'
import { initial, set } from '../../../demo/configurator/model/state'
import { BLACK, type Oklab, WHITE } from '../../../src/color/oklab'
import { inGamut, ratio } from '../../support/oklab'

const GREY: Oklab = [0.7, 0, 0]
const lab = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  )
  .map(color => inGamut(color))

test('whatever is asked for, all that the widget shows reaches what is needed', () =>
  fc.assert(
    fc.property(lab, lab, lab, (accent, surface, text) => {
      for (const { what, made, needed } of contrast({ accent, surface, text }))
        expect({ what, enough: made >= needed }).toEqual({ what, enough: true })
    }),
  ))

test('what can be read is left as it is, and what cannot is corrected', () => {
  const rows = contrast({ accent: GREY, surface: WHITE, text: BLACK })
  const [text, accent, button] = ['Text on the card', 'Accent as text on the card', 'Buttons and'].map(name =>
    rows.find(({ what }) => what.startsWith(name)),
  )
  expect(text).toMatchObject({
    ratio: 21,
    made: 21,
    asked: '#000000',
    used: '#000000',
    ground: '#ffffff',
    corrected: false,
  })
  expect(accent).toMatchObject({ ratio: expect.closeTo(ratio(GREY, WHITE), 1), asked: '#9e9e9e', corrected: true })
  expect(accent?.ratio).toBeLessThan(4.5)
  expect(button?.made).toBeGreaterThanOrEqual(3)
})

test('no row is corrected without a reason to be seen: its own ratio, or what it says', () =>
  fc.assert(
    fc.property(lab, lab, lab, (accent, surface, text) => {
      for (const { what, ratio, needed, corrected, why } of contrast({ accent, surface, text }))
        expect({ what, told: why !== null }).toEqual({ what, told: corrected && ratio >= needed })
    }),
  ))

test('an accent that could be read on the card but not on its tints is told so', () => {
  const rows = contrast({ accent: [0.54, 0.08, 0.12], surface: WHITE, text: BLACK })
  const [card, tinted] = ['Accent as text on the card', 'Accent as text on tinted boxes'].map(name =>
    rows.find(({ what }) => what === name),
  )
  expect(card?.ratio).toBeGreaterThan(4.6)
  expect(card).toMatchObject({ corrected: true, why: 'for accent as text on tinted boxes' })
  expect(tinted?.ratio).toBeLessThan(4.5)
  expect(tinted).toMatchObject({ corrected: true, why: null })
})

test('a ratio is that of the colours it names', () =>
  fc.assert(
    fc.property(lab, lab, lab, (accent, surface, text) => {
      const [row] = contrast({ accent, surface, text })
      expect(row?.ratio).toBeCloseTo(ratio(text, surface), 1)
    }),
  ))

test('the colours in force are those that the widget picks', () => {
  const read = (color: string) =>
    [color === '#111' || color.startsWith('#14') ? 0.1 : 1, 0, 0, color] as unknown as Oklab
  const names = (state: typeof initial, isDark: boolean) =>
    Object.fromEntries(
      Object.entries(inForce(state, isDark, read)).map(([name, color]) => [name, (color as unknown[])[3]]),
    )
  const state = set(initial, { options: { accent: '#0a5' }, dark: { accent: '#5f9', text: '#eee' } })
  expect(names(state, false)).toEqual({ surface: '#fff', text: '#151a26', accent: '#0a5' })
  expect(names(state, true)).toEqual({ surface: '#14181f', text: '#eee', accent: '#5f9' })
  expect(names(set(state, { options: { colorScheme: 'light' } }), true)).toMatchObject({ accent: '#0a5' })
  expect(names(set(state, { options: { colorScheme: 'dark' } }), false)).toMatchObject({ accent: '#5f9' })
  // Dark text would not be read on a dark card of the partner's.
  expect(names(set(initial, { options: { surface: '#111' } }), false)).toEqual({
    surface: '#111',
    text: '#eceff5',
    accent: '#81a9ff',
  })
})
