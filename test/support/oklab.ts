/**
 * WCAG's contrast of two colours by way of the red, green and blue that a screen shows: OKLab
 * (https://bottosson.github.io/posts/oklab/) to linear sRGB, clipped, then relative luminance
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
 */
type Lab = readonly [lightness: number, a: number, b: number]

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

/** From shares of linear light. */
function fromLinear([r = 0, g = 0, b = 0]: number[]): Lab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** The colour that a screen shows for `#rrggbb`. */
export const ofHex = (hex: string): Lab =>
  fromLinear(
    (hex.match(/[\da-f]{2}/gi) ?? [])
      .map(pair => Number.parseInt(pair, 16) / 255)
      .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)),
  )

/** What a screen of sRGB makes of a colour: what it cannot show comes out at its edge. */
export const asShown = (colour: Lab): Lab => fromLinear(clipped(colour))

/** The colour of this lightness and hue that sRGB has, with as much of the chroma as there is room for. */
export function inGamut([lightness, a, b]: Lab): Lab {
  for (let chroma = 1; chroma > 0; chroma -= 0.05) {
    const candidate: Lab = [lightness, a * chroma, b * chroma]
    if (toLinear(candidate).every(share => share > -1e-6 && share < 1 + 1e-6)) return candidate
  }
  return [lightness, 0, 0]
}

const clipped = (colour: Lab) => toLinear(colour).map(share => Math.min(1, Math.max(0, share)))

const luminance = (colour: Lab) => {
  const [r = 0, g = 0, b = 0] = clipped(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** 1 to 21. */
export function ratio(one: Lab, other: Lab): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
