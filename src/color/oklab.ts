/** A colour in OKLab (https://bottosson.github.io/posts/oklab/): lightness (0 to 1), green-red axis `a`, blue-yellow axis `b`. */
export type Oklab = readonly [lightness: number, a: number, b: number]

/** White in OKLab. */
export const WHITE: Oklab = [1, 0, 0]
/** Black in OKLab. */
export const BLACK: Oklab = [0, 0, 0]

/** Returns the responses of the eye's three types of cones to a colour. Linear RGB light is a weighted sum of them. */
export const oklabToConeResponses = ([lightness, a, b]: Oklab): readonly [
  long: number,
  medium: number,
  short: number,
] => [
  (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
  (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
  (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
]

/** Returns the mix of two colours, like CSS `color-mix(in oklab, a share, b)`; `share` is 0 to 1. */
export const mixColors = (a: Oklab, share: number, b: Oklab): Oklab =>
  b.map((component, index) => component + ((a[index] as number) - component) * share) as unknown as Oklab

/** Returns a colour as CSS `oklab(L a b)`. */
export const formatOklab = (color: Oklab): string => `oklab(${color.join(' ')})`

/**
 * Parses `oklab(L a b)`, the form in which browsers return a colour that was mixed in OKLab. Returns undefined for any other
 * text, and for a colour that has a missing component (`none`) or is not opaque.
 */
export const parseOklab = (computed: string): Oklab | undefined =>
  /^oklab\(([-\d. e]+)\)$/.exec(computed)?.[1]?.split(' ').map(Number) as Oklab | undefined
