import type { Options } from '../../options/table'
import { css, isDark, parse } from './colour'
import { DARK, LIGHT } from './defaults'
import { guard } from './guard'

type ThemeOptions = Pick<Options, 'colorScheme' | 'accent' | 'surface' | 'textColor' | 'radius' | 'font'>

/**
 * Puts scheme, colours, radius and font on the inner root, for the style sheet to make the rest of them.
 * A surface of the partner's decides the scheme: state colours have to fit the ground that they stand on.
 *
 * @param reader a hidden element beside the root, on which the browser works colours out
 */
export function applyTheme(root: HTMLElement, reader: HTMLElement, options: ThemeOptions): void {
  const style = getComputedStyle(reader)
  const read = (colour: string) => {
    // A mix with itself: browsers tell it in OKLab, whatever kind of colour it is. What is none leaves the page's own.
    reader.style.color = ''
    reader.style.color = `color-mix(in oklab,${colour},${colour})`
    return parse(style.color)
  }
  const { colorScheme, radius, font } = options
  reader.style.colorScheme = colorScheme === 'auto' ? '' : colorScheme === 'system' ? 'light dark' : colorScheme
  const dark = isDark(read('Canvas'))
  const own = dark ? DARK : LIGHT
  const pick = (name: string, option: string | null, or: string) =>
    read((dark && style.getPropertyValue(`--rc-${name}-dark`)) || option || or)
  const surface = pick('surface', options.surface, own.surface)
  const fitting = isDark(surface) ? DARK : LIGHT
  const palette = guard({
    surface,
    text: pick('text', options.textColor, fitting.text),
    accent: pick('accent', options.accent, fitting.accent),
  })
  root.style.colorScheme = root.dataset.scheme = isDark(palette.surface) ? 'dark' : 'light'
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--_${name}`, css(colour))
  root.style.setProperty('--_radius', `${radius}px`)
  root.style.setProperty('--_font', font === 'system' ? 'system-ui,sans-serif' : font)
}
