import { contrastRatioOfLuminances } from './contrast'
import { type Oklab, oklabToConeResponses } from './oklab'

/** Returns linear red, green and blue, 0 to 1; outside that range for a colour that sRGB cannot show. */
const toLinearRgb = (color: Oklab) => {
  const [long, medium, short] = oklabToConeResponses(color)
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

// Transfer functions of sRGB: https://www.w3.org/TR/css-color-4/#color-conversion-code
const encode = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)
const decode = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

const toByte = (light: number) =>
  Math.round(encode(Math.min(1, Math.max(0, light))) * 255)
    .toString(16)
    .padStart(2, '0')

/** Returns a colour as `#rrggbb`. Components outside sRGB are clipped. */
export const oklabToHex = (color: Oklab): string => `#${toLinearRgb(color).map(toByte).join('')}`

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => decode(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Returns WCAG's contrast ratio of two `#rrggbb` colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const contrastRatioOfHexColors = (a: string, b: string): number =>
  contrastRatioOfLuminances(luminance(a), luminance(b))
