/**
 * Shares, 0 to 1, in which the palette's colours are mixed. The style sheets write the same as percentages: a unit test
 * compares them (`test/unit/color/mix-shares.test.ts`).
 */

/** Second text: of the text in its ground. */
export const SECOND_TEXT = 0.7
/** Lines and borders: of the text in its ground. */
export const LINE = 0.14
/** Grounds of boxes: of the accent in the surface. */
export const QUIET_TINT = 0.08
/** Grounds of small marks: of the accent in the surface. */
export const STRONG_TINT = 0.18
/** Grounds of answers and other keys: of white in the ground. */
export const KEY = 0.06
