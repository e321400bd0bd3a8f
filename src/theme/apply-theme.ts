import { isDarkColor } from '../color/contrast'
import { formatOklab } from '../color/oklab'
import { createInvalidOptionProblem, type OptionProblem } from '../options/resolve'
import type { Options } from '../options/table'
import { colorSchemeToCss, cssColorToOklab } from './parse-color'
import { type ColorOptionName, pickColors } from './pick-colors'
import { createReadablePalette } from './readable-palette'

/** The options that the theme depends on. */
type ThemeOptions = Pick<Options, 'colorScheme' | ColorOptionName | 'radius' | 'font' | 'density'>

/** Dark Reader's names for the variants of a variable as a background, text or border colour. */
const DARK_READER_PREFIXES = ['bg', 'text', 'border'].map(use => `--darkreader-${use}`)

/**
 * Sets colour scheme, colours, radius, font and density as custom properties of the inner root. The style sheet derives all
 * other colours and sizes from them. A surface that the partner has set decides the scheme, because state colours must have
 * enough contrast on it.
 *
 * @param reader a hidden element beside the root, with which the browser computes colours
 * @param onProblem receives a problem for each value that the browser does not compute to an opaque colour; the default
 *   colour is used instead
 */
export function applyTheme(
  root: HTMLElement,
  reader: HTMLElement,
  options: ThemeOptions,
  onProblem: (problem: OptionProblem) => void,
): void {
  const { radius, font, density } = options
  reader.style.colorScheme = colorSchemeToCss(options)
  const canvas = cssColorToOklab(reader, 'Canvas')
  // No style is computed while the element is not in the page. When it is back, `watchTheme` has the theme applied again.
  if (!canvas) return
  const darkValueOf = (property: string) => getComputedStyle(reader).getPropertyValue(property)
  const picked = pickColors(isDarkColor(canvas), options, darkValueOf, color => cssColorToOklab(reader, color))
  for (const [name, { source, given, requested }] of Object.entries(picked))
    if (given && !requested) onProblem(createInvalidOptionProblem(source, given, name as ColorOptionName))
  const { surface, accent, textColor } = picked
  const palette = createReadablePalette({ accent: accent.color, surface: surface.color, text: textColor.color })
  root.style.colorScheme = root.dataset.scheme = isDarkColor(palette.surface) ? 'dark' : 'light'
  const rest = {
    radius: `${radius}px`,
    font: font === 'system' ? 'system-ui,sans-serif' : font,
    room: density === 'compact' ? '.6em' : '1em',
  }
  // Dark Reader replaces each variable by three of its own, which it does not define for variables of inline styles.
  for (const [name, value] of Object.entries({ ...palette, ...rest }))
    for (const prefix of ['', ...DARK_READER_PREFIXES])
      root.style.setProperty(`${prefix}--_${name}`, typeof value === 'string' ? value : formatOklab(value))
}
