import { normalizeAsRead } from './confusables'

/** What a line has to say, by name, and how that is told from its text as it is read (`letters.ts`). */
type Essentials = readonly (readonly [what: string, said: RegExp])[]

/** The languages in which it can be told what a line says. */
const LANGUAGES: Record<string, { short: Essentials; long: Essentials }> = {
  en: {
    short: [
      ['that it is indicative', /indicative|for (?:guidance|orientation)/],
      ['that it is not legal advice', /\b(?:not|no|nor)\b[^.]*legal advice/],
    ],
    long: [
      ['that it is no audit', /\b(?:not|no|nor)\b[^.]*\baudit/],
      ['that it is no certification', /\b(?:not|no|nor)\b[^.]*certificat/],
      ['that it is not affiliated with ISO or IEC', /\b(?:not|no)\b[^.]*(?:affiliat|connect|associat)|independent of/],
    ],
  },
  de: {
    short: [
      ['that it is indicative', /orientierung|unverbindlich|indikativ/],
      ['that it is not legal advice', /\b(?:kein\w*|nicht)\b[^.]*rechtsberatung/],
    ],
    long: [
      ['that it is no audit', /\b(?:kein\w*|nicht)\b[^.]*audit/],
      ['that it is no certification', /\b(?:kein\w*|nicht)\b[^.]*zertifi/],
      ['that it is not affiliated with ISO or IEC', /\b(?:kein\w*|nicht)\b[^.]*verb[iu]nd|unabhangig/],
    ],
  },
  ar: {
    short: [
      ['that it is indicative', /استرشاد|ارشاد/],
      ['that it is not legal advice', /(?:ليس|لا|غير)[^.]*استشارة قانونية/],
    ],
    long: [
      ['that it is no audit', /(?:ليس|لا|غير)[^.]*تدقيق/],
      ['that it is no certification', /(?:ليس|لا|غير)[^.]*شهادة/],
      ['that it is not affiliated with ISO or IEC', /(?:لا صلة|لا علاقة|غير مرتبط|غير تابع|مستقل)/],
    ],
  },
}

const NAMES: Essentials = [
  ['ISO by name', /iso/],
  ['IEC by name', /iec/],
]

/** Letters that a line needs at least, where its language is none of those above. Where letters are syllables, each counts for three. */
const ENOUGH = { indicative: 15, disclaimer: 60 }
/** What is longer hides more than it says. */
const MOST = 400

/** The two lines that no words may take away. */
export const isRequiredLine = (key: string): key is keyof typeof ENOUGH => Object.hasOwn(ENOUGH, key)

/**
 * What one of the two lines fails to say; empty where it says all. Told in English, German and Arabic; in another language
 * it can only be told that there is enough of it, and that it names ISO and IEC.
 */
export function missingStatements(key: keyof typeof ENOUGH, text: string, language: string): string[] {
  const read = normalizeAsRead(text)
  if (read.length > MOST) return [`it in ${MOST} characters`]
  const lacking = Object.values(LANGUAGES).map(({ short, long }) =>
    (key === 'indicative' ? short : [...short, ...long, ...NAMES])
      .filter(([, said]) => !said.test(read))
      .map(([what]) => what),
  )
  const told = lacking.reduce((least, next) => (next.length < least.length ? next : least))
  if (told.length === 0 || Object.hasOwn(LANGUAGES, language.toLowerCase().split('-')[0] ?? '')) return told
  const weight = [...read].reduce(
    (sum, letter) =>
      sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(letter) ? 3 : /\p{L}/u.test(letter) ? 1 : 0),
    0,
  )
  const names = key === 'indicative' ? [] : NAMES.filter(([, said]) => !said.test(read)).map(([what]) => what)
  return weight < ENOUGH[key] ? ['all that ours says', ...names] : names
}
