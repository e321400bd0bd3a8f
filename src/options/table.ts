import { normalizeLanguageTag } from '../lib/language-tag'
import { removePrototypes } from '../lib/remove-prototypes'
import {
  booleanParser,
  colorParser,
  createChoiceParser,
  createNumberParser,
  createTextParser,
  createUrlParser,
  fontParser,
  type OptionParser,
  optionalTextParser,
  urlOrTextsParser,
  webhookUrlParser,
} from './parsers'

/** Accepts an https URL. */
const https = createUrlParser('an https address', url => url.protocol === 'https:')

/**
 * Every option with its parser, by the name that calls use. Attribute names, custom properties and types are derived from
 * this table. Only `context` is not in it, because its entries have arbitrary names: `resolve.ts` handles it. An option that
 * has no effect in this version accepts any text, so that its name is not reported as a misspelling.
 */
export const optionTable = /* @__PURE__ */ removePrototypes({
  target: optionalTextParser,
  mode: createChoiceParser('inline', 'dialog', 'drawer', 'tab', 'button'),
  openOn: createTextParser('click', 'click, load, delay:SECONDS, scroll:PERCENT, exit', raw =>
    /^(click|load|exit|delay:\d+(\.\d+)?|scroll:(\d\d?|100))$/.test(raw),
  ),
  label: optionalTextParser,
  instrument: createTextParser('iso-42001'),
  words: urlOrTextsParser,
  locale: createTextParser(
    'auto',
    'auto, or a language tag',
    raw => raw === 'auto' || Intl.getCanonicalLocales(normalizeLanguageTag(raw)).length > 0,
  ),
  colorScheme: createChoiceParser('auto', 'system', 'light', 'dark'),
  accent: { ...colorParser, property: '--rc-accent', darkProperty: '--rc-accent-dark' },
  surface: { ...colorParser, property: '--rc-surface', darkProperty: '--rc-surface-dark' },
  textColor: { ...colorParser, property: '--rc-text', darkProperty: '--rc-text-dark' },
  radius: { ...createNumberParser(0, 24, 0.5, 12), property: '--rc-radius' },
  font: { ...fontParser, property: '--rc-font' },
  density: createChoiceParser('comfortable', 'compact'),
  headingLevel: createNumberParser(1, 6, 1, 2),
  brandName: optionalTextParser,
  brandLogo: createUrlParser(
    'an https or data:image address, under 1 MB and 4000 px',
    url => /^(https:|data:image\/)/.test(url.href) && url.href.length < 1e6,
  ),
  brandUrl: https,
  ctaLabel: optionalTextParser,
  ctaUrl: createUrlParser(
    'an https, mailto or tel address, or a path of the same origin',
    (url, base) => /^(https|mailto|tel):/.test(url.href) || url.href.startsWith(new URL('/', base).href),
  ),
  privacyUrl: https,
  save: createChoiceParser('tab', 'none', 'device'),
  instance: optionalTextParser,
  webhook: webhookUrlParser,
  webhookFormat: createChoiceParser('simple', 'form', 'json'),
  webhookReply: createChoiceParser('read', 'blind'),
  webhookAnswers: booleanParser,
  contact: createChoiceParser('off', 'optional'),
  dataLayer: createTextParser(null, 'the name of a global array', raw => /^(?!\d)[\w$]+$/.test(raw)),
  utm: booleanParser,
  assets: createUrlParser('an address', url => /^https?:/.test(url.href)),
  debug: booleanParser,
})

type Table = typeof optionTable

/** Name of an option in camel case, as calls spell it. */
export type OptionName = keyof Table

/** The resolved options: each has the given value, or its default. */
export type Options = {
  readonly [Name in OptionName]: Table[Name] extends OptionParser<infer Value> ? Value : never
} & {
  readonly context: Readonly<Record<string, string>>
}

/** Options as a call passes them. Null and undefined mean that the option is not given. */
export type GivenOptions = { [Name in keyof Options]?: Options[Name] | null | undefined }

/** Returns a camel-case name in kebab case: `headingLevel` becomes `heading-level`, as attributes spell it. */
export const toKebabCase = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Returns a kebab-case name in camel case: `heading-level` becomes `headingLevel`, as calls spell it. */
export const toCamelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** The name of each option by its attribute: `heading-level` -> `headingLevel`. */
export const optionNameByAttribute: ReadonlyMap<string, OptionName> = new Map(
  (Object.keys(optionTable) as OptionName[]).map(name => [toKebabCase(name), name]),
)
