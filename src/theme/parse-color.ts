import { type Oklab, parseOklab } from '../color/oklab'
import type { Options } from '../options/table'

/** The option as CSS says it: nothing, where the page decides. */
export const colorSchemeValue = ({ colorScheme }: Pick<Options, 'colorScheme'>): string =>
  colorScheme === 'auto' ? '' : colorScheme === 'system' ? 'light dark' : colorScheme

/**
 * Works a colour out, of whatever kind, as only the browser can: a mix with itself it tells in OKLab. Nothing where it is
 * none, or not opaque. Forced colours leave the property be that it is read from.
 *
 * @param reader a hidden element that stands where the colour is to be used
 */
export function computeColor(reader: HTMLElement, color: string): Oklab | undefined {
  // What cannot be set would leave the colour before it.
  reader.style.floodColor = ''
  reader.style.floodColor = `color-mix(in oklab,${color},${color})`
  return parseOklab(getComputedStyle(reader).floodColor)
}
