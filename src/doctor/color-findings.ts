import { hexContrastRatio } from '../color/srgb'
import type { Inputs, RequestedColor } from './inputs'
import type { Finding, Row } from './sections'
import { text } from './text'

/** Less than this in each of red, green and blue, out of 255, is the rounding of the browser. */
const NEAR = 2

const differ = ({ requested: asked, used }: RequestedColor) =>
  [1, 3, 5].some(
    at => Math.abs(Number.parseInt(asked.slice(at, at + 2), 16) - Number.parseInt(used.slice(at, at + 2), 16)) > NEAR,
  )

/** Cut, not rounded: what is too little must not read as enough. */
const ratio = (value: number) => (Math.floor(value * 10) / 10).toFixed(1)

/** What counts as enough: WCAG 2.2, 1.4.3 for text and 1.4.11 for grounds. */
const least = (role: RequestedColor['role']) => (role === 'accent' ? 3 : 4.5)

const optionOf = (role: RequestedColor['role']) => (role === 'text' ? 'text-color' : role.replace('-text', ''))

/** The colour that text on this ground is read by best. */
const bestOn = (ground: string) =>
  hexContrastRatio('#ffffff', ground) > hexContrastRatio('#000000', ground) ? '#ffffff' : '#000000'

/** How a colour does on the card as it shows; the card itself by what can be read on it. */
function ratios({ role, requested: asked, used }: RequestedColor, card: string) {
  if (role === 'surface')
    return { before: hexContrastRatio(bestOn(asked), asked), after: hexContrastRatio(bestOn(used), used) }
  return { before: hexContrastRatio(asked, card), after: hexContrastRatio(used, card) }
}

const cardOf = (colors: readonly RequestedColor[]) => colors.find(({ role }) => role === 'surface')?.used ?? '#ffffff'

/** Each colour that was asked for and shows as another, in terms of its option. */
export function colorFindings({ colors }: Inputs): Finding[] {
  const card = cardOf(colors)
  const corrected = colors.filter(color => color.requested && differ(color))
  return corrected.map((color): Finding => {
    const { role, requested: asked, used } = color
    const { before, after } = ratios(color, card)
    const values = { option: optionOf(role), asked, used, before: ratio(before), after: ratio(after) }
    if (role === 'surface')
      return { severity: 'note', message: text('correctedSurface', values), fix: text('correctedSurfaceMend') }
    const against = text(role === 'accent' ? 'against-ground' : 'against-card')
    return {
      severity: 'note',
      message: text('corrected', { ...values, against }),
      fix: text('correctedMend', { least: least(role) }),
    }
  })
}

export function colorRows({ colors }: Inputs): Row[] {
  const card = cardOf(colors)
  return colors.map((color): Row => {
    const { role, requested: asked, used } = color
    const { before, after } = ratios(color, card)
    const name = text(`colour-${role}`)
    if (!asked)
      return { name, value: used, about: text('ownColour', { after: ratio(after) }), isQuiet: true, swatches: [used] }
    if (!differ(color)) return { name, value: asked, about: text('kept', { after: ratio(after) }), swatches: [used] }
    return {
      name,
      value: text('becomes', { asked, used }),
      about: text('contrast', { before: ratio(before), after: ratio(after) }),
      swatches: [asked, used],
    }
  })
}
