import { hexContrastRatio } from '../../color/srgb'
import type { Colour, Inputs } from './inputs'
import { say } from './say'
import type { Finding, Row } from './sections'

/** Less than this in each of red, green and blue, out of 255, is the rounding of the browser. */
const NEAR = 2

const differ = ({ asked, used }: Colour) =>
  [1, 3, 5].some(
    at => Math.abs(Number.parseInt(asked.slice(at, at + 2), 16) - Number.parseInt(used.slice(at, at + 2), 16)) > NEAR,
  )

/** Cut, not rounded: what is too little must not read as enough. */
const ratio = (value: number) => (Math.floor(value * 10) / 10).toFixed(1)

/** What counts as enough: WCAG 2.2, 1.4.3 for text and 1.4.11 for grounds. */
const least = (role: Colour['role']) => (role === 'accent' ? 3 : 4.5)

const optionOf = (role: Colour['role']) => (role === 'text' ? 'text-color' : role.replace('-text', ''))

/** The colour that text on this ground is read by best. */
const bestOn = (ground: string) =>
  hexContrastRatio('#ffffff', ground) > hexContrastRatio('#000000', ground) ? '#ffffff' : '#000000'

/** How a colour does on the card as it shows; the card itself by what can be read on it. */
function ratios({ role, asked, used }: Colour, card: string) {
  if (role === 'surface')
    return { before: hexContrastRatio(bestOn(asked), asked), after: hexContrastRatio(bestOn(used), used) }
  return { before: hexContrastRatio(asked, card), after: hexContrastRatio(used, card) }
}

const cardOf = (colours: readonly Colour[]) => colours.find(({ role }) => role === 'surface')?.used ?? '#ffffff'

/** Each colour that was asked for and shows as another, in terms of its option. */
export function colourFindings({ colours }: Inputs): Finding[] {
  const card = cardOf(colours)
  const corrected = colours.filter(colour => colour.asked && differ(colour))
  return corrected.map((colour): Finding => {
    const { role, asked, used } = colour
    const { before, after } = ratios(colour, card)
    const values = { option: optionOf(role), asked, used, before: ratio(before), after: ratio(after) }
    if (role === 'surface')
      return { weight: 'note', what: say('correctedSurface', values), mend: say('correctedSurfaceMend') }
    const against = say(role === 'accent' ? 'against-ground' : 'against-card')
    return {
      weight: 'note',
      what: say('corrected', { ...values, against }),
      mend: say('correctedMend', { least: least(role) }),
    }
  })
}

export function colourRows({ colours }: Inputs): Row[] {
  const card = cardOf(colours)
  return colours.map((colour): Row => {
    const { role, asked, used } = colour
    const { before, after } = ratios(colour, card)
    const name = say(`colour-${role}`)
    if (!asked)
      return { name, value: used, about: say('ownColour', { after: ratio(after) }), isQuiet: true, swatches: [used] }
    if (!differ(colour)) return { name, value: asked, about: say('kept', { after: ratio(after) }), swatches: [used] }
    return {
      name,
      value: say('becomes', { asked, used }),
      about: say('contrast', { before: ratio(before), after: ratio(after) }),
      swatches: [asked, used],
    }
  })
}
