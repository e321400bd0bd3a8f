import { isDark } from '../color/contrast'
import type { Oklab } from '../color/oklab'
import { type GivenOptions, optionTable } from '../options/table'
import { DARK_COLORS, LIGHT_COLORS } from './default-colors'

/** The options that are colours, from which the palette is made. */
export type ColorName = keyof typeof LIGHT_COLORS

/** A colour as it was requested, and the one that applies. */
export interface PickedColor {
  /** The option or the custom property that decides; the option where nothing is given. */
  source: string
  /** Its value; empty where nothing is given. */
  given: string
  /** The given colour; undefined where nothing is given, or the value is not an opaque colour. */
  requested: Oklab | undefined
  /** The requested colour, else the default. */
  color: Oklab
}

/**
 * Picks each colour: in the dark scheme the value of its dark property, else the option's, else the default for the scheme.
 * The surface decides which defaults text and accent have: they have to be readable on it.
 *
 * @param isDarkScheme whether the scheme is dark where the check is shown
 * @param darkValueOf the value of a dark property, empty where the page does not set it
 * @param read works a CSS colour out; undefined where the value is not an opaque colour
 */
export function pickColors(
  isDarkScheme: boolean,
  options: Pick<GivenOptions, ColorName>,
  darkValueOf: (property: string) => string | undefined,
  read: (color: string) => Oklab | undefined,
): Record<ColorName, PickedColor> {
  const pick = (name: ColorName, defaults: typeof LIGHT_COLORS): PickedColor => {
    const { darkProperty } = optionTable[name]
    const darkValue = isDarkScheme && darkValueOf(darkProperty)
    const given = darkValue || options[name] || ''
    const requested = given ? read(given) : undefined
    return {
      source: darkValue ? darkProperty : name,
      given,
      requested,
      color: requested ?? (read(defaults[name]) as Oklab),
    }
  }
  const surface = pick('surface', isDarkScheme ? DARK_COLORS : LIGHT_COLORS)
  const defaults = isDark(surface.color) ? DARK_COLORS : LIGHT_COLORS
  return { surface, accent: pick('accent', defaults), textColor: pick('textColor', defaults) }
}
