import { contrastRatio as ratio } from '../../../src/color/contrast'
import {
  ACCENT_SHARE_IN_QUIET_TINT,
  ACCENT_SHARE_IN_STRONG_TINT,
  TEXT_SHARE_IN_SECONDARY_TEXT,
  WHITE_SHARE_IN_BUTTONS,
} from '../../../src/color/mix-shares'
import { mixColors, type Oklab, WHITE } from '../../../src/color/oklab'
import { oklabToHex } from '../../../src/color/srgb'
import { pickColors } from '../../../src/theme/pick-colors'
import {
  createReadablePalette,
  HEADER_ACCENT_LIGHTENING,
  type RequestedColors,
} from '../../../src/theme/readable-palette'
import { darkColorNames, darkProperty, type State } from './state'

/** A pair of colours with its contrast, as the partner requested them and as the widget uses them. */
export interface ContrastRow {
  label: string
  /** Contrast ratio of the requested colours, from 1 to 21. */
  requestedRatio: number
  /** Ratio that WCAG 2.2 AA requires: 4.5 for text (1.4.3), 3 for other things (1.4.11). */
  needed: 4.5 | 3
  /** Contrast ratio of the colours that the widget uses. */
  usedRatio: number
  /** Requested foreground colour, in hex. */
  requested: string
  /** Foreground colour that the widget uses, in hex. */
  used: string
  /** Background colour that the widget uses, in hex. */
  background: string
  /** Whether the widget changed the foreground or the background. */
  isCorrected: boolean
  /** Why the widget changed a pair whose requested contrast is enough; `null` if not changed or not enough. */
  reason: string | null
}

/** A foreground and a background whose contrast matters. The background may be a mix of colours. */
interface Pair {
  label: string
  needed: 4.5 | 3
  requested: [color: Oklab, background: Oklab]
  used: [color: Oklab, background: Oklab]
  /** The palette colour of the foreground. The widget changes a palette colour for all its pairs at once. */
  of: 'text' | 'accent-text' | 'fill' | 'on-fill' | 'on-face' | 'face-accent'
  /** The pair has no row in the table. */
  isHidden?: true
}

/**
 * Returns the brand colours that apply in one colour scheme, before any correction of contrast. Colours for the dark
 * scheme come before the options, and the widget's defaults come last.
 *
 * @param isDarkPage whether the host page has a dark colour scheme
 * @param read computes a CSS colour, which needs a browser; undefined if the colour is invalid or not opaque
 */
export function effectiveColors(
  { options, dark }: State,
  isDarkPage: boolean,
  read: (color: string) => Oklab | undefined,
): RequestedColors {
  const { colorScheme } = options
  const isDark = colorScheme === 'dark' || (colorScheme !== 'light' && isDarkPage)
  const darkValueOf = (property: string) =>
    dark[darkColorNames.find(name => darkProperty(name) === property) ?? 'accent']
  const { surface, accent, textColor } = pickColors(isDark, options, darkValueOf, read)
  return { surface: surface.color, text: textColor.color, accent: accent.color }
}

/** Returns the contrast of each pair of colours, as requested and as the widget corrects it. */
export function contrastRows(brand: RequestedColors): ContrastRow[] {
  const pairs = pairsOf(brand)
  const isSurfaceKept = oklabToHex(brand.surface) === oklabToHex(createReadablePalette(brand).surface)
  return pairs
    .filter(({ isHidden }) => !isHidden)
    .map(pair => {
      const { label, needed, requested, used, of } = pair
      const isCorrected =
        oklabToHex(requested[0]) !== oklabToHex(used[0]) || oklabToHex(requested[1]) !== oklabToHex(used[1])
      const isEnough = ratio(...requested) >= needed
      const failing = pairs.find(other => other.of === of && ratio(...other.requested) < other.needed)
      return {
        label,
        needed,
        requestedRatio: ratio(...requested),
        usedRatio: ratio(...used),
        requested: oklabToHex(requested[0]),
        used: oklabToHex(used[0]),
        background: oklabToHex(used[1]),
        isCorrected,
        reason: isCorrected && isEnough ? correctionReason(failing?.label, isSurfaceKept) : null,
      }
    })
}

