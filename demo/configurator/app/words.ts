/** A partner's own words, as the editor looks at them: pure. */
import { checkTexts } from '../../../src/i18n/check-texts'
import type { Texts } from './release'

/** Keys of the texts that a page shows before anything is answered, and of the result's head: most change these alone. */
export const COMMON: readonly string[] = [
  'instrument.title',
  'instrument.intro',
  'start',
  'minutes',
  'open',
  'promise',
  'promiseText',
  'result',
  'begin',
  'beginText',
]

/** The language that own texts are taken to be in. */
export const languageOf = (locale: string | null | undefined): string => (locale && locale !== 'auto' ? locale : 'en')

/** “1 text”, “2 texts”. */
export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** One text, as it stands in the editor. */
export interface Row {
  key: string
  /** As it is in the language that is looked at. */
  original: string
  /** The partner's own, as far as there is one. */
  own: string | undefined
  /** What the widget's guard says of it; null where nothing is wrong. */
  problem: string | null
}

/** What is shown of all texts. */
export type Filter = 'all' | 'own' | 'missing' | 'wrong'

/** What the guard says of one text, in the widget's words. */
export function faultIn(key: string, text: string, english: Texts, language: string): string | null {
  const [problem] = checkTexts({ [key]: text }, english, language).problems
  return problem ? `${problem.message}. ${problem.hint}` : null
}

export interface Wanted {
  search: string
  filter: Filter
}

/**
 * The texts that are wanted, those first that most people change.
 *
 * @param own texts that are taken, and `drafts` those that the guard refuses, which nobody but the editor sees
 */
export function rowsOf(
  english: Texts,
  original: Texts,
  own: Texts,
  drafts: Texts,
  language: string,
  { search, filter }: Wanted,
): Row[] {
  const sought = search.trim().toLowerCase()
  // A sort keeps the order of what is alike.
  const rank = (key: string) => (COMMON.indexOf(key) + 1 || COMMON.length + 1) - 1
  return Object.keys(english)
    .sort((a, b) => rank(a) - rank(b))
    .map(key => {
      const draft = drafts[key]
      return {
        key,
        original: original[key] ?? english[key] ?? '',
        own: draft ?? own[key],
        problem: draft === undefined ? null : faultIn(key, draft, english, language),
      }
    })
    .filter(
      row =>
        (!sought || [row.key, row.original, row.own ?? ''].some(text => text.toLowerCase().includes(sought))) &&
        (filter === 'all' ||
          (filter === 'own' && row.own !== undefined) ||
          (filter === 'missing' && row.own === undefined) ||
          (filter === 'wrong' && row.problem !== null)),
    )
}

/** A file of words that was handed in: what can be taken, what the guard refuses, and what is wrong besides. */
export interface Import {
  words: Record<string, string>
  drafts: Record<string, string>
  problems: string[]
}

/** @throws a sentence, where it is no JSON of texts by key */
export function importWords(json: string, english: Texts, language: string): Import {
  let given: unknown
  try {
    given = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(
      `This is no JSON: ${(error as Error).message}. Write {"key": "text", …} with double quotes, and no comma at its end.`,
    )
  }
  const { words, problems } = checkTexts(given, english, language)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(problems.map(({ message, hint }) => `${message}. ${hint}`).join(' '))
  const drafts = Object.fromEntries(
    Object.entries(given).filter(
      ([key, text]) => typeof text === 'string' && Object.hasOwn(english, key) && !Object.hasOwn(words, key),
    ),
  ) as Record<string, string>
  return { words, drafts, problems: problems.map(({ message, hint }) => `${message}. ${hint}`) }
}
