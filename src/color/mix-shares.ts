/**
 * Shares, 0 to 1, in which the palette's colours are mixed. The style sheets contain the same numbers as percentages; the
 * unit test `test/unit/color/mix-shares.test.ts` compares them.
 */

/** Share of the text colour in secondary text; the rest is the background. */
export const SECONDARY_TEXT_SHARE = 0.7
/** Share of the text colour in lines and borders; the rest is the background. */
export const BORDER_SHARE = 0.14
/** Share of the accent in the background of boxes; the rest is the surface. */
export const QUIET_TINT_SHARE = 0.08
/** Share of the accent in the background of small labels; the rest is the surface. */
export const STRONG_TINT_SHARE = 0.18
/** Share of white in the background of answers and other buttons; the rest is the surface. */
export const BUTTON_LIGHTENING_SHARE = 0.06
