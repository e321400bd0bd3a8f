import type { Answers, Band, Instrument, Option, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'
import {
  createDigitReader,
  type DigitReader,
  encodeRiceAsDigits,
  encodeVarintAsDigits,
  type MixedRadixDigit,
  packDigits,
  readRice,
  readVarint,
  toFixedWidthBase62,
} from './base62'
import { hash32, leadingHashBits } from './hash32'
import {
  type AnswerToImport,
  answeredQuestionsOnRoute,
  createImportRefusal,
  type ImportedAnswersWithResult,
  type ImportRefusal,
  importAnswers,
} from './import-answers'
import type { Scorer } from './scorer'

/**
 * A result as a short text for the fragment of a URL. The text carries the answers, or only a band; it never carries a
 * result, because the result is computed from the answers by the browser that opens the link.
 *
 *     codec version (1 character) · kind (1: `a` answers, `b` band) · body · checksum (4)
 *
 * The body is one large number (see `base62.ts`): a hash of the instrument's id, the instrument's version, and for answers
 * each answered question on the route with its answer.
 *
 * **Old links stay readable when an instrument grows**, so no part of a link depends on the current order of questions or
 * options:
 *
 * - A question is named by its index in the instrument's append-only list `order`, if the list exists and has every
 *   question. The built-in instrument has this list: its links have about 40 characters instead of 75.
 * - Without the list, a question is named by the first bits of a hash of its id: ten bits, or as many as it takes to
 *   distinguish all questions of the instrument. The author has to maintain nothing; new, moved and removed questions do
 *   no harm, and unknown questions are skipped. If a new question has the same bits as an old one, neither gets the
 *   answer: the answer is dropped and counted as dropped. One order per version would be shorter for every instrument, but
 *   if an author forgot to update it, answers would be given to the wrong questions.
 * - An answer to a scored question is named by its level, which only one option has. `unsure` and `not-applicable` have
 *   fixed numbers. Any other option is named by the first bits of a hash of its id.
 *
 * The checksum covers all text before it, in this and every later codec version, so that a damaged link can be
 * distinguished from a newer one. It is not a signature: anybody can write a link with any answers or any band. Therefore
 * answers are scored again, and a band is shown as a claim of the link.
 */
export type DecodedLink = ImportedAnswersWithResult | BandWithoutAnswers | ImportRefusal<LinkRefusalReason>

/** A band without answers: an unverifiable claim of the sender. Show it as a claim, never as a result. */
export interface BandWithoutAnswers {
  kind: 'band'
  band: Band
  /** Index of the band: 1 is the lowest, `of` the highest. */
  index: number
  of: number
  /** Version of the instrument that gave the band, if it differs from the current version; otherwise `null`. */
  otherVersion: string | null
}

/**
 * Why a link was refused:
 *
 * - `oversized`: longer than any valid link
 * - `damaged`: truncated or altered
 * - `newer`: written by a later version of the check
 * - `other-instrument`: belongs to another instrument
 * - `empty`: no answer matches a question of the instrument, or the band no longer exists
 */
export type LinkRefusalReason = 'oversized' | 'damaged' | 'newer' | 'other-instrument' | 'empty'

const CODEC_VERSION = '1'
const ANSWERS_KIND = 'a'
const BAND_KIND = 'b'
const CHECKSUM_LENGTH = 4
/** Longest accepted link, in characters: far more than a real questionnaire needs. */
const MAX_LENGTH = 4_096
/** Most answers read from a link, and most options read from an answer, so that a forged link causes only limited work. */
const MAX_COUNT = 1_000

/** Number of hash bits that name an instrument, an option, a question or a band. */
const INSTRUMENT_BITS = 12
const OPTION_BITS = 8
const QUESTION_BITS = 10
const BAND_BITS = 16

/** Codes of the options that exist in many questions. Codes 0 to 4 are levels. */
const FIXED_CODES: Record<string, number> = { unsure: 5, 'not-applicable': 6 }
/** Code that says that hashes of option ids follow. */
const CODE_BY_HASH = 7

/** Encodes the answers on the route as the text of a link, without `rc-`. */
export function encodeAnswersLink(scorer: Scorer, answers: Answers): string {
  const { instrument, order } = scorer
  const { bits, numberOf } = questionNumbering(instrument, order)
  const optionBits = bitsToDistinguish(OPTION_BITS, ...instrument.questions.map(({ options }) => options))
  const numbered = [...answeredQuestionsOnRoute(scorer, answers)]
    .flatMap(([question, options]) => {
      const number = numberOf(question)
      return number === undefined ? [] : [{ number, options }]
    })
    .sort((a, b) => a.number - b.number)
    // Two questions with the same 32-bit hash would share a number: only the first is kept.
    .filter(({ number }, index, all) => number !== all[index - 1]?.number)
  const range = bits ? 2 ** bits : (order?.length ?? 0)
  const riceBits = Math.max(0, Math.floor(Math.log2(range / (numbered.length || 1))))
  const digits: MixedRadixDigit[] = [
    ...instrumentDigits(instrument),
    { value: bits, base: 33 },
    { value: optionBits, base: 33 },
    { value: riceBits, base: 33 },
    ...encodeVarintAsDigits(numbered.length),
  ]
  let previous = -1
  for (const { number, options } of numbered) {
    digits.push(...encodeRiceAsDigits(number - previous - 1, riceBits), ...answerDigits(options, optionBits))
    previous = number
  }
  return withChecksum(ANSWERS_KIND, digits)
}

/** Encodes only the band of a result as the text of a link; `null` if the result has no band. */
export const encodeBandLink = (instrument: Instrument, { band }: Result): string | null =>
  band &&
  withChecksum(BAND_KIND, [
    ...instrumentDigits(instrument),
    { value: leadingHashBits(band.id, BAND_BITS), base: 2 ** BAND_BITS },
  ])

/** Decodes the text of a link, the part after `rc-`. Never throws: any text gives answers, a band, or a refusal. */
export function decodeLink(scorer: Scorer, text: string): DecodedLink {
  if (text.length > MAX_LENGTH) return createImportRefusal('oversized')
  const [payload, checksum] = [text.slice(0, -CHECKSUM_LENGTH), text.slice(-CHECKSUM_LENGTH)]
  const [codec, kind, body] = [payload.charAt(0), payload.charAt(1), payload.slice(2)]
  const reader = createDigitReader(body)
  if (!kind || !reader || checksum !== checksumOf(payload)) return createImportRefusal('damaged')
  if (codec !== CODEC_VERSION || (kind !== ANSWERS_KIND && kind !== BAND_KIND)) return createImportRefusal('newer')
  const { instrument } = scorer
  if (reader.next(2 ** INSTRUMENT_BITS) !== leadingHashBits(instrument.id, INSTRUMENT_BITS))
    return createImportRefusal('other-instrument')
  const version = [readVarint(reader), readVarint(reader), readVarint(reader)].join('.')
  return kind === BAND_KIND ? decodeBand(instrument, reader, version) : decodeAnswers(scorer, reader, version)
}

function decodeBand({ version: currentVersion, bands }: Instrument, reader: DigitReader, version: string): DecodedLink {
  const hash = reader.next(2 ** BAND_BITS)
  const bandIndex = bands.findIndex(({ id }) => leadingHashBits(id, BAND_BITS) === hash)
  const band = bands[bandIndex]
  if (!band) return createImportRefusal('empty')
  const otherVersion = version === currentVersion ? null : version
  return { kind: 'band', band, index: bandIndex + 1, of: bands.length, otherVersion }
}

function decodeAnswers(scorer: Scorer, reader: DigitReader, version: string): DecodedLink {
  const [bits, optionBits, riceBits] = [reader.next(33), reader.next(33), reader.next(33)]
  const count = readVarint(reader)
  if (count > MAX_COUNT) return createImportRefusal('damaged')
  const questionOf = questionLookup(scorer, bits)
  const imported: AnswerToImport[] = []
  let number = -1
  for (let left = count; left > 0; left--) {
    number += readRice(reader, riceBits) + 1
    imported.push(decodeAnswer(questionOf(number), reader, optionBits))
  }
  return reader.isDone() ? importAnswers(scorer, imported, version) : createImportRefusal('damaged')
}

function decodeAnswer(question: Question | null, reader: DigitReader, optionBits: number): AnswerToImport {
  const options = question?.options ?? []
  const code = reader.next(8)
  if (code !== CODE_BY_HASH) {
    const option = options.find(option => optionCode(option) === code)
    return { question, options: option ? [option] : [], hasUnknownOptions: !option }
  }
  const hashes = new Set<number>()
  for (let left = Math.min(readVarint(reader), MAX_COUNT); left > 0; left--) hashes.add(reader.next(2 ** optionBits))
  const found = [...hashes].map(hash => onlyMatch(options.filter(({ id }) => leadingHashBits(id, optionBits) === hash)))
  const known = options.filter(option => found.includes(option))
  return {
    question,
    options: question?.kind === 'multiple' ? known : known.slice(0, 1),
    hasUnknownOptions: found.includes(null),
  }
}

const withChecksum = (kind: string, digits: readonly MixedRadixDigit[]) => {
  const payload = CODEC_VERSION + kind + packDigits(digits)
  return payload + checksumOf(payload)
}
const checksumOf = (payload: string) => toFixedWidthBase62(hash32(payload), CHECKSUM_LENGTH)

/** Returns the digits that name the instrument and its version. */
const instrumentDigits = ({ id, version }: Instrument): MixedRadixDigit[] => [
  { value: leadingHashBits(id, INSTRUMENT_BITS), base: 2 ** INSTRUMENT_BITS },
  ...version.split('.').flatMap(part => encodeVarintAsDigits(Number(part))),
]

const optionCode = ({ id, level }: Option): number => level ?? FIXED_CODES[id] ?? CODE_BY_HASH

function answerDigits(options: readonly Option[], optionBits: number): MixedRadixDigit[] {
  const [first] = options
  const code = first && options.length === 1 ? optionCode(first) : CODE_BY_HASH
  const digits = [{ value: code, base: 8 }]
  if (code !== CODE_BY_HASH) return digits
  const hashes = options.map(({ id }) => ({ value: leadingHashBits(id, optionBits), base: 2 ** optionBits }))
  return [...digits, ...encodeVarintAsDigits(options.length), ...hashes]
}

/** Returns how a new link numbers questions: by index in `order` (`bits` is 0), or by this many hash bits. */
function questionNumbering({ questions }: Instrument, order: readonly string[] | undefined) {
  if (order && questions.every(({ id }) => order.includes(id)))
    return { bits: 0, numberOf: ({ id }: Question): number | undefined => order.indexOf(id) }
  const bits = bitsToDistinguish(QUESTION_BITS, questions)
  return { bits, numberOf: ({ id }: Question): number | undefined => leadingHashBits(id, bits) }
}

/** Returns a function that finds the question of a number in a link; `null` if no question or more than one matches. */
function questionLookup({ instrument: { questions }, order }: Scorer, bits: number) {
  return (number: number): Question | null =>
    bits
      ? onlyMatch(questions.filter(({ id }) => leadingHashBits(id, bits) === number))
      : (questions.find(({ id }) => id === order?.[number]) ?? null)
}

/** Returns the smallest number of hash bits, at least `minBits`, that distinguishes all ids in each list. */
function bitsToDistinguish(minBits: number, ...lists: (readonly { id: string }[])[]): number {
  const distinguishes = (bits: number) =>
    lists.every(list => new Set(list.map(({ id }) => leadingHashBits(id, bits))).size === list.length)
  let bits = minBits
  while (bits < 32 && !distinguishes(bits)) bits++
  return bits
}

const onlyMatch = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] as T) : null)
