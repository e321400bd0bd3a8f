import { isDark } from '../../color/contrast'
import { type Oklab, parseOklab } from '../../color/oklab'
import { toHex } from '../../color/srgb'
import type { Options } from '../../options/table'
import { type ColorName, pickColors } from '../theme/pick-colors'
import { readColour, schemeOf } from '../theme/read'
import type { Colour } from './inputs'

const hex = (colour: Oklab | undefined): string | null => (colour ? toHex(colour) : null)

/**
 * The colours that were asked for, and those that stand on the inner root: what the guard has made of them is read where
 * it is used, so that the panel can tell nothing else.
 */
export function coloursOf(element: Element, root: HTMLElement, options: Options): Colour[] {
  const style = getComputedStyle(element)
  const reader = document.createElement('span')
  reader.hidden = true
  reader.style.colorScheme = schemeOf(options)
  root.after(reader)
  const read = (colour: string) => readColour(reader, colour)
  const canvas = read('Canvas')
  const darkValueOf = (property: string) => style.getPropertyValue(property).trim()
  const picked = pickColors(!!canvas && isDark(canvas), options, darkValueOf, read)
  const asked = (name: ColorName) => hex(picked[name].requested) ?? ''
  const used = (name: string) => hex(parseOklab(root.style.getPropertyValue(`--_${name}`))) ?? ''
  const accent = asked('accent')
  const colours: Colour[] = [
    { role: 'surface', asked: asked('surface'), used: used('surface') },
    { role: 'text', asked: asked('textColor'), used: used('text') },
    { role: 'accent', asked: accent, used: used('fill') },
    { role: 'accent-text', asked: accent, used: used('accent-text') },
  ]
  reader.remove()
  return colours.filter(colour => colour.used)
}
