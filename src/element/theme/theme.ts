import type { Options } from '../../options/table'
import { css, type Lab, parse } from './colour'
import { type Brand, guard, isDark } from './guard'

/** The palette where the partner names no colours: each scheme has its own, neutrals with a hint of the accent's hue. */
const own: Record<'light' | 'dark', Brand> = {
  light: { accent: [0.45, -0.01, -0.2], surface: [1, 0, 0], text: [0.21, 0, -0.025] },
  dark: { accent: [0.74, -0.02, -0.12], surface: [0.2, 0, -0.015], text: [0.95, 0, -0.008] },
}

type ThemeOptions = Pick<Options, 'colorScheme' | 'accent' | 'surface' | 'textColor' | 'radius' | 'font'>

/**
 * Puts scheme, colours, radius and font on the inner root, for the style sheet to make the rest of them.
 * A surface of the partner's decides the scheme: state colours have to fit the ground that they stand on.
 *
 * @param reader a hidden element beside the root, on which the browser works colours out
 */
export function applyTheme(root: HTMLElement, reader: HTMLElement, options: ThemeOptions) {
  const style = getComputedStyle(reader)
  const read = (value: string, under: Lab): Lab => {
    // A mix with itself: browsers tell it in OKLab, whatever kind of colour it is made of.
    reader.style.color = `color-mix(in oklab,${value},${value})`
    return parse(style.color, under)
  }
  const { colorScheme, radius, font } = options
  reader.style.colorScheme = { auto: '', system: 'light dark' }[colorScheme as string] ?? colorScheme
  const scheme = isDark(read('Canvas', [1, 0, 0])) ? 'dark' : 'light'

  const pick = (option: string | null, name: string, or: Lab, under: Lab) => {
    const value = (scheme === 'dark' && style.getPropertyValue(`--rc-${name}-dark`).trim()) || option
    return value ? read(value, under) : or
  }
  const { accent, surface, text } = own[scheme]
  const ground = pick(options.surface, 'surface', surface, surface)
  const palette = guard({
    accent: pick(options.accent, 'accent', accent, ground),
    surface: ground,
    text: pick(options.textColor, 'text', text, ground),
  })
  root.dataset.scheme = isDark(palette.surface) ? 'dark' : 'light'
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--_${name}`, css(colour))
  root.style.setProperty('--_radius', `${radius}px`)
  root.style.setProperty('--_font', font === 'system' ? 'system-ui,sans-serif' : font)
}
