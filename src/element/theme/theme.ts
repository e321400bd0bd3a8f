import type { Options } from '../../options/table'
import { guard, isDark } from './guard'

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
  /** The shares of linear light that the browser makes of a colour; of what is none, those of the page's own. */
  const shares = (colour: string) => {
    reader.style.color = ''
    // A mix with itself makes browsers tell every kind of colour in one way: `color(srgb-linear r g b / alpha)`.
    reader.style.color = `color-mix(in srgb-linear,${colour},${colour})`
    return (style.color.match(/-?[\d.]+(e-?\d+)?(?=[ )])/g) ?? []).map(Number)
  }
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = shares(colour).map(share => Math.min(1, Math.max(0, share)))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const { colorScheme, radius, font } = options
  reader.style.colorScheme = colorScheme === 'auto' ? '' : colorScheme === 'system' ? 'light dark' : colorScheme
  const dark = isDark(luminance('Canvas'))
  const own = dark ? DARK : LIGHT
  /** The colour as it is now, whatever it is made of; opaque, since nothing is to show through. */
  const pick = (name: string, option: string | null, or: string) =>
    `color(srgb-linear ${shares((dark && style.getPropertyValue(`--rc-${name}-dark`)) || option || or)
      .slice(0, 3)
      .join(' ')})`
  const surface = pick('surface', options.surface, own.surface)
  const fitting = isDark(luminance(surface)) ? DARK : LIGHT
  const brand = {
    surface,
    text: pick('text', options.textColor, fitting.text),
    accent: pick('accent', options.accent, fitting.accent),
  }
  const of = Object.values(brand).join()
  if (made?.of !== of) {
    const palette = guard(brand, luminance)
    made = {
      of,
      palette: Object.entries(palette).map(([name, colour]) => [`--_${name}`, colour]),
      scheme: isDark(luminance(palette.surface)) ? 'dark' : 'light',
    }
  }
  root.style.colorScheme = root.dataset.scheme = made.scheme
  for (const [name, value] of made.palette) root.style.setProperty(name, value)
  root.style.setProperty('--_radius', `${radius}px`)
  root.style.setProperty('--_font', font === 'system' ? 'system-ui,sans-serif' : font)
}
