/** A colour in OKLab (https://bottosson.github.io/posts/oklab/): lightness 0 to 1, and two axes of hue. */
export type Lab = readonly [lightness: number, a: number, b: number]

export const WHITE: Lab = [1, 0, 0]

/**
 * WCAG's relative luminance, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance): the Y of CIE XYZ, for which the
 * way over red, green and blue is not needed.
 */
const luminance = ([lightness, a, b]: Lab): number =>
  -0.0405757452 * (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3 +
  1.1122868033 * (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3 -
  0.0717110581 * (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3

/** WCAG's contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const contrast = (a: Lab, b: Lab): number => {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05]
  return Math.max(x, y) / Math.min(x, y)
}

/** As `color-mix(in oklab, a share, b)`; `share` 0 to 1. */
export const mix = (a: Lab, share: number, b: Lab): Lab =>
  b.map((part, at) => part + ((a[at] ?? 0) - part) * share) as unknown as Lab

/** Whether text on this ground has to be lighter than it: white stands out more from it than black. */
export const isDark = (ground: Lab): boolean => luminance(ground) < 0.179

/** As CSS takes it. */
export const css = (colour: Lab): string => `oklab(${colour.join(' ')})`

/**
 * Reads `oklab(L a b)`, as browsers tell a colour that is mixed in OKLab. Nothing, where it is none, lacks a part, or lets
 * something show through.
 */
export const parse = (computed: string): Lab | undefined =>
  /^oklab\(([-\d. e]+)\)$/.exec(computed)?.[1]?.split(' ').map(Number) as Lab | undefined
