import { describe, expect, it } from 'vitest'
import type { Oklab } from '../../../src/color/oklab'
import { DEFAULT_DARK_COLORS, DEFAULT_LIGHT_COLORS, pickColors } from '../../../src/theme/pick-colors'

/** Lightness of the colours that `parse` knows. All other colours have 0.5, except `none`, which is not a colour. */
const lightness: Record<string, number> = {
  pale: 0.9,
  deep: 0.1,
  [DEFAULT_LIGHT_COLORS.surface]: 1,
  [DEFAULT_DARK_COLORS.surface]: 0,
}
const parse = (color: string): Oklab | undefined => (color === 'none' ? undefined : [lightness[color] ?? 0.5, 0, 0])
const noDarkValue = () => ''

describe('pickColors', () => {
  it('uses the dark custom property instead of the option only in the dark scheme', () => {
    const options = { accent: 'pale' }
    const darkValueOf = (property: string) => (property === '--rc-accent-dark' ? 'deep' : '')
    expect(pickColors(true, options, darkValueOf, parse).accent).toMatchObject({
      source: '--rc-accent-dark',
      given: 'deep',
      color: [0.1, 0, 0],
    })
    expect(pickColors(false, options, darkValueOf, parse).accent).toMatchObject({ source: 'accent', given: 'pale' })
  })

  it('uses the default of the scheme if no value is given', () => {
    expect(pickColors(false, {}, noDarkValue, parse).surface).toMatchObject({
      given: '',
      requested: undefined,
      color: [1, 0, 0],
    })
    expect(pickColors(true, {}, noDarkValue, parse).surface.color).toEqual([0, 0, 0])
  })

  it('uses the default instead of the option if the dark custom property is not a colour', () => {
    const { surface } = pickColors(true, { surface: 'pale' }, () => 'none', parse)
    expect(surface).toMatchObject({
      source: '--rc-surface-dark',
      given: 'none',
      requested: undefined,
      color: [0, 0, 0],
    })
  })

  it('chooses the defaults of text and accent by the lightness of the surface, whatever the scheme', () => {
    const parsed: string[] = []
    const recordAndParse = (color: string) => {
      parsed.push(color)
      return parse(color)
    }
    pickColors(false, { surface: 'deep' }, noDarkValue, recordAndParse)
    expect(parsed).toContain(DEFAULT_DARK_COLORS.textColor)
    expect(parsed).toContain(DEFAULT_DARK_COLORS.accent)
    expect(parsed).not.toContain(DEFAULT_LIGHT_COLORS.textColor)
  })
})
