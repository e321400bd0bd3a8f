/** A colour as CSS takes it. */
export type Colour = string

/** What was asked for. */
export interface Brand {
  accent: Colour
  surface: Colour
  text: Colour
}

/** The colours that the style sheet makes all others of. */
export interface Palette {
  surface: Colour
  text: Colour
  /** Ground of buttons and chosen answers. */
  fill: Colour
  'on-fill': Colour
  /** The accent as text on the surface, and on its tints. */
  'accent-text': Colour
  /** The one strong ground, and what stands on it. */
  face: Colour
  'on-face': Colour
  'face-accent': Colour
}

/** WCAG 2.2, 1.4.3 and 1.4.11, with a little over: the browser rounds what it mixes. */
const TEXT = 4.55
const MARK = 3.05

/** How the style sheet mixes: second text of text and ground, tints of accent and ground, the face's light of white and face. */
const SOFT = 0.7
const TINT = 0.18
const WELL = 0.06
const SHINE = 0.2

const NIGHT = '#0a0c12'

/** As the style sheet mixes; `share` of `a`, 0 to 1. */
export const mix = (a: Colour, share: number, b: Colour): Colour => `color-mix(in oklab,${a} ${share * 100}%,${b})`

/**
 * The palette nearest to the brand in which all can be read. A surface of middle lightness, on which second text could
 * not be, gives way first: away from the text, so that what stands on it has room to follow. What has to give way is
 * mixed with white or black, as far as it takes: its hue stays.
 *
 * @param luminance WCAG's relative luminance of a colour, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)
 */
export function guard({ accent, surface: asked, text: given }: Brand, luminance: (colour: Colour) => number): Palette {
  const stands = (colour: Colour, ratio: number, ...grounds: Colour[]) =>
    grounds.every(ground => {
      const [x, y] = [luminance(colour) + 0.05, luminance(ground) + 0.05]
      return Math.max(x, y) / Math.min(x, y) >= ratio
    })
  /** Whether text and second text can be read on these grounds. */
  const reads = (text: Colour, ...grounds: Colour[]) => stands(mix(text, SOFT, grounds[0] as Colour), TEXT, ...grounds)
  /** Seven halvings find the share to less than a hundredth. The pole itself always has to fit. */
  const until = (fits: (colour: Colour) => boolean, colour: Colour, pole: Colour) => {
    if (fits(colour)) return colour
    let fit = 0
    for (let step = 0.5; step > 0.005; step /= 2) if (fits(mix(colour, fit + step, pole))) fit += step
    return mix(colour, fit, pole)
  }

  const [extreme, opposite] = isDark(luminance(asked)) ? ['white', 'black'] : ['black', 'white']
  const surface = until(
    s => reads(extreme, s, mix(extreme, WELL, s)) && stands(extreme, TEXT, mix(extreme, TINT, s)),
    asked,
    opposite,
  )
  const fill = until(f => stands(f, MARK, surface), accent, extreme)
  const accentText = until(a => stands(a, TEXT, surface, mix(a, TINT, surface)), accent, extreme)
  const face = until(f => reads('white', f, mix('white', SHINE, f)), mix(accent, 0.36, NIGHT), 'black')
  return {
    surface,
    text: until(
      t => reads(t, surface, mix(t, WELL, surface)) && stands(t, TEXT, mix(accentText, TINT, surface)),
      given,
      extreme,
    ),
    fill,
    'on-fill': stands('white', TEXT, fill)
      ? 'white'
      : until(o => stands(o, TEXT, fill), mix(accent, 0.2, NIGHT), 'black'),
    'accent-text': accentText,
    face,
    'on-face': until(t => reads(t, face, mix('white', SHINE, face)), mix(accent, 0.04, 'white'), 'white'),
    'face-accent': until(a => stands(a, TEXT, face, mix('white', SHINE / 2, face)), accent, 'white'),
  }
}

/** Whether text on a ground of this luminance has to be lighter than it: white stands out more from it than black. */
export const isDark = (luminance: number): boolean => luminance < 0.179
