import { isDark } from '../color/contrast'
import { formatOklab } from '../color/oklab'
import { invalidOption, type OptionProblem } from '../options/resolve'
import type { Options } from '../options/table'
import { ensureContrast } from './ensure-contrast'
import { colorSchemeValue, computeColor } from './parse-color'
import { type ColorName, pickColors } from './pick-colors'

type ThemeOptions = Pick<Options, 'colorScheme' | ColorName | 'radius' | 'font' | 'density'>

/**
 * Puts scheme, colours, radius, font and density on the inner root, for the style sheet to make the rest of them.
 * A surface of the partner's decides the scheme: state colours have to fit the ground that they stand on.
 *
 * @param reader a hidden element beside the root, on which the browser works colours out
 * @param onFault told of a colour that only the browser can see is none, or not opaque: ours stands for it
 */
export function applyTheme(
  root: HTMLElement,
  reader: HTMLElement,
  options: ThemeOptions,
  onProblem: (problem: OptionProblem) => void,
): void {
  const { radius, font, density } = options
  reader.style.colorScheme = colorSchemeValue(options)
  const canvas = computeColor(reader, 'Canvas')
  // Out of the page nothing can be read. Back in it, `watchTheme` has it painted.
  if (!canvas) return
  const darkValueOf = (property: string) => getComputedStyle(reader).getPropertyValue(property)
  const picked = pickColors(isDark(canvas), options, darkValueOf, color => computeColor(reader, color))
  for (const [name, { source, given, requested }] of Object.entries(picked))
    if (given && !requested) onProblem(invalidOption(source, given, name as ColorName))
  const { surface, accent, textColor } = picked
  const palette = ensureContrast({ accent: accent.color, surface: surface.color, text: textColor.color })
  root.style.colorScheme = root.dataset.scheme = isDark(palette.surface) ? 'dark' : 'light'
  const rest = {
    radius: `${radius}px`,
    font: font === 'system' ? 'system-ui,sans-serif' : font,
    room: density === 'compact' ? '.6em' : '1em',
  }
  for (const [name, value] of Object.entries({ ...palette, ...rest }))
    root.style.setProperty(`--_${name}`, typeof value === 'string' ? value : formatOklab(value))
}
