import { contrastRatio as ratio } from '../../../src/color/contrast'
import { KEY, QUIET_TINT, SECOND_TEXT, STRONG_TINT } from '../../../src/color/mix-shares'
import { mix, type Oklab, WHITE } from '../../../src/color/oklab'
import { toHex } from '../../../src/color/srgb'
import { ACCENT_SHINE, type Brand, ensureContrast } from '../../../src/theme/ensure-contrast'
import { pickColors } from '../../../src/theme/pick-colors'
import { darkNames, darkPropertyOf, type State } from './state'

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
  /** Why it is changed although it could be read here; null where that is not so. */
  why: string | null
}

/** A pair that has to stand out, on a ground that may be mixed of others. */
interface Pair {
  what: string
  needed: 4.5 | 3
  asked: [color: Oklab, ground: Oklab]
  used: [color: Oklab, ground: Oklab]
  /** The palette's colour that it comes of: it is changed for all its pairs at once. */
  of: 'text' | 'accent-text' | 'fill' | 'on-fill' | 'on-face' | 'face-accent'
  /** It has no row of its own. */
  isBehind?: true
}

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
  read: (color: string) => Oklab | undefined,
): Brand {
  const { colorScheme } = options
  const isNight = colorScheme === 'dark' || (colorScheme !== 'light' && isDarkPage)
  const darkValueOf = (property: string) => dark[darkNames.find(name => darkPropertyOf(name) === property) ?? 'accent']
  const { surface, accent, textColor } = pickColors(isNight, options, darkValueOf, read)
  return { surface: surface.color, text: textColor.color, accent: accent.color }
}

/** How the colours stand out from one another, and what the widget makes of them. */
export function contrast(brand: Brand): Contrast[] {
  const pairs = pairsOf(brand)
  const isSurfaceKept = toHex(brand.surface) === toHex(ensureContrast(brand).surface)
  return pairs
    .filter(({ isBehind }) => !isBehind)
    .map(pair => {
      const { what, needed, asked, used, of } = pair
      const corrected = toHex(asked[0]) !== toHex(used[0]) || toHex(asked[1]) !== toHex(used[1])
      const suffices = ratio(...asked) >= needed
      const failing = pairs.find(one => one.of === of && ratio(...one.asked) < one.needed)
      return {
        what,
        needed,
        ratio: ratio(...asked),
        made: ratio(...used),
        asked: toHex(asked[0]),
        used: toHex(used[0]),
        ground: toHex(used[1]),
        corrected,
        why: corrected && suffices ? reason(failing?.what, isSurfaceKept) : null,
      }
    })
}

function reason(failing: string | undefined, isSurfaceKept: boolean): string {
  if (failing) return `for ${failing.charAt(0).toLowerCase()}${failing.slice(1)}`
  return isSurfaceKept ? 'to have a little over, since browsers round' : 'since the card’s colour is changed'
}

/** All that the widget holds, in the order of the rows. */
function pairsOf(brand: Brand): Pair[] {
  const { surface, text, accent } = brand
  const palette = ensureContrast(brand)
  const { fill, face, surface: card, 'accent-text': accentText } = palette
  const soft = [mix(text, SECOND_TEXT, surface), mix(palette.text, SECOND_TEXT, card)] as const
  /** The same ground as it was asked for, and as it is. */
  const tint = (share: number) => [mix(accent, share, surface), mix(accentText, share, card)] as const
  const [tinted, quiet] = [tint(STRONG_TINT), tint(QUIET_TINT)]
  const keys = [mix(WHITE, KEY, surface), mix(WHITE, KEY, card)] as const
  const light = mix(WHITE, ACCENT_SHINE, face)
  return [
    { what: 'Text on the card', needed: 4.5, asked: [text, surface], used: [palette.text, card], of: 'text' },
    { what: 'Second text on the card', needed: 4.5, asked: [soft[0], surface], used: [soft[1], card], of: 'text' },
    {
      what: 'Text on tinted boxes',
      needed: 4.5,
      asked: [text, tinted[0]],
      used: [palette.text, tinted[1]],
      of: 'text',
    },
    {
      what: 'Second text on quiet tints',
      needed: 4.5,
      asked: [soft[0], quiet[0]],
      used: [soft[1], quiet[1]],
      of: 'text',
      isBehind: true,
    },
    {
      what: 'Second text on keys',
      needed: 4.5,
      asked: [soft[0], keys[0]],
      used: [soft[1], keys[1]],
      of: 'text',
      isBehind: true,
    },
    {
      what: 'Accent as text on the card',
      needed: 4.5,
      asked: [accent, surface],
      used: [accentText, card],
      of: 'accent-text',
    },
    {
      what: 'Accent as text on tinted boxes',
      needed: 4.5,
      asked: [accent, tinted[0]],
      used: [accentText, tinted[1]],
      of: 'accent-text',
    },
    {
      what: 'Buttons and chosen answers on the card',
      needed: 3,
      asked: [accent, surface],
      used: [fill, card],
      of: 'fill',
    },
    {
      what: 'Buttons on quiet tints',
      needed: 3,
      asked: [accent, quiet[0]],
      used: [fill, quiet[1]],
      of: 'fill',
      isBehind: true,
    },
    { what: 'Text on buttons', needed: 4.5, asked: [WHITE, accent], used: [palette['on-fill'], fill], of: 'on-fill' },
    {
      what: 'Text on the panel of the result',
      needed: 4.5,
      asked: [palette['on-face'], face],
      used: [palette['on-face'], face],
      of: 'on-face',
    },
    {
      what: 'Accent on the panel of the result',
      needed: 4.5,
      asked: [accent, face],
      used: [palette['face-accent'], face],
      of: 'face-accent',
    },
    {
      what: 'Accent on the light of that panel',
      needed: 4.5,
      asked: [accent, light],
      used: [palette['face-accent'], light],
      of: 'face-accent',
      isBehind: true,
    },
  ]
}
