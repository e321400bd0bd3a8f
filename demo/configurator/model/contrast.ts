import { isDark, type Lab, luminance, mix, WHITE } from '../../../src/element/theme/colour'
import { DARK, LIGHT } from '../../../src/element/theme/defaults'
import { type Brand, guard } from '../../../src/element/theme/guard'
import type { State } from './state'

/** Two colours that have to stand out from one another, as they were asked for and as the widget shows them. */
export interface Contrast {
  what: string
  /** Of what was asked for, to one. */
  ratio: number
  /** What WCAG 2.2 AA asks for: of text (1.4.3), and of what is no text (1.4.11). */
  needed: 4.5 | 3
  /** Of what the widget shows, to one. */
  made: number
  /** The colour of text or mark, in hex: as it was asked for, and as the widget shows it. */
  asked: string
  used: string
  /** The ground that it stands on, in hex, as the widget shows it. */
  ground: string
  /** The widget has changed this colour or the ground below it. */
  corrected: boolean
}

/** Second text is text mixed into its ground so far. */
const SOFT = 0.7

/**
 * The colours asked for that are in force in one scheme, as the widget picks them: those for the dark before the others,
 * and what the widget has where none is given.
 *
 * @param isDarkPage whether the scheme is dark where the check stands
 * @param read works a CSS colour out, which only a browser can; nothing, where it is none or not opaque
 */
export function inForce(
  { options, dark }: State,
  isDarkPage: boolean,
  read: (colour: string) => Lab | undefined,
): Brand {
  const { colorScheme } = options
  const isNight = colorScheme === 'dark' || (colorScheme !== 'light' && isDarkPage)
  const pick = (name: keyof typeof dark, option: string | null | undefined, own: string) => {
    const asked = (isNight && dark[name]) || option
    return (asked && read(asked)) || (read(own) as Lab)
  }
  const surface = pick('surface', options.surface, (isNight ? DARK : LIGHT).surface)
  const fitting = isDark(surface) ? DARK : LIGHT
  return {
    surface,
    text: pick('text', options.textColor, fitting.textColor),
    accent: pick('accent', options.accent, fitting.accent),
  }
}

/** How the colours stand out from one another, and what the widget makes of them. */
export function contrast(brand: Brand): Contrast[] {
  const { surface, text, accent } = brand
  const palette = guard(brand)
  const row = (what: string, needed: 4.5 | 3, asked: [Lab, Lab], used: [Lab, Lab]): Contrast => ({
    what,
    needed,
    ratio: ratio(...asked),
    made: ratio(...used),
    asked: hex(asked[0]),
    used: hex(used[0]),
    ground: hex(used[1]),
    corrected: hex(asked[0]) !== hex(used[0]) || hex(asked[1]) !== hex(used[1]),
  })
  const { fill, face } = palette
  return [
    row('Text on the card', 4.5, [text, surface], [palette.text, palette.surface]),
    row(
      'Second text on the card',
      4.5,
      [mix(text, SOFT, surface), surface],
      [mix(palette.text, SOFT, palette.surface), palette.surface],
    ),
    row('Accent as text on the card', 4.5, [accent, surface], [palette['accent-text'], palette.surface]),
    row('Buttons and chosen answers on the card', 3, [accent, surface], [fill, palette.surface]),
    row('Text on buttons', 4.5, [WHITE, accent], [palette['on-fill'], fill]),
    row('Text on the panel of the result', 4.5, [palette['on-face'], face], [palette['on-face'], face]),
    row('Accent on the panel of the result', 4.5, [accent, face], [palette['face-accent'], face]),
  ]
}

/** WCAG's contrast of two colours, 1 to 21. */
const ratio = (a: Lab, b: Lab): number => {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05]
  return Math.max(x, y) / Math.min(x, y)
}

/** A colour as `#rrggbb`: OKLab (https://bottosson.github.io/posts/oklab/) to sRGB, clipped to what that has. */
export function hex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const parts = linear.map(share => {
    const part = share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055
    return Math.round(Math.min(1, Math.max(0, part)) * 255)
  })
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
}
