import { editDistance } from '../lib/edit-distance'
import { type OptionName, optionTable } from './table'

/** `headingLevel` as attributes spell it: `heading-level`. */
export const toKebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** `heading-level` as calls spell it: `headingLevel`. */
export const toCamel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** Every option by the name that attributes use. */
export const byAttribute: ReadonlyMap<string, OptionName> = new Map(
  (Object.keys(optionTable) as OptionName[]).map(name => [toKebab(name), name]),
)

/** Short names are too near to too many words. */
const LONG_ENOUGH = 6

/** The option that was probably meant by a name that is none, in the attributes' spelling. */
export const nearestOption = (name: string): string | undefined =>
  [...byAttribute.keys()].find(
    option => Math.max(option.length, name.length) >= LONG_ENOUGH && editDistance(name, option) <= 2,
  )
