import { contrast, inGamut, type Lab, mix } from './colour'

/** What was asked for. */
export interface Brand {
  accent: Lab
  surface: Lab
  text: Lab
}

/** The colours that the style sheet makes all others of. */
export interface Palette {
  surface: Lab
  text: Lab
  /** Ground of buttons and chosen answers. */
  fill: Lab
  'on-fill': Lab
  /** The accent as text on the surface, and on its tints. */
  'accent-text': Lab
  /** The one strong ground, and what stands on it. */
  face: Lab
  'on-face': Lab
  'face-accent': Lab
}

/** WCAG 2.2, 1.4.3 and 1.4.11, with a little over: the browser rounds what it mixes. */
const TEXT = 4.55
const MARK = 3.05

/** How the style sheet mixes: second text of text and ground, tints of accent and ground, the face's light of white and face. */
const SOFT = 0.7
const TINT = 0.18
const WELL = 0.06
const SHINE = 0.2

const BLACK: Lab = [0, 0, 0]
const WHITE: Lab = [1, 0, 0]
const NIGHT: Lab = [0.16, 0, -0.012]

/** Whether text on this ground has to be lighter than it. */
export const isDark = (ground: Lab): boolean => contrast(ground, WHITE) > contrast(ground, BLACK)

const stands = (colour: Lab, ratio: number, ...grounds: Lab[]) =>
  grounds.every(ground => contrast(colour, ground) >= ratio)

/** Whether text and second text can be read on these grounds. */
const reads = (text: Lab, ...grounds: Lab[]) => stands(mix(text, SOFT, grounds[0] as Lab), TEXT, ...grounds)

/** The colour, as much lighter or darker as it takes until it fits, its hue kept. Black or white always have to fit. */
function until(fits: (colour: Lab) => boolean, [lightness, a, b]: Lab, lighter: boolean): Lab {
  const at = (moved: number) => inGamut([moved, a, b])
  if (fits(at(lightness))) return at(lightness)
  let unfit = lightness
  let fit = lighter ? 1 : 0
  for (let halved = 0; halved < 8; halved++) {
    const middle = (unfit + fit) / 2
    if (fits(at(middle))) fit = middle
    else unfit = middle
  }
  return at(fit)
}

/**
 * The palette nearest to the brand in which all can be read. A surface of middle lightness, on which second text could
 * not be, gives way first: away from the text, so that what stands on it has room to follow.
 */
export function guard({ accent, surface: asked, text: given }: Brand): Palette {
  const dark = isDark(asked)
  const extreme = dark ? WHITE : BLACK
  const surface = until(
    s => reads(extreme, s, mix(extreme, WELL, s)) && stands(extreme, TEXT, mix(extreme, TINT, s)),
    asked,
    !dark,
  )
  const fill = until(f => stands(f, MARK, surface), accent, dark)
  const accentText = until(a => stands(a, TEXT, surface, mix(a, TINT, surface)), accent, dark)
  const face = until(f => reads(WHITE, f, mix(WHITE, SHINE, f)), mix(accent, 0.36, NIGHT), false)
  return {
    surface,
    text: until(
      t => reads(t, surface, mix(t, WELL, surface)) && stands(t, TEXT, mix(accentText, TINT, surface)),
      given,
      dark,
    ),
    fill,
    'on-fill': stands(WHITE, TEXT, fill) ? WHITE : until(o => stands(o, TEXT, fill), mix(accent, 0.2, NIGHT), false),
    'accent-text': accentText,
    face,
    'on-face': until(t => reads(t, face, mix(WHITE, SHINE, face)), mix(accent, 0.04, WHITE), true),
    'face-accent': until(a => stands(a, TEXT, face, mix(WHITE, SHINE / 2, face)), accent, true),
  }
}
