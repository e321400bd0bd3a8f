import { isDarkColor } from '../color/contrast'
import type { Oklab } from '../color/oklab'
import { type GivenOptions, optionTable } from '../options/table'

/** The default colours in the light scheme. */
export const DEFAULT_LIGHT_COLORS = { surface: '#fff', textColor: '#151a26', accent: '#1b4fc4' }

/** The default colours in the dark scheme. */
export const DEFAULT_DARK_COLORS = { surface: '#14181f', textColor: '#eceff5', accent: '#81a9ff' }

/** Names of the options for the colours from which the palette is derived. */
export type ColorOptionName = keyof typeof DEFAULT_LIGHT_COLORS

/** One colour option: the requested colour, and the colour that applies. */
export interface PickedColor {
  /** Name of the option or custom property whose value applies; of the option if no value is given. */
  source: string
  /** The given value; empty if none is given. */
  given: string
  /** The given colour; undefined if none is given or the value is not an opaque colour. */
  requested: Oklab | undefined
  /** The requested colour, else the default. */
  color: Oklab
}

/**
 * Picks each colour: in the dark scheme the value of its dark custom property, else the option's value, else the default.
 * Text and accent have the defaults of the dark scheme on a dark surface, so that they are readable.
 *
 * @param isDarkScheme whether the scheme is dark where the check is shown
 * @param darkValueOf returns the value of a dark custom property; empty if the page does not set it
 * @param parse returns a CSS colour in OKLab, or undefined if the value is not an opaque colour
 */
export function pickColors(
  isDarkScheme: boolean,
  options: Pick<GivenOptions, ColorOptionName>,
  darkValueOf: (property: string) => string | undefined,
  parse: (color: string) => Oklab | undefined,
): Record<ColorOptionName, PickedColor> {
  const pick = (name: ColorOptionName, defaults: typeof DEFAULT_LIGHT_COLORS): PickedColor => {
    const { darkProperty } = optionTable[name]
    const darkValue = isDarkScheme && darkValueOf(darkProperty)
    const given = darkValue || options[name] || ''
    const requested = given ? parse(given) : undefined
    return {
      source: darkValue ? darkProperty : name,
      given,
      requested,
      color: requested ?? (parse(defaults[name]) as Oklab),
    }
  }
  const surface = pick('surface', isDarkScheme ? DEFAULT_DARK_COLORS : DEFAULT_LIGHT_COLORS)
  const defaults = isDarkColor(surface.color) ? DEFAULT_DARK_COLORS : DEFAULT_LIGHT_COLORS
  return { surface, accent: pick('accent', defaults), textColor: pick('textColor', defaults) }
}
