/**
 * What a browser makes of the colours that the guard writes: OKLab (https://bottosson.github.io/posts/oklab/) for mixing,
 * WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) for luminance.
 */
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
  for (let chroma = 1; chroma > 0; chroma -= 0.05) {
    const candidate: Lab = [lightness, a * chroma, b * chroma]
    if (toLinear(candidate).every(share => share > -0.0005 && share < 1.0005)) return candidate
  }
  return [lightness, 0, 0]
}

export const asCss = (colour: Lab) => `oklab(${colour.map(part => part.toFixed(6)).join(' ')})`

const named: Record<string, Lab> = { white: [1, 0, 0], black: [0, 0, 0], '#0a0c12': [0.154, -0.001, -0.012] }

/** The colour that a text stands for: a name, `oklab(…)`, or a mix in OKLab of two such. */
export function read(text: string): Lab {
  const known = named[text]
  if (known) return known
  const mixed = /^color-mix\(in oklab,(.*) ([\d.e-]+)%,(.*)\)$/.exec(text)
  if (!mixed) return text.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) as unknown as Lab
  const [, first = '', share = '', second = ''] = splitMix(text)
  const [from, to] = [read(second), read(first)]
  return from.map((part, at) => part + ((to[at] ?? 0) - part) * (Number(share) / 100)) as unknown as Lab
}

/** The parts of a mix: its commas on the outermost level tell them apart. */
function splitMix(text: string): string[] {
  const inner = text.slice('color-mix('.length, -1)
  const parts: string[] = ['']
  let depth = 0
  for (const letter of inner) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  const [, weighted = '', second = ''] = parts
  const [, first = '', share = ''] = /^(.*) ([\d.e-]+)%$/.exec(weighted) ?? []
  return [text, first, share, second]
}

/** 0 to 1, of the colour as sRGB has it. */
export function luminance(text: string): number {
  const [r = 0, g = 0, b = 0] = toLinear(read(text)).map(share => Math.min(1, Math.max(0, share)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** 1 to 21. */
export function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
