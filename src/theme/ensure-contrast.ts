import { contrastRatio, isDark } from '../color/contrast'
import { KEY, QUIET_TINT, SECOND_TEXT } from '../color/mix-shares'
import { BLACK, mix, type Oklab, WHITE } from '../color/oklab'

/** What was asked for. */
export interface Brand {
  accent: Oklab
  surface: Oklab
  text: Oklab
}

/** The colours that the style sheet makes all others of. */
export interface Palette {
  surface: Oklab
  text: Oklab
  /** Ground of buttons and chosen answers. */
  fill: Oklab
  'on-fill': Oklab
  /** The accent as text on the surface, and on its tints. */
  'accent-text': Oklab
  /** Beside what is wrong. */
  wrong: Oklab
  /** The one strong ground, and what stands on it. */
  face: Oklab
  'on-face': Oklab
  'face-accent': Oklab
}

/** WCAG 2.2, 1.4.3 and 1.4.11, with a little over: the browser rounds what it mixes. */
const TEXT = 4.6
const MARK = 3.1

/** A little more than STRONG_TINT: a screen cuts off what it cannot show of a lightened accent. */
const TINT = 0.2
/** White in the face, where that is lightest. Accents stand where it is half as much. */
const SHINE = 0.2
export const ACCENT_SHINE = SHINE / 2

const CRIMSON: Oklab = [0.57, 0.2, 0.07]
const NIGHT: Oklab = [0.15, 0, -0.012]

/**
 * The palette nearest to the brand in which all can be read. A surface of middle lightness, on which second text could
 * not be, gives way first: away from the text, so that what stands on it has room to follow. What has to give way is
 * mixed with white or black, as far as it takes: its hue stays.
 */
export function ensureContrast({ accent, surface: asked, text: given }: Brand): Palette {
  const stands = (color: Oklab, ratio: number, ...grounds: Oklab[]) =>
    grounds.every(ground => contrastRatio(color, ground) >= ratio)
  /** Whether text and second text can be read on these grounds. */
  const reads = (text: Oklab, ...grounds: Oklab[]) =>
    stands(mix(text, SECOND_TEXT, grounds[0] as Oklab), TEXT, ...grounds)
  /** Seven halvings find the share to less than a hundredth. The pole itself always has to fit. */
  const until = (fits: (color: Oklab) => boolean, color: Oklab, pole: Oklab) => {
    if (fits(color)) return color
    let fit = 0
    for (let step = 0.5; step > 0.005; step /= 2) if (fits(mix(color, fit + step, pole))) fit += step
    return mix(color, fit, pole)
  }

  const [extreme, opposite] = isDark(asked) ? [WHITE, BLACK] : [BLACK, WHITE]
  const surface = until(
    s =>
      reads(extreme, s, mix(WHITE, KEY, s), mix(extreme, QUIET_TINT, s)) &&
      stands(extreme, TEXT, mix(extreme, TINT, s)),
    asked,
    opposite,
  )
  const accentText = until(a => stands(a, TEXT, surface, mix(a, TINT, surface)), accent, extreme)
  const quiet = mix(accentText, QUIET_TINT, surface)
  const fill = until(f => stands(f, MARK, surface, quiet), accent, extreme)
  const face = until(f => reads(WHITE, f, mix(WHITE, SHINE, f)), mix(accent, 0.36, NIGHT), BLACK)
  return {
    surface,
    text: until(
      t => reads(t, surface, mix(WHITE, KEY, surface), quiet) && stands(t, TEXT, mix(accentText, TINT, surface)),
      given,
      extreme,
    ),
    fill,
    'on-fill': stands(WHITE, TEXT, fill) ? WHITE : until(o => stands(o, TEXT, fill), mix(accent, 0.2, NIGHT), BLACK),
    'accent-text': accentText,
    wrong: until(w => stands(w, MARK, surface), CRIMSON, extreme),
    face,
    'on-face': WHITE,
    'face-accent': until(a => stands(a, TEXT, face, mix(WHITE, ACCENT_SHINE, face)), accent, WHITE),
  }
}
