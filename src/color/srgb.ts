import { luminanceRatio } from './contrast'
import { type Oklab, toCones } from './oklab'

/** Shares of linear light, red, green and blue; outside of 0 to 1 where sRGB has no such colour. */
const toLinear = (color: Oklab) => {
  const [long, medium, short] = toCones(color)
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

// The transfer function of sRGB: https://www.w3.org/TR/css-color-4/#color-conversion-code
const encode = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)
const decode = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)

const toByte = (light: number) =>
  Math.round(encode(Math.min(1, Math.max(0, light))) * 255)
    .toString(16)
    .padStart(2, '0')

/** As `#rrggbb`, clipped to what sRGB can show. */
export const toHex = (color: Oklab): string => `#${toLinear(color).map(toByte).join('')}`

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => decode(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG's contrast of two `#rrggbb`, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const hexContrastRatio = (a: string, b: string): number => luminanceRatio(luminance(a), luminance(b))
