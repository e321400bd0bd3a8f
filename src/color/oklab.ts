/** A colour in OKLab (https://bottosson.github.io/posts/oklab/): lightness 0 to 1, and two axes of hue. */
export type Oklab = readonly [lightness: number, a: number, b: number]

export const WHITE: Oklab = [1, 0, 0]
export const BLACK: Oklab = [0, 0, 0]

/** Responses of the eye's three cones, of which linear light is a weighted sum. */
export const toCones = ([lightness, a, b]: Oklab): readonly [long: number, medium: number, short: number] => [
  (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
  (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
  (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
]

/** As `color-mix(in oklab, a share, b)`; `share` 0 to 1. */
export const mix = (a: Oklab, share: number, b: Oklab): Oklab =>
  b.map((part, at) => part + ((a[at] as number) - part) * share) as unknown as Oklab

/** As CSS writes it. */
export const formatOklab = (color: Oklab): string => `oklab(${color.join(' ')})`

/**
 * Reads `oklab(L a b)`, as browsers compute a colour that is mixed in OKLab. Undefined for any other text, and for a colour
 * that lacks a part or is not opaque.
 */
export const parseOklab = (computed: string): Oklab | undefined =>
  /^oklab\(([-\d. e]+)\)$/.exec(computed)?.[1]?.split(' ').map(Number) as Oklab | undefined
