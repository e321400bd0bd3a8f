import { parseUrl } from '../../../src/doctor/urls'
import { type GivenOptions, type OptionName, optionTable } from '../../../src/options/table'
import { accepted, colorOf, isDefault } from './values'

/** Colours of the dark scheme alone: `--rc-accent-dark` and so on. */
export interface Dark {
  accent?: string
  surface?: string
  text?: string
}

export interface Preview {
  width: 'phone' | 'column' | 'page'
  scheme: 'light' | 'dark'
}

/** All that the configurator knows. A plain value: it is never changed, and holds nothing invalid. */
export interface State {
  /** Options as a call gives them; only what differs from the default. `words` is texts by key or an address; `context` texts by name. */
  options: GivenOptions
  dark: Dark
  /** Address where the partner will serve the files, with a trailing slash; '' means where the configurator found the built tag. */
  base: string
  /** How the preview stands: nothing of it is in a snippet. */
  preview: Preview
}

/** A change: what is named is put in place of what was, and null takes it back. */
export interface Patch {
  options?: GivenOptions
  dark?: { [Name in keyof Dark]?: string | null }
  base?: string
  preview?: Partial<Preview>
}

export const initial: State = { options: {}, dark: {}, base: '', preview: { width: 'column', scheme: 'light' } }

/** Every option that can be set, in the order of the table. `context` comes last. */
export const optionNames: readonly (OptionName | 'context')[] = [
  ...(Object.keys(optionTable) as OptionName[]),
  'context',
]

/** The option that each colour of the dark scheme replaces. */
export const darkOptions = { accent: 'accent', surface: 'surface', text: 'textColor' } as const
export const darkNames = Object.keys(darkOptions) as (keyof Dark)[]
/** The custom property of a colour of the dark scheme. */
export const darkPropertyOf = (name: keyof Dark): string => optionTable[darkOptions[name]].darkProperty
/** The given colours of the dark scheme, by custom property. */
export const darkPropertiesOf = (dark: Dark): [property: string, color: string][] =>
  darkNames.flatMap(name => (dark[name] ? [[darkPropertyOf(name), dark[name]]] : []))
export const widths = ['phone', 'column', 'page'] as const
export const schemes = ['light', 'dark'] as const

/**
 * The state after a change. It keeps only what is valid and differs from the default: what is neither is as if it were not
 * given (`faultOf` in `values.ts` says of a value beforehand what is wrong with it).
 */
export function set(state: State, { options, dark, base, preview }: Patch): State {
  const given = { ...state.options, ...options }
  const darkGiven = { ...state.dark, ...dark }
  return {
    options: Object.fromEntries(
      optionNames
        .map(name => [name, accepted(name, given[name])] as const)
        .filter(([name, value]) => value !== undefined && !isDefault(name, value)),
    ),
    dark: Object.fromEntries(
      darkNames.map(name => [name, colorOf(darkGiven[name])] as const).filter(([, color]) => color !== undefined),
    ),
    base: base === undefined ? state.base : (baseOf(base) ?? ''),
    preview: {
      width: widths.find(name => name === preview?.width) ?? state.preview.width,
      scheme: schemes.find(name => name === preview?.scheme) ?? state.preview.scheme,
    },
  }
}

/**
 * The folder of an address: of the folder itself, or of the tag's file in it, whatever stands behind it. Undefined where it
 * is no whole http or https address; '' where there is nothing.
 */
export function baseOf(address: string): string | undefined {
  if (!address.trim()) return ''
  const url = parseUrl(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  const folder = url.pathname.replace(/\/(readiness-check\.js|hosted\.html)$/, '/').replace(/([^/])$/, '$1/')
  return url.origin + folder
}

/** Whether two states say the same. */
export const isSame = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b)
