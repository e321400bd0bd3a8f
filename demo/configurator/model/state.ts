import { parseUrl } from '../../../src/doctor/urls'
import { type GivenOptions, type OptionName, optionTable } from '../../../src/options/table'
import { isDefaultValue, parseColor, parseOption } from './values'

/** Colours for the dark scheme only, which the snippets set as `--rc-accent-dark` and so on. */
export interface DarkColors {
  accent?: string
  surface?: string
  text?: string
}

/** Width of the preview, and the colour scheme of its host page. */
export interface PreviewSettings {
  width: 'phone' | 'column' | 'page'
  scheme: 'light' | 'dark'
}

/** Everything that the user has set. Immutable, and always valid. */
export interface State {
  /**
   * Options that differ from their default, as `mount()` accepts them. `words`: texts by key, or an address; `context`:
   * texts by name.
   */
  options: GivenOptions
  dark: DarkColors
  /**
   * Address where the partner serves the files, with a trailing slash; empty for the folder where this page found the
   * built tag.
   */
  base: string
  /** Settings of the preview, which no snippet contains. */
  preview: PreviewSettings
}

/** A change of the state: each named value replaces the present one, and `null` resets a value. */
export interface StatePatch {
  options?: GivenOptions
  dark?: { [Name in keyof DarkColors]?: string | null }
  base?: string
  preview?: Partial<PreviewSettings>
}

/** The state before anything is set. */
export const initialState: State = { options: {}, dark: {}, base: '', preview: { width: 'column', scheme: 'light' } }

/** Every option that can be set, in the order of the option table; `context` is last. */
export const settableOptionNames: readonly (OptionName | 'context')[] = [
  ...(Object.keys(optionTable) as OptionName[]),
  'context',
]

/** Dark colour -> the option that it replaces in the dark scheme. */
export const darkColorOptions = { accent: 'accent', surface: 'surface', text: 'textColor' } as const
/** Names of the dark colours. */
export const darkColorNames = Object.keys(darkColorOptions) as (keyof DarkColors)[]
/** Returns the custom property of a dark colour, such as `--rc-accent-dark`. */
export const darkProperty = (name: keyof DarkColors): string => optionTable[darkColorOptions[name]].darkProperty
/** Returns custom property and value of each dark colour that is set. */
export const darkPropertyEntries = (dark: DarkColors): [property: string, color: string][] =>
  darkColorNames.flatMap(name => (dark[name] ? [[darkProperty(name), dark[name]]] : []))
/** Widths of the preview. */
export const previewWidths = ['phone', 'column', 'page'] as const
/** Colour schemes of the preview's host page. */
export const previewSchemes = ['light', 'dark'] as const

/**
 * Returns the state after a change. Values that are invalid or equal to the default are left out; `findProblem` in
 * `values.ts` describes what is wrong with an invalid value.
 */
export function patchState(state: State, { options, dark, base, preview }: StatePatch): State {
  const given = { ...state.options, ...options }
  const darkColors = { ...state.dark, ...dark }
  return {
    options: Object.fromEntries(
      settableOptionNames
        .map(name => [name, parseOption(name, given[name])] as const)
        .filter(([name, value]) => value !== undefined && !isDefaultValue(name, value)),
    ),
    dark: Object.fromEntries(
      darkColorNames
        .map(name => [name, parseColor(darkColors[name])] as const)
        .filter(([, color]) => color !== undefined),
    ),
    base: base === undefined ? state.base : (parseBase(base) ?? ''),
    preview: {
      width: previewWidths.find(name => name === preview?.width) ?? state.preview.width,
      scheme: previewSchemes.find(name => name === preview?.scheme) ?? state.preview.scheme,
    },
  }
}

/**
 * Returns the folder of an address, with a trailing slash. The address may be that of the folder or of a file of ours
 * in it. Undefined if it is no absolute http or https address; empty if the text is empty.
 */
export function parseBase(address: string): string | undefined {
  if (!address.trim()) return ''
  const url = parseUrl(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  const folder = url.pathname.replace(/\/(readiness-check\.js|hosted\.html)$/, '/').replace(/([^/])$/, '$1/')
  return url.origin + folder
}

/** Whether two states are equal. */
export const isSameState = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b)
