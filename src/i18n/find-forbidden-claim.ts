import { decodeLeetspeakVariants, normalizeConfusables } from './confusables'

/**
 * Patterns of words that claim compliance with a standard or a law, a guarantee, or that an audit will be passed. They
 * are matched against text normalised by `normalizeConfusables`. They cover English, German and Arabic, and words of
 * some other European languages.
 */
const CLAIMS = [
  /compl(?:ian(?:t|ce)|y(?:ing)?\b|ie[ds]\b)/,
  /(?<!non[- ]?|nicht[- ]?)[ck]onform/,
  /certif(?:ied|y|ies|iable)/,
  /certifi(?:e|es|ee|cad[oa]|cat[oa])\b/,
  /gecertificeerd|certyfikowan|certifikovan|certifierad/,
  /zertifizier(?:t|te|ten|bar)/,
  /certification[- ]*(?:ready|proof)|zertifizierungs[- ]*(?:reif|bereit|fahig|sicher)/,
  /audit[- ]*(?:ready|proof|reif|sicher|bereit|fest(?!stell))/,
  /guarante|garanti|garanz|warrant(?:y|ed|s)/,
  /(?:ac|ak)credit|akkredit/,
  /rechts[- ]*sicher/,
  /\b(?:meets?|satisf(?:y|ies)|fulfill?s?)\b[^.!?]{0,30}\b(?:iso|iec|standard|law|ai act)\b/,
  /\b(?:erfullt|erfullen)\b[^.!?]{0,30}\b(?:iso|iec|norm|gesetz|ki-verordnung)|\b(?:iso|iec|norm|gesetz|ki-verordnung)\b[^.!?]{0,30}\berfullt/,
  /متوافق|ممتثل|امتثال|مطابق|مضمون|نضمن|ضمان|حاصل على شهادة|معتمد (?:من|وفق|حسب|لدى) (?:iso|iec|ايزو|الايزو)/,
]

/**
 * Words for a certificate. Unlike `CLAIMS`, they are allowed if the text denies them, names who issues certificates, or
 * replaces a text that contains such a word.
 */
const CERTIFICATE_WORDS = [/certificat(?:ion|e|es|ions)\b/, /zertifi(?:kat|zierung)/, /شهادة|شهادات/]
/** Words after "certification" that make it harmless: the body that certifies, or the audit before. */
const ISSUERS = /^\W*(?:body|bodies|audit|auditor|s?stelle|s?audit|gesellschaft)/
/** The same as `ISSUERS` for Arabic, where these words come before the word for a certificate. */
const ARABIC_ISSUERS = /(?:جهة منح|تدقيق) (?:ال)?$/

/**
 * Claims without spaces and punctuation. If a text contains one of them only after its spaces and punctuation are
 * removed, its author disguised the word.
 */
const DISGUISED_CLAIMS =
  'compliant compliance certified certification conformity konform guarantee garantie zertifiziert zertifizierung auditready certificationready accredited akkreditiert rechtssicher'.split(
    ' ',
  )

/** Words that negate a claim that follows them, in several languages. */
const NEGATIONS = new Set(
  'not no never neither nor without cannot nicht ohne weder nie niemals non pas sans ni sin senza nao sem niet geen zonder لا ولا ليس ليست وليس وليست غير دون بدون لم لن'.split(
    ' ',
  ),
)
/** Phrases that contain a negation and yet negate nothing, such as "not only". */
const FALSE_NEGATIONS =
  /\b(?:not (?:only|just|merely|simply|least)|no (?:doubt|question|less|wonder)|without (?:a )?(?:doubt|question)|nothing but|never before|nicht (?:nur|zuletzt|allein)|ohne (?:zweifel|frage|wenn und aber)|non (?:seulement|solo)|pas seulement|no solo)\b|(?:ليس|لا) (?:فقط|شك)|بلا شك|دون شك/g
/** Punctuation and words, such as "but", that end the effect of a negation. */
const CLAUSE_ENDS = /[.!?:;–—؛؟]|\b(?:but|yet|rather|aber|sondern|doch|jedoch|mais|pero|ma)\b|(?:بل|لكن) /

/** Number of words after a negation that it still negates. */
const NEGATION_REACH = 8

/** Whether a claim is negated by the text before it. */
const isNegated = (before: string): boolean => {
  const clause = before.replace(FALSE_NEGATIONS, ' ').split(CLAUSE_ENDS).at(-1) ?? ''
  const words = clause
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .slice(-NEGATION_REACH)
  return (
    words.some(word => NEGATIONS.has(word) || word.endsWith("n't") || /^kein/.test(word)) || /\bnon-?$/.test(clause)
  )
}

const countOccurrences = (text: string, word: string) => text.split(word).length - 1

/**
 * Returns the first forbidden claim in a text: a word that says or implies compliance, certification or a guarantee.
 * Returns `null` if there is none.
 *
 * @param defaultText the English text that `text` replaces; if it mentions certificates, `text` may mention them too
 */
export function findForbiddenClaim(text: string, defaultText = ''): string | null {
  const normalized = normalizeConfusables(text)
  const normalizedDefault = normalizeConfusables(defaultText)
  for (const claim of CLAIMS)
    for (const { 0: found, index } of normalized.matchAll(new RegExp(claim, 'g')))
      if (!isNegated(normalized.slice(0, index))) return found
  for (const word of CERTIFICATE_WORDS)
    for (const { 0: found, index } of normalized.matchAll(new RegExp(word, 'g'))) {
      const [before, after] = [normalized.slice(0, index), normalized.slice(index + found.length)]
      const isAllowed =
        CERTIFICATE_WORDS.some(word => word.test(normalizedDefault)) ||
        ISSUERS.test(after) ||
        ARABIC_ISSUERS.test(before)
      if (!isAllowed && !isNegated(before)) return found
    }
  for (const variant of [normalized, ...decodeLeetspeakVariants(normalized)]) {
    const lettersOnly = variant.replace(/[^\p{L}\p{N}]/gu, '')
    const disguised = DISGUISED_CLAIMS.find(
      word => countOccurrences(lettersOnly, word) > countOccurrences(normalized.replace(/[- ]+(?=ready)/g, ''), word),
    )
    if (disguised) return disguised
  }
  return null
}
