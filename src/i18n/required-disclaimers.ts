import { normalizeConfusables } from './confusables'

/**
 * The statements that a disclaimer has to contain: each with its description and a pattern for text normalised by
 * `normalizeConfusables`.
 */
type RequiredStatements = readonly (readonly [description: string, pattern: RegExp])[]

/**
 * The required statements by language. Only in these languages is the content of a disclaimer checked. `short` applies
 * to both texts, `long` to the text `disclaimer` only.
 */
const STATEMENTS: Record<string, { short: RequiredStatements; long: RequiredStatements }> = {
  en: {
    short: [
      ['that it is indicative', /indicative|for (?:guidance|orientation)/],
      ['that it is not legal advice', /\b(?:not|no|nor)\b[^.]*legal advice/],
    ],
    long: [
      ['that it is not an audit', /\b(?:not|no|nor)\b[^.]*\baudit/],
      ['that it is not a certification', /\b(?:not|no|nor)\b[^.]*certificat/],
      ['that it is not affiliated with ISO or IEC', /\b(?:not|no)\b[^.]*(?:affiliat|connect|associat)|independent of/],
    ],
  },
  de: {
    short: [
      ['that it is indicative', /orientierung|unverbindlich|indikativ/],
      ['that it is not legal advice', /\b(?:kein\w*|nicht)\b[^.]*rechtsberatung/],
    ],
    long: [
      ['that it is not an audit', /\b(?:kein\w*|nicht)\b[^.]*audit/],
      ['that it is not a certification', /\b(?:kein\w*|nicht)\b[^.]*zertifi/],
      ['that it is not affiliated with ISO or IEC', /\b(?:kein\w*|nicht)\b[^.]*verb[iu]nd|unabhangig/],
    ],
  },
  ar: {
    short: [
      ['that it is indicative', /استرشاد|ارشاد/],
      ['that it is not legal advice', /(?:ليس|لا|غير)[^.]*استشارة قانونية/],
    ],
    long: [
      ['that it is not an audit', /(?:ليس|لا|غير)[^.]*تدقيق/],
      ['that it is not a certification', /(?:ليس|لا|غير)[^.]*شهادة/],
      ['that it is not affiliated with ISO or IEC', /(?:لا صلة|لا علاقة|غير مرتبط|غير تابع|مستقل)/],
    ],
  },
}

/** The names that the text `disclaimer` has to contain in every language. */
const REQUIRED_NAMES: RequiredStatements = [
  ['the name ISO', /iso/],
  ['the name IEC', /iec/],
]

/**
 * Fewest letters of a disclaimer in a language that `STATEMENTS` does not contain, by text key. A Chinese, Japanese or
 * Korean character counts as three letters.
 */
const MIN_LETTERS = { indicative: 15, disclaimer: 60 }
/** Most characters of a disclaimer. A longer text would hide the required statements. */
const MAX_LENGTH = 400

/**
 * Whether a text key belongs to one of the two disclaimers that the widget always shows: partners may reword them, but
 * not remove them.
 */
export const isDisclaimerKey = (key: string): key is keyof typeof MIN_LETTERS => Object.hasOwn(MIN_LETTERS, key)

/**
 * Returns descriptions of the required statements that a disclaimer lacks; empty if it contains all of them. Texts in
 * English, German and Arabic are checked for each statement. In another language, only the length and the names ISO and
 * IEC can be checked.
 */
export function findMissingDisclaimerStatements(
  key: keyof typeof MIN_LETTERS,
  text: string,
  language: string,
): string[] {
  const normalized = normalizeConfusables(text)
  if (normalized.length > MAX_LENGTH) return [`it in at most ${MAX_LENGTH} characters`]
  const missingByLanguage = Object.values(STATEMENTS).map(({ short, long }) =>
    findMissing(key === 'indicative' ? short : [...short, ...long, ...REQUIRED_NAMES], normalized),
  )
  const fewest = missingByLanguage.reduce((least, next) => (next.length < least.length ? next : least))
  if (fewest.length === 0 || Object.hasOwn(STATEMENTS, language.toLowerCase().split('-')[0] ?? '')) return fewest
  const letters = [...normalized].reduce(
    (sum, letter) =>
      sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(letter) ? 3 : /\p{L}/u.test(letter) ? 1 : 0),
    0,
  )
  const missingNames = key === 'indicative' ? [] : findMissing(REQUIRED_NAMES, normalized)
  return letters < MIN_LETTERS[key] ? ['all that the default text says', ...missingNames] : missingNames
}

const findMissing = (statements: RequiredStatements, normalized: string): string[] =>
  statements.filter(([, pattern]) => !pattern.test(normalized)).map(([description]) => description)
