import { parseUrl } from '../../../src/doctor/urls'
import { attempt } from '../../../src/lib/attempt'
import type { OptionParser } from '../../../src/options/parsers'
import { type OptionName, type Options, optionTable } from '../../../src/options/table'

/** Something that cannot be taken, told as the widget tells it. */
export interface Fault {
  message: string
  hint: string
}

/** The most letters of one value: what the widget reads of a whole file of words. */
const LONGEST = 1_000_000

/** Colours, which the snippets also write into style sheets: nothing may end a declaration there. */
const COLOURS: readonly string[] = ['accent', 'surface', 'textColor'] satisfies OptionName[]

/** Addresses that may be relative to the partner's page, which is not the configurator's. */
const ADDRESSES: readonly string[] = ['brandLogo', 'brandUrl', 'ctaUrl', 'privacyUrl', 'assets'] satisfies OptionName[]

/** A host with what may follow it, and names that only files have. */
const HOST = /^(?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]+(?::\d+)?(?:[/?#]|$)/u
const FILE = /^[^/?#]+\.(?:svg|png|webp|avif|gif|jpe?g|ico|html?|php|aspx?|jsp|json|js)(?:[?#]|$)/i

/** Whether it is a whole address but for its scheme: as it is, it would be a file beside the partner's page. */
export const lacksScheme = (raw: string): boolean => HOST.test(raw) && !FILE.test(raw)

/** Stands for the partner's page. */
export const PAGE = 'https://page.invalid'

/** No markup, no script and no address bears half a letter or the letter NUL. */
const clean = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replaceAll('\0', '\ufffd')

/** Names that every object has already: under them nothing can be kept. */
const isFree = (name: string) => !(name in Object.prototype)

/** Not a list, nor anything with a class of its own. */
const isPlain = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && [Object.prototype, null].includes(Object.getPrototypeOf(given))

/** Own texts by name, without what is no text. */
const texts = (given: object, isName: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([name, text]) => typeof text === 'string' && isFree(name) && isName(name) && text.length <= LONGEST)
      .map(([name, text]) => [clean(name), clean(text)]),
  )

/** What may stand after `context-`. */
export const isContextName = (name: string): boolean => /^[a-z0-9_-]+$/.test(name) && isFree(name)

/**
 * A CSS colour as it is written everywhere, with its `#`. Its letters are looked at first: where there is no browser,
 * nobody else tells a colour.
 */
export function colorOf(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined
  const given = raw.trim()
  const color = /^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(given) ? `#${given}` : given
  const isOne = color.length <= 200 && /^#?[\w\s(),.%+*/-]+$/.test(color) && !color.includes('/*')
  return isOne && isBalanced(color) ? (optionTable.accent.parse(color) ?? undefined) : undefined
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')' && --depth < 0) return false
  }
  return depth === 0
}

/** Whether an address is relative, and would pass on a page that is served by https. */
const isRelative = (raw: string): boolean => parseUrl(raw, PAGE)?.origin === PAGE

/** Whether nothing is given: then the default holds. */
const isNothing = (raw: unknown, { presence }: OptionParser<unknown>) =>
  raw === null || raw === undefined || (raw === '' && !presence)

/**
 * An option's value as a call takes it, of whatever is given; undefined where nothing or nothing valid is. Addresses stay
 * as they are written: relative ones are the partner's.
 */
export function accepted(name: OptionName | 'context', raw: unknown): unknown {
  if (name === 'context' || (name === 'words' && typeof raw !== 'string')) {
    if (!isPlain(raw)) return undefined
    const found = texts(raw, name === 'context' ? isContextName : () => true)
    return Object.keys(found).length ? found : undefined
  }
  const kind: OptionParser<unknown> = optionTable[name]
  if (isNothing(raw, kind)) return undefined
  if (COLOURS.includes(name)) return colorOf(raw)
  const given = typeof raw === 'string' ? clean(raw) : raw
  if (typeof given === 'string' && given.length > LONGEST) return undefined
  // How a tag is told to mount nothing: the snippets know themselves when.
  if (name === 'target' && given === 'none') return undefined
  return attempt(() => {
    if (ADDRESSES.includes(name) && typeof given === 'string')
      return isRelative(given) || kind.parse(given) !== undefined ? given : undefined
    return kind.parse(given)
  })
}

/**
 * What is wrong with a value, in the widget's words; null where nothing is, or where nothing is given.
 * @param spelt the option as it is spelt where it stands
 */
export function faultOf(name: OptionName, raw: unknown, spelt: string = name): Fault | null {
  const kind: OptionParser<unknown> = optionTable[name]
  const isDropped = name === 'target' && raw === 'none'
  if (isDropped || isNothing(raw, kind) || accepted(name, raw) !== undefined) return null
  return { message: `"${spelt}" cannot be ${shown(raw)}`, hint: `Use ${kind.expects}.` }
}

/** A value in a message, as much of it as tells which it is. */
export function shown(raw: unknown): string {
  // A value that holds itself throws.
  const text: string | undefined = attempt(() => JSON.stringify(raw))
  if (text === undefined) return 'that'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Whether a value is what holds without it. */
export const isDefault = (name: keyof Options, value: unknown): boolean =>
  name !== 'context' && optionTable[name].fallback === value
