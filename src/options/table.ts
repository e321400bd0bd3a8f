import {
  address,
  choice,
  color,
  font,
  number,
  type OptionParser,
  optional,
  presence,
  text,
  texts,
  webhookAddress,
} from './parsers'

const https = address('an https address', url => url.protocol === 'https:')

/**
 * Every option, by the name that calls use. All spellings, readers, custom properties and types are derived from it.
 * Only `context`, whose names have no end, stands apart, in `read.ts`. A row whose work is not built yet takes any text:
 * the name is known, so that it is no slip, and has no effect.
 */
export const optionTable = {
  target: optional,
  mode: choice('inline', 'dialog', 'drawer', 'tab', 'button'),
  openOn: text('click', 'click, load, delay:SECONDS, scroll:PERCENT, exit', raw =>
    /^(click|load|exit|delay:\d+(\.\d+)?|scroll:(\d\d?|100))$/.test(raw),
  ),
  label: optional,
  instrument: text('iso-42001'),
  words: texts,
  locale: text('auto', 'auto, or a language tag', raw => raw === 'auto' || Intl.getCanonicalLocales(raw).length > 0),
  colorScheme: choice('auto', 'system', 'light', 'dark'),
  accent: { ...color, property: '--rc-accent', darkProperty: '--rc-accent-dark' },
  surface: { ...color, property: '--rc-surface', darkProperty: '--rc-surface-dark' },
  textColor: { ...color, property: '--rc-text', darkProperty: '--rc-text-dark' },
  radius: { ...number(0, 24, 0.5, 12), property: '--rc-radius' },
  font: { ...font, property: '--rc-font' },
  density: choice('comfortable', 'compact'),
  headingLevel: number(1, 6, 1, 2),
  brandName: optional,
  brandLogo: address(
    'an https or data:image address, under 1 MB and 4000 px',
    url => /^(https:|data:image\/)/.test(url.href) && url.href.length < 1e6,
  ),
  brandUrl: https,
  ctaLabel: optional,
  ctaUrl: address(
    'an https, mailto or tel address, or a path of the same origin',
    (url, base) => /^(https|mailto|tel):/.test(url.href) || url.href.startsWith(new URL('/', base).href),
  ),
  privacyUrl: https,
  save: choice('tab', 'none', 'device'),
  instance: optional,
  webhook: webhookAddress,
  webhookFormat: choice('simple', 'form', 'json'),
  webhookReply: choice('read', 'blind'),
  webhookAnswers: presence,
  contact: choice('off', 'optional'),
  dataLayer: text(null, 'the name of a global array', raw => /^(?!\d)[\w$]+$/.test(raw)),
  utm: presence,
  assets: address('an address', url => /^https?:/.test(url.href)),
  debug: presence,
}

type Table = typeof optionTable

/** The name of an option, as calls spell it. */
export type OptionName = keyof Table

/** The options as they apply: each has its value, or its default where it is not given. */
export type Options = {
  readonly [Name in OptionName]: Table[Name] extends OptionParser<infer Value> ? Value : never
} & {
  readonly context: Readonly<Record<string, string>>
}

/** Options as a call gives them. Null and undefined are as if not given. */
export type GivenOptions = { [Name in keyof Options]?: Options[Name] | null | undefined }
