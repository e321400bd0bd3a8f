import type { Options } from '../../options/table'
import { type Lab, parse } from '../theme/colour'
import type { Colour } from './inputs'
import { contrast, hexOf } from './srgb'

/** Of a colour that browsers tell in OKLab; null where it is none. */
const hex = (told: string): string | null => {
  const lab = parse(told) as Lab | undefined
  return lab?.length === 3 ? hexOf(lab) : null
}

/**
 * The colours that were asked for, and those that stand on the inner root: what the guard has made of them is read where
 * it is used, so that the panel can tell nothing else.
 */
export function coloursOf(element: Element, root: HTMLElement, options: Options): Colour[] {
  const style = getComputedStyle(element)
  const reader = document.createElement('span')
  reader.hidden = true
  const { colorScheme } = options
  reader.style.colorScheme = colorScheme === 'auto' ? '' : colorScheme === 'system' ? 'light dark' : colorScheme
  root.after(reader)
  const computed = getComputedStyle(reader)
  const read = (colour: string) => {
    reader.style.floodColor = ''
    // A mix with itself: browsers tell it in OKLab, whatever kind of colour it is. Forced colours leave this property be.
    reader.style.floodColor = `color-mix(in oklab,${colour},${colour})`
    return reader.style.floodColor ? hex(computed.floodColor) : null
  }
  const canvas = read('Canvas') ?? '#ffffff'
  const isDark = contrast('#ffffff', canvas) > contrast('#000000', canvas)
  const asked = (property: string, option: string | null) => {
    const dark = isDark && style.getPropertyValue(`--rc-${property}-dark`).trim()
    return (dark && read(dark)) || (option && read(option)) || ''
  }
  const used = (name: string) => hex(root.style.getPropertyValue(`--_${name}`)) ?? ''
  const accent = asked('accent', options.accent)
  const colours: Colour[] = [
    { role: 'surface', asked: asked('surface', options.surface), used: used('surface') },
    { role: 'text', asked: asked('text', options.textColor), used: used('text') },
    { role: 'accent', asked: accent, used: used('fill') },
    { role: 'accent-text', asked: accent, used: used('accent-text') },
  ]
  reader.remove()
  return colours.filter(colour => colour.used)
}