function correctionReason(failing: string | undefined, isSurfaceKept: boolean): string {
  if (failing) return `for ${failing.charAt(0).toLowerCase()}${failing.slice(1)}`
  return isSurfaceKept ? 'to have a little over, since browsers round' : 'since the card’s colour is changed'
}

/** Every pair of colours whose contrast the widget ensures, in the order of the table's rows. */
function pairsOf(brand: RequestedColors): Pair[] {
  const { surface, text, accent } = brand
  const palette = createReadablePalette(brand)
  const { fill, face, surface: card, 'accent-text': accentText } = palette
  const soft = [
    mixColors(text, TEXT_SHARE_IN_SECONDARY_TEXT, surface),
    mixColors(palette.text, TEXT_SHARE_IN_SECONDARY_TEXT, card),
  ] as const
  /** A background tinted with this share of the accent: as requested, and as the widget uses it. */
  const tint = (share: number) => [mixColors(accent, share, surface), mixColors(accentText, share, card)] as const
  const [tinted, quiet] = [tint(ACCENT_SHARE_IN_STRONG_TINT), tint(ACCENT_SHARE_IN_QUIET_TINT)]
  const buttons = [
    mixColors(WHITE, WHITE_SHARE_IN_BUTTONS, surface),
    mixColors(WHITE, WHITE_SHARE_IN_BUTTONS, card),
  ] as const
  const light = mixColors(WHITE, HEADER_ACCENT_LIGHTENING, face)
  return [
    { label: 'Text on the card', needed: 4.5, requested: [text, surface], used: [palette.text, card], of: 'text' },
    { label: 'Second text on the card', needed: 4.5, requested: [soft[0], surface], used: [soft[1], card], of: 'text' },
    {
      label: 'Text on tinted boxes',
      needed: 4.5,
      requested: [text, tinted[0]],
      used: [palette.text, tinted[1]],
      of: 'text',
    },
    {
      label: 'Second text on quiet tints',
      needed: 4.5,
      requested: [soft[0], quiet[0]],
      used: [soft[1], quiet[1]],
      of: 'text',
      isHidden: true,
    },
    {
      label: 'Second text on keys',
      needed: 4.5,
      requested: [soft[0], buttons[0]],
      used: [soft[1], buttons[1]],
      of: 'text',
      isHidden: true,
    },
    {
      label: 'Accent as text on the card',
      needed: 4.5,
      requested: [accent, surface],
      used: [accentText, card],
      of: 'accent-text',
    },
    {
      label: 'Accent as text on tinted boxes',
      needed: 4.5,
      requested: [accent, tinted[0]],
      used: [accentText, tinted[1]],
      of: 'accent-text',
    },
    {
      label: 'Buttons and chosen answers on the card',
      needed: 3,
      requested: [accent, surface],
      used: [fill, card],
      of: 'fill',
    },
    {
      label: 'Buttons on quiet tints',
      needed: 3,
      requested: [accent, quiet[0]],
      used: [fill, quiet[1]],
      of: 'fill',
      isHidden: true,
    },
    {
      label: 'Text on buttons',
      needed: 4.5,
      requested: [WHITE, accent],
      used: [palette['on-fill'], fill],
      of: 'on-fill',
    },
    {
      label: 'Text on the panel of the result',
      needed: 4.5,
      requested: [palette['on-face'], face],
      used: [palette['on-face'], face],
      of: 'on-face',
    },
    {
      label: 'Accent on the panel of the result',
      needed: 4.5,
      requested: [accent, face],
      used: [palette['face-accent'], face],
      of: 'face-accent',
    },
    {
      label: 'Accent on the light of that panel',
      needed: 4.5,
      requested: [accent, light],
      used: [palette['face-accent'], light],
      of: 'face-accent',
      isHidden: true,
    },
  ]
}
