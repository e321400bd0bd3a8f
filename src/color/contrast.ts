import { type Oklab, oklabToConeResponses } from './oklab'

/** Returns WCAG's relative luminance, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance): the Y of CIE XYZ. */
const luminance = (color: Oklab): number => {
  const [long, medium, short] = oklabToConeResponses(color)
  return -0.0405757452 * long + 1.1122868033 * medium - 0.0717110581 * short
}

/** Returns WCAG's contrast ratio of two relative luminances, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const contrastRatioOfLuminances = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** Returns WCAG's contrast ratio of two colours, 1 to 21. */
export const contrastRatio = (a: Oklab, b: Oklab): number => contrastRatioOfLuminances(luminance(a), luminance(b))

/** Whether a colour is dark: white text has a higher contrast on it than black text. */
export const isDarkColor = (color: Oklab): boolean => luminance(color) < 0.179
