import { decodeLeet, normalizeAsRead } from './confusables'

/**
 * Words that claim that a standard or a law is kept, that somebody vouches for it, or that an audit will be passed.
 * They are looked for in a text as it is read (`letters.ts`), in the languages of the check and in some more.
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

/** What a certificate is called: an honest text may name it, to deny it or to say who gives it. */
const NAMES = [/certificat(?:ion|e|es|ions)\b/, /zertifi(?:kat|zierung)/, /شهادة|شهادات/]
/** Who gives it, and what comes before. */
const GIVERS = /^\W*(?:body|bodies|audit|auditor|s?stelle|s?audit|gesellschaft)/
const ARABIC_GIVERS = /(?:جهة منح|تدقيق) (?:ال)?$/

/** The same words without what parts them: what is only found in this form was hidden. */
const HIDDEN =
  'compliant compliance certified certification conformity konform guarantee garantie zertifiziert zertifizierung auditready certificationready accredited akkreditiert rechtssicher'.split(
    ' ',
  )

const NEGATIONS = new Set(
  'not no never neither nor without cannot nicht ohne weder nie niemals non pas sans ni sin senza nao sem niet geen zonder لا ولا ليس ليست وليس وليست غير دون بدون لم لن'.split(
    ' ',
  ),
)
/** They deny nothing. */
const AFFIRMATIONS =
  /\b(?:not (?:only|just|merely|simply|least)|no (?:doubt|question|less|wonder)|without (?:a )?(?:doubt|question)|nothing but|never before|nicht (?:nur|zuletzt|allein)|ohne (?:zweifel|frage|wenn und aber)|non (?:seulement|solo)|pas seulement|no solo)\b|(?:ليس|لا) (?:فقط|شك)|بلا شك|دون شك/g
/** Where a denial ends. */
const TURNS = /[.!?:;–—؛؟]|\b(?:but|yet|rather|aber|sondern|doch|jedoch|mais|pero|ma)\b|(?:بل|لكن) /

/** How many words a denial reaches. */
const REACH = 8

const isDenied = (before: string): boolean => {
  const clause = before.replace(AFFIRMATIONS, ' ').split(TURNS).at(-1) ?? ''
  const words = clause
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .slice(-REACH)
  return (
    words.some(word => NEGATIONS.has(word) || word.endsWith("n't") || /^kein/.test(word)) || /\bnon-?$/.test(clause)
  )
}

const count = (text: string, word: string) => text.split(word).length - 1

/**
 * The claim that a text makes, as it is read; null where it makes none.
 *
 * @param ours our own text in its place: what that names, another may name too
 */
export function findClaim(text: string, ours = ''): string | null {
  const read = normalizeAsRead(text)
  const our = normalizeAsRead(ours)
  for (const claim of CLAIMS)
    for (const { 0: found, index } of read.matchAll(new RegExp(claim, 'g')))
      if (!isDenied(read.slice(0, index))) return found
  for (const name of NAMES)
    for (const { 0: found, index } of read.matchAll(new RegExp(name, 'g'))) {
      const [before, after] = [read.slice(0, index), read.slice(index + found.length)]
      const named = NAMES.some(one => one.test(our)) || GIVERS.test(after) || ARABIC_GIVERS.test(before)
      if (!named && !isDenied(before)) return found
    }
  for (const variant of [read, ...decodeLeet(read)]) {
    const bare = variant.replace(/[^\p{L}\p{N}]/gu, '')
    const hidden = HIDDEN.find(word => count(bare, word) > count(read.replace(/[- ]+(?=ready)/g, ''), word))
    if (hidden) return hidden
  }
  return null
}
