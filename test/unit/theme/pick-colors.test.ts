import { expect, test } from 'vitest'
import type { Oklab } from '../../../src/color/oklab'
import { DARK_COLORS, LIGHT_COLORS } from '../../../src/theme/default-colors'
import { pickColors } from '../../../src/theme/pick-colors'

/** Each colour that can be read is a lightness; `none` is a value that is no colour. */
const lightness: Record<string, number> = { pale: 0.9, deep: 0.1, [LIGHT_COLORS.surface]: 1, [DARK_COLORS.surface]: 0 }
const read = (color: string): Oklab | undefined => (color === 'none' ? undefined : [lightness[color] ?? 0.5, 0, 0])
const unset = () => ''

test('a dark property replaces the option in the dark scheme alone', () => {
  const options = { accent: 'pale' }
  const darkValueOf = (property: string) => (property === '--rc-accent-dark' ? 'deep' : '')
  expect(pickColors(true, options, darkValueOf, read).accent).toMatchObject({
    source: '--rc-accent-dark',
    given: 'deep',
    color: [0.1, 0, 0],
  })
  expect(pickColors(false, options, darkValueOf, read).accent).toMatchObject({ source: 'accent', given: 'pale' })
})

test('without a value the default of the scheme applies', () => {
  expect(pickColors(false, {}, unset, read).surface).toMatchObject({
    given: '',
    requested: undefined,
    color: [1, 0, 0],
  })
  expect(pickColors(true, {}, unset, read).surface.color).toEqual([0, 0, 0])
})

test('a value that is no colour gives way to the default, and not to the option', () => {
  const { surface } = pickColors(true, { surface: 'pale' }, () => 'none', read)
  expect(surface).toMatchObject({ source: '--rc-surface-dark', given: 'none', requested: undefined, color: [0, 0, 0] })
})

test('the surface decides the defaults of text and accent, in any scheme', () => {
  const asked: string[] = []
  const listen = (color: string) => {
    asked.push(color)
    return read(color)
  }
  pickColors(false, { surface: 'deep' }, unset, listen)
  expect(asked).toContain(DARK_COLORS.textColor)
  expect(asked).toContain(DARK_COLORS.accent)
  expect(asked).not.toContain(LIGHT_COLORS.textColor)
})
