import { parseUrl } from '../../../src/doctor/urls'
import { attempt } from '../../../src/lib/attempt'
import type { OptionParser } from '../../../src/options/parsers'
import { type OptionName, type Options, optionTable } from '../../../src/options/table'

/** Why a value is invalid, and how to correct it, worded as the widget does. */
export interface ValueProblem {
  message: string
  hint: string
}

/** Longest value, in characters: as much as the widget reads of a whole file of texts. */
const MAX_LENGTH = 1_000_000

/**
 * Options that are colours. Snippets also write them into style sheets, so they must not contain the end of a
 * declaration.
 */
const COLOR_OPTIONS: readonly string[] = ['accent', 'surface', 'textColor'] satisfies OptionName[]

/** Options that are addresses and may be relative to the partner's page, which the configurator does not know. */
const ADDRESS_OPTIONS: readonly string[] = [
  'brandLogo',
  'brandUrl',
  'ctaUrl',
  'privacyUrl',
  'assets',
] satisfies OptionName[]

/** Matches a host name with an optional port and path, but no scheme. */
const HOST = /^(?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]+(?::\d+)?(?:[/?#]|$)/u
/** Matches a file name with an extension that no top-level domain has. */
const FILE = /^[^/?#]+\.(?:svg|png|webp|avif|gif|jpe?g|ico|html?|php|aspx?|jsp|json|js)(?:[?#]|$)/i

/**
 * Whether an address only lacks its `https://`. Browsers would read such an address as a file beside the partner's
 * page.
 */
export const lacksOnlyHttps = (raw: string): boolean => HOST.test(raw) && !FILE.test(raw)

/** Placeholder for the origin of the partner's page, as the base of relative addresses. */
export const PARTNER_PAGE = 'https://page.invalid'

/** Replaces lone surrogates and NUL characters, which markup, scripts and addresses cannot represent. */
const sanitize = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replaceAll('\0', '\ufffd')

/** Whether a name can be a key of a plain object: names such as `constructor` are inherited by every object. */
const isUsableKey = (name: string) => !(name in Object.prototype)

/** Whether a value is a plain object, neither an array nor an instance of another class. */
const isPlainObject = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && [Object.prototype, null].includes(Object.getPrototypeOf(given))

/** Returns the valid entries of an object of texts by name. */
const validTexts = (given: object, isName: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given)
      .filter(
        ([name, text]) => typeof text === 'string' && isUsableKey(name) && isName(name) && text.length <= MAX_LENGTH,
      )
      .map(([name, text]) => [sanitize(name), sanitize(text)]),
  )

/** Whether a name is allowed after `context-`. */
export const isContextName = (name: string): boolean => /^[a-z0-9_-]+$/.test(name) && isUsableKey(name)

/**
 * Returns a valid CSS colour, with a `#` added to hex digits; undefined if it is none. Outside of a browser only its
 * characters can be checked, so they are checked first.
 */
export function parseColor(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined
  const given = raw.trim()
  const color = /^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(given) ? `#${given}` : given
  const hasOnlyAllowed = color.length <= 200 && /^#?[\w\s(),.%+*/-]+$/.test(color) && !color.includes('/*')
  return hasOnlyAllowed && isBalanced(color) ? (optionTable.accent.parse(color) ?? undefined) : undefined
}

/** Whether every opening round bracket has its closing one. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')' && --depth < 0) return false
  }
  return depth === 0
}

/** Whether an address is relative to the partner's page. */
const isRelative = (raw: string): boolean => parseUrl(raw, PARTNER_PAGE)?.origin === PARTNER_PAGE

/** Whether a value means that the option is not set, so that its default applies. */
const isUnset = (raw: unknown, { isTrueByPresence }: OptionParser<unknown>) =>
  raw === null || raw === undefined || (raw === '' && !isTrueByPresence)

/**
 * Returns the valid value of an option as `mount()` accepts it; undefined if the input is unset or invalid. Addresses
 * stay as they are written, because relative ones are relative to the partner's page.
 */
export function parseOption(name: OptionName | 'context', raw: unknown): unknown {
  if (name === 'context' || (name === 'words' && typeof raw !== 'string')) {
    if (!isPlainObject(raw)) return undefined
    const found = validTexts(raw, name === 'context' ? isContextName : () => true)
    return Object.keys(found).length ? found : undefined
  }
  const kind: OptionParser<unknown> = optionTable[name]
  if (isUnset(raw, kind)) return undefined
  if (COLOR_OPTIONS.includes(name)) return parseColor(raw)
  const given = typeof raw === 'string' ? sanitize(raw) : raw
  if (typeof given === 'string' && given.length > MAX_LENGTH) return undefined
  // `target="none"` makes the script tag mount nothing. The snippets add it themselves where needed.
  if (name === 'target' && given === 'none') return undefined
  return attempt(() => {
    if (ADDRESS_OPTIONS.includes(name) && typeof given === 'string')
      return isRelative(given) || kind.parse(given) !== undefined ? given : undefined
    return kind.parse(given)
  })
}

/**
 * Returns what is wrong with an option's value; `null` if the value is valid or unset.
 * @param spelt the option's name as the message shows it
 */
export function findProblem(name: OptionName, raw: unknown, spelt: string = name): ValueProblem | null {
  const kind: OptionParser<unknown> = optionTable[name]
  const isRemoved = name === 'target' && raw === 'none'
  if (isRemoved || isUnset(raw, kind) || parseOption(name, raw) !== undefined) return null
  return { message: `"${spelt}" cannot be ${quoteValue(raw)}`, hint: `Use ${kind.expects}.` }
}

/** Returns a value as JSON for a message, cut off after 80 characters. */
export function quoteValue(raw: unknown): string {
  // A circular value throws.
  const text: string | undefined = attempt(() => JSON.stringify(raw))
  if (text === undefined) return 'that'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Whether a value is the option's default. */
export const isDefaultValue = (name: keyof Options, value: unknown): boolean =>
  name !== 'context' && optionTable[name].fallback === value
