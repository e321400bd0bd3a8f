import { isDark } from '../../color/contrast'
import { formatOklab, type Oklab } from '../../color/oklab'
import { type OptionFault, unusable } from '../../options/read'
import type { Options } from '../../options/table'
import { DARK, LIGHT } from './defaults'
import { guard } from './guard'
import { readColour, schemeOf } from './read'

type ThemeOptions = Pick<Options, 'colorScheme' | keyof typeof LIGHT | 'radius' | 'font' | 'density'>

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
  onFault: (fault: OptionFault) => void,
): void {
  const { radius, font, density } = options
  const read = (colour: string) => readColour(reader, colour) as Oklab
  reader.style.colorScheme = schemeOf(options)
  const canvas = readColour(reader, 'Canvas')
  // Out of the page nothing can be read. Back in it, `watchTheme` has it painted.
  if (!canvas) return
  const dark = isDark(canvas)
  const pick = (name: keyof typeof LIGHT, own: typeof LIGHT) => {
    const property = `--rc-${name.replace('Color', '')}-dark`
    const inDark = dark && getComputedStyle(reader).getPropertyValue(property)
    const asked = inDark || options[name]
    const colour = asked && read(asked)
    if (asked && !colour) onFault(unusable(inDark ? property : name, asked, name))
    return colour || read(own[name])
  }
  const surface = pick('surface', dark ? DARK : LIGHT)
  const fitting = isDark(surface) ? DARK : LIGHT
  const palette = guard({ accent: pick('accent', fitting), surface, text: pick('textColor', fitting) })
  root.style.colorScheme = root.dataset.scheme = isDark(palette.surface) ? 'dark' : 'light'
  const rest = {
    radius: `${radius}px`,
    font: font === 'system' ? 'system-ui,sans-serif' : font,
    room: density === 'compact' ? '.6em' : '1em',
  }
  for (const [name, value] of Object.entries({ ...palette, ...rest }))
    root.style.setProperty(`--_${name}`, typeof value === 'string' ? value : formatOklab(value))
}
