/** What each option is set with: made of the one table, so that no option can be without a control. */
import { attempt } from '../../../src/lib/attempt'
import { optionDocs } from '../../../src/options/option-docs'
import { color, font, type OptionParser, texts, webhookAddress } from '../../../src/options/parsers'
import { type OptionName, optionTable } from '../../../src/options/table'

export type Control =
  | { kind: 'switch' | 'colour' | 'font' | 'words' | 'address' | 'text' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'number'; least: number; most: number; step: number }

const takes = ({ parse }: OptionParser<unknown>, raw: unknown) => attempt(() => parse(raw)) !== undefined

/** Finer steps than these nobody sees. */
const STEPS = [0.5, 1]

/** How an option is set, by its kind. */
export function controlOf(name: OptionName): Control {
  const kind = optionTable[name] as OptionParser<unknown>
  if (kind.presence) return { kind: 'switch' }
  if (kind.parse === color.parse) return { kind: 'colour' }
  if (kind.parse === font.parse) return { kind: 'font' }
  if (kind === texts) return { kind: 'words' }
  if (kind === webhookAddress || /\baddress\b/.test(kind.expects)) return { kind: 'address' }
  const range = /^(-?\d+) to (\d+)$/.exec(kind.expects)
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])]
    return { kind: 'number', least, most, step: STEPS.find(step => takes(kind, least + step)) ?? 1 }
  }
  return kind.choices ? { kind: 'choice', choices: kind.choices } : { kind: 'text' }
}

/** Values at hand, where an option takes any text, and what they are called. The default comes first. */
export const suggestions: Partial<Record<OptionName, [value: string, name: string][]>> = {
  openOn: [
    ['click', 'click'],
    ['load', 'load'],
    ['delay:10', 'after 10 s'],
    ['scroll:50', 'half way down'],
    ['exit', 'on leaving'],
  ],
  locale: [
    ['auto', 'auto'],
    ['en', 'English'],
    ['de', 'German'],
    ['ar', 'Arabic'],
  ],
  font: [
    ['inherit', 'the page’s'],
    ['system', 'the system’s'],
    ['Georgia, serif', 'Georgia'],
    ['Verdana, sans-serif', 'Verdana'],
    ['ui-monospace, monospace', 'monospaced'],
  ],
}

/** Options by what they are about, in the order in which they stand. */
export const groups = {
  look: ['colorScheme', 'accent', 'surface', 'textColor', 'radius', 'density', 'font'],
  brand: ['brandName', 'brandLogo', 'brandUrl', 'ctaLabel', 'ctaUrl', 'privacyUrl'],
  words: ['locale', 'words'],
  behaviour: ['mode', 'openOn', 'label', 'headingLevel', 'save', 'instrument', 'instance', 'target', 'assets', 'debug'],
  results: ['webhook', 'webhookFormat', 'webhookReply', 'webhookAnswers', 'contact', 'dataLayer', 'utm'],
} as const satisfies Record<string, readonly OptionName[]>

/** What the preview does not show of an option, and why. */
export const unseen: Partial<Record<OptionName, string>> = {
  save: 'The preview keeps nothing.',
  target: 'Takes effect on your page.',
  assets: 'Takes effect on your page: the preview takes its files from here.',
  instance: 'Takes effect on your page.',
  dataLayer: 'Takes effect on your page.',
  headingLevel: 'Not to be seen, but heard by who listens to your page.',
  brandLogo: 'The preview loads it from there.',
}

/** The default in words. */
export const defaultOf = (name: OptionName): string => {
  const { fallback } = optionTable[name] as OptionParser<unknown>
  return (optionDocs[name].defaultText ?? (fallback === null ? 'none' : `${fallback}`)).replaceAll('`', '')
}
