import { isDark } from '../color/contrast'
import { type Oklab, parseOklab } from '../color/oklab'
import { toHex } from '../color/srgb'
import type { Options } from '../options/table'
import { colorSchemeValue, computeColor } from '../theme/parse-color'
import { type ColorName, pickColors } from '../theme/pick-colors'
import type { RequestedColor } from './inputs'

const hex = (color: Oklab | undefined): string | null => (color ? toHex(color) : null)

/**
 * The colours that were asked for, and those that stand on the inner root: what the guard has made of them is read where
 * it is used, so that the panel can tell nothing else.
 */
export function requestedColors(element: Element, root: HTMLElement, options: Options): RequestedColor[] {
  const style = getComputedStyle(element)
  const reader = document.createElement('span')
  reader.hidden = true
  reader.style.colorScheme = colorSchemeValue(options)
  root.after(reader)
  const read = (color: string) => computeColor(reader, color)
  const canvas = read('Canvas')
  const darkValueOf = (property: string) => style.getPropertyValue(property).trim()
  const picked = pickColors(!!canvas && isDark(canvas), options, darkValueOf, read)
  const asked = (name: ColorName) => hex(picked[name].requested) ?? ''
  const used = (name: string) => hex(parseOklab(root.style.getPropertyValue(`--_${name}`))) ?? ''
  const accent = asked('accent')
  const colors: RequestedColor[] = [
    { role: 'surface', requested: asked('surface'), used: used('surface') },
    { role: 'text', requested: asked('textColor'), used: used('text') },
    { role: 'accent', requested: accent, used: used('fill') },
    { role: 'accent-text', requested: accent, used: used('accent-text') },
  ]
  reader.remove()
  return colors.filter(color => color.used)
}
