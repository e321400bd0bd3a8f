import { contrastRatio, isDarkColor } from '../color/contrast'
import { ACCENT_SHARE_IN_QUIET_TINT, TEXT_SHARE_IN_SECONDARY_TEXT, WHITE_SHARE_IN_BUTTONS } from '../color/mix-shares'
import { BLACK, mixColors, type Oklab, WHITE } from '../color/oklab'

/** The three colours that the partner has requested, or their defaults. */
export interface RequestedColors {
  accent: Oklab
  surface: Oklab
  text: Oklab
}

/** The colours that the style sheet gets as `--_NAME`, and from which it derives all others. */
export interface Palette {
  surface: Oklab
  text: Oklab
  /** Background of buttons and chosen answers. */
  fill: Oklab
  /** Text on `fill`. */
  'on-fill': Oklab
  /** The accent colour of text on the surface and on tints of the accent. */
  'accent-text': Oklab
  /** Colour that marks an invalid input. */
  wrong: Oklab
  /** The dark background of the result header. */
  face: Oklab
  /** Text on `face`. */
  'on-face': Oklab
  /** Accent colour on `face`. */
  'face-accent': Oklab
}

/** Minimum contrast of text: WCAG 2.2, 1.4.3 requires 4.5. The margin covers the rounding of the browser's colour mixes. */
const TEXT_CONTRAST = 4.6
/** Minimum contrast of graphical objects: WCAG 2.2, 1.4.11 requires 3. The margin covers rounding in colour mixes. */
const GRAPHIC_CONTRAST = 3.1

/**
 * Share of the accent in the strongest tint that is checked: more than `ACCENT_SHARE_IN_STRONG_TINT`, because an sRGB screen clips a
 * lightened accent.
 */
const MAX_TINT_SHARE = 0.2
/** Share of white in the lightest part of the result header's gradient. */
const HEADER_LIGHTENING = 0.2
/** Share of white in the lightest part of the result header that has accent-coloured content. */
export const HEADER_ACCENT_LIGHTENING = HEADER_LIGHTENING / 2

/** Red, for `wrong`. */
const CRIMSON: Oklab = [0.57, 0.2, 0.07]
/** Dark blue with which the accent is mixed to get the background of the result header. */
const NIGHT: Oklab = [0.15, 0, -0.012]

/**
 * Returns the palette that is nearest to the requested colours and in which all text is readable. A colour without enough
 * contrast is mixed with as much white or black as needed, which keeps its hue. A surface of medium lightness, on which
 * secondary text could not be readable, is changed first: away from the text colour, so that the other colours have enough
 * range.
 */
export function createReadablePalette({
  accent,
  surface: requestedSurface,
  text: requestedText,
}: RequestedColors): Palette {
  const hasContrast = (color: Oklab, ratio: number, ...backgrounds: Oklab[]) =>
    backgrounds.every(background => contrastRatio(color, background) >= ratio)
  /** Whether text and secondary text are readable on these backgrounds. Secondary text is mixed with the first of them. */
  const isReadable = (text: Oklab, ...backgrounds: Oklab[]) =>
    hasContrast(mixColors(text, TEXT_SHARE_IN_SECONDARY_TEXT, backgrounds[0] as Oklab), TEXT_CONTRAST, ...backgrounds)
  /**
   * Returns `color`, mixed with as much of `extreme` as `fits` requires. A binary search of seven steps finds the share of
   * `color` to less than 0.01. `fits(extreme)` must be true.
   */
  const adjust = (fits: (color: Oklab) => boolean, color: Oklab, extreme: Oklab) => {
    if (fits(color)) return color
    let share = 0
    for (let step = 0.5; step > 0.005; step /= 2) if (fits(mixColors(color, share + step, extreme))) share += step
    return mixColors(color, share, extreme)
  }

  const [extreme, opposite] = isDarkColor(requestedSurface) ? [WHITE, BLACK] : [BLACK, WHITE]
  const surface = adjust(
    s =>
      isReadable(
        extreme,
        s,
        mixColors(WHITE, WHITE_SHARE_IN_BUTTONS, s),
        mixColors(extreme, ACCENT_SHARE_IN_QUIET_TINT, s),
      ) && hasContrast(extreme, TEXT_CONTRAST, mixColors(extreme, MAX_TINT_SHARE, s)),
    requestedSurface,
    opposite,
  )
  const accentText = adjust(
    a => hasContrast(a, TEXT_CONTRAST, surface, mixColors(a, MAX_TINT_SHARE, surface)),
    accent,
    extreme,
  )
  const quietTint = mixColors(accentText, ACCENT_SHARE_IN_QUIET_TINT, surface)
  const fill = adjust(f => hasContrast(f, GRAPHIC_CONTRAST, surface, quietTint), accent, extreme)
  const face = adjust(
    f => isReadable(WHITE, f, mixColors(WHITE, HEADER_LIGHTENING, f)),
    mixColors(accent, 0.36, NIGHT),
    BLACK,
  )
  return {
    surface,
    text: adjust(
      t =>
        isReadable(t, surface, mixColors(WHITE, WHITE_SHARE_IN_BUTTONS, surface), quietTint) &&
        hasContrast(t, TEXT_CONTRAST, mixColors(accentText, MAX_TINT_SHARE, surface)),
      requestedText,
      extreme,
    ),
    fill,
    'on-fill': hasContrast(WHITE, TEXT_CONTRAST, fill)
      ? WHITE
      : adjust(o => hasContrast(o, TEXT_CONTRAST, fill), mixColors(accent, 0.2, NIGHT), BLACK),
    'accent-text': accentText,
    wrong: adjust(w => hasContrast(w, GRAPHIC_CONTRAST, surface), CRIMSON, extreme),
    face,
    'on-face': WHITE,
    'face-accent': adjust(
      a => hasContrast(a, TEXT_CONTRAST, face, mixColors(WHITE, HEADER_ACCENT_LIGHTENING, face)),
      accent,
      WHITE,
    ),
  }
}
