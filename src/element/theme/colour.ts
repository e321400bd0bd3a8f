/**
 * Colour arithmetic for the contrast guard: OKLab (https://bottosson.github.io/posts/oklab/) for mixing and lightness,
 * WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) for contrast.
 */

/** A colour in OKLab: lightness 0 to 1, and two axes of hue. */
export type Lab = readonly [lightness: number, a: number, b: number]

/** Shares of linear light, red, green and blue; outside of 0 to 1 where sRGB has no such colour. */
function toLinear([lightness, a, b]: Lab): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** The colour of this lightness and hue that sRGB has, with as much of the chroma as there is room for. */
export function inGamut([lightness, a, b]: Lab): Lab {
  const within = Math.min(1, Math.max(0, lightness))
  for (let chroma = 1; chroma > 0; chroma -= 0.05) {
    const candidate: Lab = [within, a * chroma, b * chroma]
    // A little over is rounding. In the dark it would be much.
    if (toLinear(candidate).every(share => share >= -0.001 * within && share < 1.0005)) return candidate
  }
  return [within, 0, 0]
}

/** As `color-mix(in oklab, a share, b)`; `share` 0 to 1. */
export const mix = (a: Lab, share: number, b: Lab): Lab => [
  b[0] + (a[0] - b[0]) * share,
  b[1] + (a[1] - b[1]) * share,
  b[2] + (a[2] - b[2]) * share,
]

/** WCAG's relative luminance, 0 to 1, of the colour as sRGB has it. */
export const luminance = (colour: Lab): number => {
  const [r = 0, g = 0, b = 0] = toLinear(colour).map(share => Math.min(1, Math.max(0, share)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** 1 to 21. */
export function contrast(one: Lab, other: Lab): number {
  const [x, y] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(x, y) / Math.min(x, y)
}

/** As CSS takes it. */
export const css = (colour: Lab): string => `oklab(${colour.join(' ')})`

/**
 * Reads `oklab(L a b / alpha)`, as browsers tell a colour that is mixed in OKLab.
 * @param under what shows through, as far as the colour is transparent
 */
export function parse(computed: string, under: Lab): Lab {
  const [lightness = 0, a = 0, b = 0, alpha = 1] = (computed.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)
  return inGamut(mix([lightness, a, b], alpha, under))
}
