import type { OptionParser } from './parsers'
import { type OptionName, optionTable } from './table'

/** A CSS custom property that a page can set on the element or on one of its ancestors. */
export interface CssCustomProperty {
  name: string
  /** Name of the option that the property sets. */
  option: OptionName
  /** Whether the property is only for the dark scheme, where it replaces the option. */
  isDark: boolean
}

const rows = Object.entries(optionTable) as [OptionName, OptionParser<unknown>][]

/** All CSS custom properties: first those for both colour schemes, then those for the dark scheme. */
export const cssCustomProperties: readonly CssCustomProperty[] = [false, true].flatMap(isDark =>
  rows.flatMap(([option, { property, darkProperty }]) => {
    const name = isDark ? darkProperty : property
    return name ? [{ name, option, isDark }] : []
  }),
)
