/** The form control of each option, derived from the option table, so that every option has one. */
import { attempt } from '../../../src/lib/attempt'
import { optionDocs } from '../../../src/options/option-docs'
import {
  colorParser,
  fontParser,
  type OptionParser,
  urlOrTextsParser,
  webhookUrlParser,
} from '../../../src/options/parsers'
import { type OptionName, optionTable } from '../../../src/options/table'

/** A kind of form control, with what it needs: the choices of a list, or the range of a number. */
export type Control =
  | { kind: 'switch' | 'colour' | 'font' | 'words' | 'address' | 'text' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'number'; min: number; max: number; step: number }

const accepts = ({ parse }: OptionParser<unknown>, raw: unknown) => attempt(() => parse(raw)) !== undefined

/** Step sizes to try for a slider, the finest first. A finer step makes no visible difference. */
const STEPS = [0.5, 1]

/** Returns the control for an option, chosen by the option's parser. */
export function controlOf(name: OptionName): Control {
  const kind = optionTable[name] as OptionParser<unknown>
  if (kind.isTrueByPresence) return { kind: 'switch' }
  if (kind.parse === colorParser.parse) return { kind: 'colour' }
  if (kind.parse === fontParser.parse) return { kind: 'font' }
  if (kind === urlOrTextsParser) return { kind: 'words' }
  if (kind === webhookUrlParser || /\baddress\b/.test(kind.expects)) return { kind: 'address' }
  const range = /^(-?\d+) to (\d+)$/.exec(kind.expects)
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])]
    return { kind: 'number', min: least, max: most, step: STEPS.find(step => accepts(kind, least + step)) ?? 1 }
  }
  return kind.choices ? { kind: 'choice', choices: kind.choices } : { kind: 'text' }
}

/**
 * Values that are offered as buttons, for options that accept any text. `name` is the button's label. The default is
 * first.
 */
export const suggestedValues: Partial<Record<OptionName, [value: string, name: string][]>> = {
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

/** The options of each settings section, in the order in which they are shown. */
export const optionGroups = {
  look: ['colorScheme', 'accent', 'surface', 'textColor', 'radius', 'density', 'font'],
  brand: ['brandName', 'brandLogo', 'brandUrl', 'ctaLabel', 'ctaUrl', 'privacyUrl'],
  words: ['locale', 'words'],
  behaviour: ['mode', 'openOn', 'label', 'headingLevel', 'save', 'instrument', 'instance', 'target', 'assets', 'debug'],
  results: ['webhook', 'webhookFormat', 'webhookReply', 'webhookAnswers', 'contact', 'dataLayer', 'utm'],
} as const satisfies Record<string, readonly OptionName[]>

/** Sentences for options whose effect the preview does not show, or shows differently. */
export const previewNotes: Partial<Record<OptionName, string>> = {
  save: 'The preview keeps nothing.',
  target: 'Takes effect on your page.',
  assets: 'Takes effect on your page: the preview takes its files from here.',
  instance: 'Takes effect on your page.',
  dataLayer: 'Takes effect on your page.',
  headingLevel: 'Not visible, but announced by screen readers.',
  brandLogo: 'The preview loads it from there.',
}

/** The default of an option as plain text; “none” if it has none. */
export const defaultText = (name: OptionName): string => {
  const { fallback } = optionTable[name] as OptionParser<unknown>
  return (optionDocs[name].defaultText ?? (fallback === null ? 'none' : `${fallback}`)).replaceAll('`', '')
}
