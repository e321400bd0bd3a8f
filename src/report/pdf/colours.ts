/** A colour in OKLab (https://bottosson.github.io/posts/oklab/): lightness 0 to 1, and two axes of hue. */
export type Lab = readonly [lightness: number, a: number, b: number]

/** What the theme's guard makes of the partner's accent on white paper. */
export type Palette = Readonly<Record<'text' | 'accent-text' | 'face' | 'on-face' | 'face-accent', Lab>>

const WHITE: Lab = [1, 0, 0]
const BLACK: Lab = [0, 0, 0]

const mix = (a: Lab, share: number, b: Lab): Lab => {
  const part = (at: 0 | 1 | 2) => b[at] + (a[at] - b[at]) * share
  return [part(0), part(1), part(2)]
}

/** As the writer takes it, `#rrggbb`; what sRGB cannot show comes out at its edge. */
function hex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const byte = (value: number) => {
    const x = Math.min(1, Math.max(0, value))
    const encoded = x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${linear.map(byte).join('')}`
}

/** The colours of the report, made of the palette as the screen's are. */
export const coloursOf = ({
  text,
  'accent-text': accent,
  face,
  'on-face': onFace,
  'face-accent': faceAccent,
}: Palette) => ({
  text: hex(text),
  soft: hex(mix(text, 0.7, WHITE)),
  line: hex(mix(text, 0.14, WHITE)),
  tint: hex(mix(accent, 0.07, WHITE)),
  ring: hex(mix(accent, 0.16, WHITE)),
  accent: hex(accent),
  face: hex(face),
  faceLight: hex(mix(WHITE, 0.14, face)),
  faceWell: hex(mix(BLACK, 0.4, face)),
  faceLine: hex(mix(onFace, 0.22, face)),
  faceSoft: hex(mix(onFace, 0.7, face)),
  faceDim: hex(mix(onFace, 0.34, face)),
  onFace: hex(onFace),
  faceAccent: hex(faceAccent),
  good: hex([0.48, -0.102, 0.0412]),
  part: hex([0.6, 0.045, 0.1113]),
  missing: hex([0.53, 0.1413, 0.0751]),
})

export type Colours = ReturnType<typeof coloursOf>
