/**
 * Shares, 0 to 1, in which the palette's colours are mixed. The style sheets contain the same numbers as percentages; the
 * unit test `test/unit/color/mix-shares.test.ts` compares them.
 */

/** Share of the text colour in secondary text; the rest is the background. */
export const TEXT_SHARE_IN_SECONDARY_TEXT = 0.7
/** Share of the text colour in lines and borders; the rest is the background. */
export const TEXT_SHARE_IN_BORDERS = 0.14
/** Share of the accent in the background of boxes; the rest is the surface. */
export const ACCENT_SHARE_IN_QUIET_TINT = 0.08
/** Share of the accent in the background of small labels; the rest is the surface. */
export const ACCENT_SHARE_IN_STRONG_TINT = 0.18
/** Share of white in the background of answers and other buttons; the rest is the surface. */
export const WHITE_SHARE_IN_BUTTONS = 0.06
