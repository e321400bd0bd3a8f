import type { Options } from '../../options/table'
import { css, type Lab, parse } from './colour'
import { guard, isDark } from './guard'

const WHITE: Lab = [1, 0, 0]

/** The colours where the partner names none: each scheme has its own. */
const LIGHT = { surface: '#fff', text: '#151a26', accent: '#1b4fc4' }
const DARK = { surface: '#14181f', text: '#eceff5', accent: '#81a9ff' }

/** What `guard` made of the colours last read: on most pages, each check and each change of scheme asks for the same. */
let made: { of: string; palette: [name: string, value: string][]; scheme: string } | undefined

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
    return style.color
  }
  const { colorScheme, radius, font } = options
  reader.style.colorScheme = colorScheme === 'auto' ? '' : colorScheme === 'system' ? 'light dark' : colorScheme
  const dark = isDark(parse(read('Canvas'), WHITE))
  const own = dark ? DARK : LIGHT
  const pick = (name: string, option: string | null, or: string) =>
    read((dark && style.getPropertyValue(`--rc-${name}-dark`)) || option || or)
  const surface = pick('surface', options.surface, own.surface)
  const under = parse(surface, parse(read(own.surface), WHITE))
  const fitting = isDark(under) ? DARK : LIGHT
  const text = pick('text', options.textColor, fitting.text)
  const accent = pick('accent', options.accent, fitting.accent)

  const of = [dark, surface, text, accent].join()
  if (made?.of !== of) {
    const palette = guard({ surface: under, text: parse(text, under), accent: parse(accent, under) })
    made = {
      of,
      palette: Object.entries(palette).map(([name, colour]) => [`--_${name}`, css(colour)]),
      scheme: isDark(palette.surface) ? 'dark' : 'light',
    }
  }
  root.dataset.scheme = made.scheme
  for (const [name, value] of made.palette) root.style.setProperty(name, value)
  root.style.setProperty('--_radius', `${radius}px`)
  root.style.setProperty('--_font', font === 'system' ? 'system-ui,sans-serif' : font)
}
