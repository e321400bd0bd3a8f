import { type Oklab, parseOklab } from '../color/oklab'
import type { Options } from '../options/table'

/** Returns the option `colorScheme` as a value of the CSS property `color-scheme`; empty if the page decides. */
export const colorSchemeToCss = ({ colorScheme }: Pick<Options, 'colorScheme'>): string =>
  colorScheme === 'auto' ? '' : colorScheme === 'system' ? 'light dark' : colorScheme

/**
 * Returns any CSS colour in OKLab, or undefined if the value is not an opaque colour. Only the browser can compute all kinds
 * of colours: it returns a mix of the colour with itself in OKLab. The property is `flood-color`, because the forced colours
 * mode does not change it.
 *
 * @param reader a hidden element at the place where the colour is used
 */
export function cssColorToOklab(reader: HTMLElement, color: string): Oklab | undefined {
  // An invalid value would leave the previous one in place.
  reader.style.floodColor = ''
  reader.style.floodColor = `color-mix(in oklab,${color},${color})`
  return parseOklab(getComputedStyle(reader).floodColor)
}
