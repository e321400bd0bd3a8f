/** Finds addresses that somebody else chose: those that came with a link or with a pasted snippet. Pure. */
import { parseUrl } from '../../../src/doctor/urls'
import { type GivenOptions, type OptionName, optionTable } from '../../../src/options/table'
import type { State } from './state'

/** An option whose value is an address. */
export interface OptionAddress {
  name: OptionName
  address: string
}

/** Options whose address the check loads as soon as it is shown. Names that this version does not have are skipped. */
const loadedOptions = ['words', 'brandLogo', 'instrument', 'peers', 'cta'].filter((name): name is OptionName =>
  Object.hasOwn(optionTable, name),
)

/** Whether the browser sends a request for a value. The names of built-in instruments are no addresses. */
const isRequested = (name: OptionName, value: unknown): value is string =>
  typeof value === 'string' && !/^data:/i.test(value) && !(name === 'instrument' && /^[\w-]+$/.test(value))

/** Returns the addresses that the check would load as soon as it is shown. */
export const loadedAddresses = ({ options }: State): OptionAddress[] =>
  loadedOptions.flatMap(name => {
    const address = options[name]
    return isRequested(name, address) ? { name, address } : []
  })

/** Returns those addresses of a state that are the same in another state. */
export const sharedAddresses = (addresses: OptionAddress[], { options }: State): OptionAddress[] =>
  addresses.filter(({ name, address }) => options[name] === address)

/** Returns the options without those whose address must not be loaded. */
export const withoutAddresses = (options: GivenOptions, held: readonly OptionAddress[]): GivenOptions =>
  Object.fromEntries(Object.entries(options).filter(([option]) => !held.some(({ name }) => name === option)))

/** Options that hold an address which a visitor's browser loads, posts to, or offers as a link. */
const addressOptions = Object.keys(optionTable).filter(name =>
  /(url|logo|assets|webhook|words|instrument|peers|cta)$/i.test(name),
)

/** An address on another server than that of this page, for a warning beside the snippet. */
export interface ForeignAddress {
  /** The option, or `base` for the folder of the files. */
  name: OptionName | 'base'
  /** Where the address leads to, such as `https://cdn.example`. */
  origin: string
}

/**
 * Returns the addresses of a state that are on another server than a folder, and that another state has as well.
 * @param linked the state that somebody else chose
 * @param folder address of a folder of this page
 */
export function foreignAddresses(state: State, linked: State, folder: string): ForeignAddress[] {
  const own = parseUrl(folder)?.origin
  const named = [
    ...(state.base === linked.base ? [['base', state.base] as const] : []),
    ...addressOptions
      .filter(name => Reflect.get(state.options, name) === Reflect.get(linked.options, name))
      .map(name => [name as OptionName, Reflect.get(state.options, name)] as const),
  ]
  return named.flatMap(([name, address]) => {
    const url = typeof address === 'string' && /^https?:/i.test(address) ? parseUrl(address) : undefined
    return url && url.origin !== own ? { name, origin: url.origin } : []
  })
}
