import { isDarkColor } from '../color/contrast'
import { type Oklab, parseOklab } from '../color/oklab'
import { oklabToHex } from '../color/srgb'
import type { Options } from '../options/table'
import { colorSchemeToCss, cssColorToOklab } from '../theme/parse-color'
import { type ColorOptionName, pickColors } from '../theme/pick-colors'
import type { RequestedAndUsedColor } from './inputs'

/** Formats a colour as `#rrggbb`; `null` if there is none. */
const toHexOrNull = (color: Oklab | undefined): string | null => (color ? oklabToHex(color) : null)

/**
 * Returns the colours that the partner requested and the colours in use. The used colours are read from the custom
 * properties of the check's root, where contrast correction has written them, so the panel always shows the actual values.
 */
export function readRequestedAndUsedColors(
  element: Element,
  root: HTMLElement,
  options: Options,
): RequestedAndUsedColor[] {
  const style = getComputedStyle(element)
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.colorScheme = colorSchemeToCss(options)
  root.after(probe)
  const readColor = (color: string) => cssColorToOklab(probe, color)
  const canvas = readColor('Canvas')
  const darkValueOf = (property: string) => style.getPropertyValue(property).trim()
  const picked = pickColors(!!canvas && isDarkColor(canvas), options, darkValueOf, readColor)
  const requestedHex = (name: ColorOptionName) => toHexOrNull(picked[name].requested) ?? ''
  const usedHex = (name: string) => toHexOrNull(parseOklab(root.style.getPropertyValue(`--_${name}`))) ?? ''
  const accent = requestedHex('accent')
  const colors: RequestedAndUsedColor[] = [
    { role: 'surface', requested: requestedHex('surface'), used: usedHex('surface') },
    { role: 'text', requested: requestedHex('textColor'), used: usedHex('text') },
    { role: 'accent', requested: accent, used: usedHex('fill') },
    { role: 'accent-text', requested: accent, used: usedHex('accent-text') },
  ]
  probe.remove()
  return colors.filter(color => color.used)
}
