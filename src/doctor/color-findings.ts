import { contrastRatioOfHexColors } from '../color/srgb'
import type { DoctorInputs, RequestedAndUsedColor } from './inputs'
import type { FactRow, Finding } from './sections'
import { doctorText } from './text'

/** Largest difference of a red, green or blue value (0 to 255) that counts as a rounding error of the browser. */
const ROUNDING_TOLERANCE = 2

const isCorrected = ({ requested, used }: RequestedAndUsedColor) =>
  [1, 3, 5].some(
    start =>
      Math.abs(
        Number.parseInt(requested.slice(start, start + 2), 16) - Number.parseInt(used.slice(start, start + 2), 16),
      ) > ROUNDING_TOLERANCE,
  )

/** Formats a contrast ratio with one decimal. Rounds down, so that a ratio below the minimum never looks sufficient. */
const formatRatio = (value: number) => (Math.floor(value * 10) / 10).toFixed(1)

/** Minimum contrast ratio by WCAG 2.2: 4.5 for text (1.4.3), 3 for backgrounds of controls (1.4.11). */
const minimumRatio = (role: RequestedAndUsedColor['role']) => (role === 'accent' ? 3 : 4.5)

/** Name of the option that sets the colour of this role. */
const optionOf = (role: RequestedAndUsedColor['role']) => (role === 'text' ? 'text-color' : role.replace('-text', ''))

/** Black or white, whichever has the higher contrast on this background. */
const bestTextColor = (background: string) =>
  contrastRatioOfHexColors('#ffffff', background) > contrastRatioOfHexColors('#000000', background)
    ? '#ffffff'
    : '#000000'

/**
 * Contrast ratios of the requested colour (`before`) and of the used colour (`after`) against the card. For the card
 * itself: the ratio of the best text colour on it.
 */
function contrastRatios({ role, requested, used }: RequestedAndUsedColor, card: string) {
  if (role === 'surface')
    return {
      before: contrastRatioOfHexColors(bestTextColor(requested), requested),
      after: contrastRatioOfHexColors(bestTextColor(used), used),
    }
  return { before: contrastRatioOfHexColors(requested, card), after: contrastRatioOfHexColors(used, card) }
}

/** Colour of the card on which the check is shown. */
const cardColor = (colors: readonly RequestedAndUsedColor[]) =>
  colors.find(({ role }) => role === 'surface')?.used ?? '#ffffff'

/**
 * Returns one finding per requested colour that was corrected for contrast. The finding names the option of the colour.
 */
export function colorFindings({ colors }: DoctorInputs): Finding[] {
  const card = cardColor(colors)
  const corrected = colors.filter(color => color.requested && isCorrected(color))
  return corrected.map((color): Finding => {
    const { role, requested, used } = color
    const { before, after } = contrastRatios(color, card)
    const values = {
      option: optionOf(role),
      asked: requested,
      used,
      before: formatRatio(before),
      after: formatRatio(after),
    }
    if (role === 'surface')
      return {
        severity: 'note',
        message: doctorText('correctedSurface', values),
        fix: doctorText('correctedSurfaceMend'),
      }
    const against = doctorText(role === 'accent' ? 'against-ground' : 'against-card')
    return {
      severity: 'note',
      message: doctorText('corrected', { ...values, against }),
      fix: doctorText('correctedMend', { least: minimumRatio(role) }),
    }
  })
}

/** Returns one row per colour: the requested and the used value, with contrast ratios and swatches. */
export function colorFactRows({ colors }: DoctorInputs): FactRow[] {
  const card = cardColor(colors)
  return colors.map((color): FactRow => {
    const { role, requested, used } = color
    const { before, after } = contrastRatios(color, card)
    const name = doctorText(`colour-${role}`)
    if (!requested)
      return {
        name,
        value: used,
        about: doctorText('ownColour', { after: formatRatio(after) }),
        isDefault: true,
        swatches: [used],
      }
    if (!isCorrected(color))
      return { name, value: requested, about: doctorText('kept', { after: formatRatio(after) }), swatches: [used] }
    return {
      name,
      value: doctorText('becomes', { asked: requested, used }),
      about: doctorText('contrast', { before: formatRatio(before), after: formatRatio(after) }),
      swatches: [requested, used],
    }
  })
}
