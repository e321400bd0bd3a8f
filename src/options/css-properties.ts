import type { OptionParser } from './parsers'
import { type OptionName, optionTable } from './table'

/** A custom property that a page may set on the element, or on anything above it. */
export interface CssProperty {
  name: string
  /** The option that it sets. */
  option: OptionName
  /** It replaces the option in the dark scheme; else it applies where the option is not given. */
  isDark: boolean
}

const rows = Object.entries(optionTable) as [OptionName, OptionParser<unknown>][]

/** Every custom property: those of both schemes, then those of the dark one. */
export const cssProperties: readonly CssProperty[] = [false, true].flatMap(isDark =>
  rows.flatMap(([option, { property, darkProperty }]) => {
    const name = isDark ? darkProperty : property
    return name ? [{ name, option, isDark }] : []
  }),
)
