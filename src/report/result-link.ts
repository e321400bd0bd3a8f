import type { Answers, Band, Instrument, Option, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'
import {
  countDigits,
  type Digit,
  type DigitReader,
  distanceDigits,
  fixedWidthBase62,
  pack,
  readCount,
  readDistance,
  unpack,
} from './base62'
import { hash32, hashBits } from './hash32'
import {
  exportedAnswers,
  type ImportedAnswer,
  type ImportedAnswers,
  importAnswers,
  type Refused,
  refused,
} from './import-answers'
import type { Scorer } from './scorer'

/**
 * A result as a few letters, for the fragment of an address. It carries answers, or a band alone; never a result: that
 * is worked out anew from the answers by whoever opens it.
 *
 *     codec version (1 letter) · kind (1: answers a, band b) · body · check (4 letters)
 *
 * The body is one large number (`digits.ts`): which instrument, by a hash of its id; its version; then for answers each
 * question that was answered on the route, with its answer.
 *
 * **Old links stay readable when an instrument grows**, so nothing in them hangs on the present order of things:
 *
 * - A question goes by its place in the instrument's append-only `order`, where there is such a list and it has all
 *   questions. The built-in one has: some 40 letters instead of 75.
 * - Else by the first bits of a hash of its id: ten, or as many as it takes to tell all questions of the instrument
 *   apart. It needs nothing of the author, survives new, moved and removed questions, and what is unknown is passed over.
 *   Should a new question get the same bits as an old one, the answer is given to neither: it is dropped, and said to be.
 *   A list of orders by version would be shorter for every instrument, but an author who forgot to keep it would have
 *   answers land at the wrong questions.
 * - An answer to a scored question goes by its level, which has one option whatever else is offered; `unsure` and
 *   `not-applicable` by numbers of their own, everywhere; any other option by the first bits of a hash of its id.
 *
 * The check is over all the text before it, in every codec version to come: a damaged link is told from a newer one.
 * It is no signature: whoever wants can write a link with any answers, or any band. So answers are judged anew, and a
 * band is said to be what the link says.
 */
export type ReadLink = ImportedAnswers | BandAlone | Refused<LinkProblem>

/** A band without answers: a claim that nothing here can confirm. To be shown as what the sender says, and as no result. */
export interface BandAlone {
  kind: 'band'
  band: Band
  /** 1 is the lowest, `of` the highest. */
  index: number
  of: number
  /** The version that it was judged by, where that is another than the present one. */
  otherVersion: string | null
}

/**
 * - `oversized`: longer than any link that could have been written
 * - `damaged`: cut off, or changed on its way
 * - `newer`: written by a later version of the check
 * - `other-instrument`: about something else
 * - `empty`: none of its answers fits, or its band is no more
 */
export type LinkProblem = 'oversized' | 'damaged' | 'newer' | 'other-instrument' | 'empty'

const CODEC = '1'
const ANSWERS = 'a'
const BAND = 'b'
const CHECK = 4
/** Letters: room for more questions than anybody answers. */
const LONGEST = 4_096
/** Answers in a link, and options in an answer: what a made-up link may have us do is bounded. */
const MOST = 1_000

/** Bits of an instrument's, an option's, a band's hash. */
const INSTRUMENT_BITS = 12
const OPTION_BITS = 8
const QUESTION_BITS = 10
const BAND_BITS = 16

/** Answers that are the same to every question; 0 to 4 are levels. */
const APART: Record<string, number> = { unsure: 5, 'not-applicable': 6 }
/** Options follow by their hashes. */
const BY_HASH = 7

/** The answers on the route as a link's text, without `rc=`. */
export function writeLink(scorer: Scorer, answers: Answers): string {
  const { instrument, order } = scorer
  const { width, numberOf } = naming(instrument, order)
  const optionWidth = widthFor(OPTION_BITS, ...instrument.questions.map(({ options }) => options))
  const given = [...exportedAnswers(scorer, answers)]
    .flatMap(([question, options]) => {
      const number = numberOf(question)
      return number === undefined ? [] : [{ number, options }]
    })
    .sort((a, b) => a.number - b.number)
    // No two questions in one place, even where 32 bits do not tell them apart.
    .filter(({ number }, at, all) => number !== all[at - 1]?.number)
  const range = width ? 2 ** width : (order?.length ?? 0)
  const step = Math.max(0, Math.floor(Math.log2(range / (given.length || 1))))
  const digits: Digit[] = [
    ...about(instrument),
    { value: width, base: 33 },
    { value: optionWidth, base: 33 },
    { value: step, base: 33 },
    ...countDigits(given.length),
  ]
  let before = -1
  for (const { number, options } of given) {
    digits.push(...distanceDigits(number - before - 1, step), ...answerDigits(options, optionWidth))
    before = number
  }
  return sealed(ANSWERS, digits)
}

/** The band alone as a link's text; null where the result has none. */
export const writeBandLink = (instrument: Instrument, { band }: Result): string | null =>
  band && sealed(BAND, [...about(instrument), { value: hashBits(band.id, BAND_BITS), base: 2 ** BAND_BITS }])

/** Reads a link's text, as it stands behind `rc=`. Total: whatever it is, the answer is one of three, and nothing is thrown. */
export function readLink(scorer: Scorer, text: string): ReadLink {
  if (text.length > LONGEST) return refused('oversized')
  const [open, check] = [text.slice(0, -CHECK), text.slice(-CHECK)]
  const [codec, kind, body] = [open.charAt(0), open.charAt(1), open.slice(2)]
  const reader = unpack(body)
  if (!kind || !reader || check !== checkOf(open)) return refused('damaged')
  if (codec !== CODEC || (kind !== ANSWERS && kind !== BAND)) return refused('newer')
  const { instrument } = scorer
  if (reader.next(2 ** INSTRUMENT_BITS) !== hashBits(instrument.id, INSTRUMENT_BITS)) return refused('other-instrument')
  const version = [readCount(reader), readCount(reader), readCount(reader)].join('.')
  return kind === BAND ? readBand(instrument, reader, version) : readAnswers(scorer, reader, version)
}

function readBand({ version: present, bands }: Instrument, reader: DigitReader, version: string): ReadLink {
  const hash = reader.next(2 ** BAND_BITS)
  const at = bands.findIndex(({ id }) => hashBits(id, BAND_BITS) === hash)
  const band = bands[at]
  if (!band) return refused('empty')
  return { kind: 'band', band, index: at + 1, of: bands.length, otherVersion: version === present ? null : version }
}

function readAnswers(scorer: Scorer, reader: DigitReader, version: string): ReadLink {
  const [width, optionWidth, step] = [reader.next(33), reader.next(33), reader.next(33)]
  const count = readCount(reader)
  if (count > MOST) return refused('damaged')
  const questionAt = numbering(scorer, width)
  const given: ImportedAnswer[] = []
  let number = -1
  for (let left = count; left > 0; left--) {
    number += readDistance(reader, step) + 1
    given.push(readAnswer(questionAt(number), reader, optionWidth))
  }
  return reader.isDone() ? importAnswers(scorer, given, version) : refused('damaged')
}

function readAnswer(question: Question | null, reader: DigitReader, optionWidth: number): ImportedAnswer {
  const options = question?.options ?? []
  const code = reader.next(8)
  if (code !== BY_HASH) {
    const option = options.find(option => codeOf(option) === code)
    return { question, options: option ? [option] : [], isShort: !option }
  }
  const hashes = new Set<number>()
  for (let left = Math.min(readCount(reader), MOST); left > 0; left--) hashes.add(reader.next(2 ** optionWidth))
  const found = [...hashes].map(hash => only(options.filter(({ id }) => hashBits(id, optionWidth) === hash)))
  const known = options.filter(option => found.includes(option))
  return {
    question,
    options: question?.kind === 'multiple' ? known : known.slice(0, 1),
    isShort: found.includes(null),
  }
}

const sealed = (kind: string, digits: readonly Digit[]) => {
  const open = CODEC + kind + pack(digits)
  return open + checkOf(open)
}
const checkOf = (open: string) => fixedWidthBase62(hash32(open), CHECK)

/** Which instrument, and which version of it. */
const about = ({ id, version }: Instrument): Digit[] => [
  { value: hashBits(id, INSTRUMENT_BITS), base: 2 ** INSTRUMENT_BITS },
  ...version.split('.').flatMap(part => countDigits(Number(part))),
]

const codeOf = ({ id, level }: Option): number => level ?? APART[id] ?? BY_HASH

function answerDigits(options: readonly Option[], optionWidth: number): Digit[] {
  const [first] = options
  const code = first && options.length === 1 ? codeOf(first) : BY_HASH
  const digits = [{ value: code, base: 8 }]
  if (code !== BY_HASH) return digits
  const hashes = options.map(({ id }) => ({ value: hashBits(id, optionWidth), base: 2 ** optionWidth }))
  return [...digits, ...countDigits(options.length), ...hashes]
}

/** How a link written now names a question: by its place (width 0), else by so many bits. */
function naming({ questions }: Instrument, order: readonly string[] | undefined) {
  if (order && questions.every(({ id }) => order.includes(id)))
    return { width: 0, numberOf: ({ id }: Question): number | undefined => order.indexOf(id) }
  const width = widthFor(QUESTION_BITS, questions)
  return { width, numberOf: ({ id }: Question): number | undefined => hashBits(id, width) }
}

/** Whom a number in a link means: the one question that it can, or null. */
function numbering({ instrument: { questions }, order }: Scorer, width: number) {
  return (number: number): Question | null =>
    width
      ? only(questions.filter(({ id }) => hashBits(id, width) === number))
      : (questions.find(({ id }) => id === order?.[number]) ?? null)
}

/** The least bits, from so many on, that tell all in each list apart. */
function widthFor(least: number, ...lists: (readonly { id: string }[])[]): number {
  const apart = (width: number) =>
    lists.every(list => new Set(list.map(({ id }) => hashBits(id, width))).size === list.length)
  let width = least
  while (width < 32 && !apart(width)) width++
  return width
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] as T) : null)
