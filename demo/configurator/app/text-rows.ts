/** The rows of the text editor, where a partner replaces the check's texts. Pure. */
import { checkTexts } from '../../../src/i18n/check-texts'
import type { Texts } from './release'

/** Keys of the texts on the start screen and at the top of the result: the ones that most partners change. */
export const COMMON_KEYS: readonly string[] = [
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

/** Returns the language that the partner's texts are assumed to be in: the option `locale`, or English. */
export const textLanguage = (locale: string | null | undefined): string => (locale && locale !== 'auto' ? locale : 'en')

/** Returns a number with its noun, such as “1 text” or “2 texts”. */
export const formatCount = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** One text in the editor. */
export interface EditorRow {
  key: string
  /** The built-in text, in the language that is shown for comparison. */
  original: string
  /** The partner's text, refused ones included; undefined if there is none. */
  ownText: string | undefined
  /** Why the widget refuses the partner's text; `null` if it does not. */
  problem: string | null
}

/** Which texts the editor shows: all, those with a partner's text, those without, or those that the widget refuses. */
export type RowFilter = 'all' | 'own' | 'missing' | 'wrong'

/** Returns why the widget refuses a text, as sentences; `null` if it accepts the text. */
export function textProblem(key: string, text: string, english: Texts, language: string): string | null {
  const [problem] = checkTexts({ [key]: text }, english, language).problems
  return problem ? `${problem.message}. ${problem.hint}` : null
}

/** Which rows to show: a text to search for in keys and texts, and a filter. */
export interface RowQuery {
  search: string
  filter: RowFilter
}

/**
 * Returns the rows that match a query, the keys in `COMMON_KEYS` first.
 *
 * @param original built-in texts in the language that is shown for comparison
 * @param ownTexts the partner's texts that the widget accepts
 * @param rejected the partner's texts that the widget refuses
 */
export function findRows(
  english: Texts,
  original: Texts,
  ownTexts: Texts,
  rejected: Texts,
  language: string,
  { search, filter }: RowQuery,
): EditorRow[] {
  const needle = search.trim().toLowerCase()
  // Sorting is stable: keys of the same rank keep their order.
  const rank = (key: string) => (COMMON_KEYS.indexOf(key) + 1 || COMMON_KEYS.length + 1) - 1
  return Object.keys(english)
    .sort((a, b) => rank(a) - rank(b))
    .map(key => {
      const refused = rejected[key]
      return {
        key,
        original: original[key] ?? english[key] ?? '',
        ownText: refused ?? ownTexts[key],
        problem: refused === undefined ? null : textProblem(key, refused, english, language),
      }
    })
    .filter(
      row =>
        (!needle || [row.key, row.original, row.ownText ?? ''].some(text => text.toLowerCase().includes(needle))) &&
        (filter === 'all' ||
          (filter === 'own' && row.ownText !== undefined) ||
          (filter === 'missing' && row.ownText === undefined) ||
          (filter === 'wrong' && row.problem !== null)),
    )
}

/**
 * A parsed file of texts: texts by key that the widget accepts, texts that it refuses, and a sentence for each problem.
 */
export interface ParsedTextFile {
  accepted: Record<string, string>
  rejected: Record<string, string>
  problems: string[]
}

/**
 * Parses a JSON file of texts.
 * @throws an Error with a sentence for the user if the file is not a JSON object of texts by key
 */
export function parseTextFile(json: string, english: Texts, language: string): ParsedTextFile {
  let given: unknown
  try {
    given = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(
      `This is no JSON: ${(error as Error).message}. Write {"key": "text", …} with double quotes, and no comma at its end.`,
    )
  }
  const { texts: accepted, problems } = checkTexts(given, english, language)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(problems.map(({ message, hint }) => `${message}. ${hint}`).join(' '))
  const rejected = Object.fromEntries(
    Object.entries(given).filter(
      ([key, text]) => typeof text === 'string' && Object.hasOwn(english, key) && !Object.hasOwn(accepted, key),
    ),
  ) as Record<string, string>
  return { accepted, rejected, problems: problems.map(({ message, hint }) => `${message}. ${hint}`) }
}
