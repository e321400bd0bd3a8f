import type { Answers, Instrument } from '../instrument/schema'
import { attempt } from '../lib/attempt'
import type { Result } from '../scoring/result'
import {
  exportedAnswers,
  givenOptions,
  type ImportedAnswer,
  type ImportedAnswers,
  importAnswers,
  type Refused,
  refused,
  toAnswer,
} from './import-answers'
import type { Scorer } from './scorer'

/** What a result file is made of: readable JSON, for its owner. */
export interface ResultFile {
  /** Tells it from any other JSON. */
  format: typeof FORMAT
  /** Of the file's shape. */
  v: 1
  /** When the result was saved: ISO 8601. */
  created: string
  instrument: Result['instrument']
  /** By question id, in the order of the questionnaire. All that is read back. */
  answers: Answers
  /** For whoever reads the file. It is never read back: a result is worked out from the answers. */
  result: Result
}

/** A file that was opened, with its result worked out anew. */
export interface OpenedFile extends ImportedAnswers {
  /** When it says that it was saved: ISO 8601; null where it says nothing that is a date. */
  created: string | null
}

/**
 * - `oversized`: over 1 MB; it is not even parsed
 * - `no-json`: no JSON, or cut off
 * - `nested`: deeper than any file that could have been written
 * - `other-file`: JSON, but no result file
 * - `newer`: written by a later version of the check
 * - `hostile`: it has keys that mean something to every object, such as `__proto__`
 * - `wrong-type`: a part of it is of another type than it should be
 * - `other-instrument`: about something else
 * - `empty`: none of its answers fits
 */
export type FileProblem =
  | 'oversized'
  | 'no-json'
  | 'nested'
  | 'other-file'
  | 'newer'
  | 'hostile'
  | 'wrong-type'
  | 'other-instrument'
  | 'empty'

const FORMAT = 'readiness-check/result'

/** Bytes. To be asked of a file before its text is read, too. */
export const MAX_FILE_BYTES = 1_000_000
/** A result is four deep, its file five. */
const DEEPEST = 16

/** The text of a result file. @param created when the result was saved */
export function writeFile(scorer: Scorer, answers: Answers, created: Date): string {
  const kept = Object.fromEntries(
    [...exportedAnswers(scorer, answers)].map(([question, options]) => [question.id, toAnswer(question, options)]),
  )
  const result = scorer.score(kept)
  const file: ResultFile = {
    format: FORMAT,
    v: 1,
    created: created.toISOString(),
    instrument: result.instrument,
    answers: kept,
    result,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** A name for it: `iso-42001-2026-01-31.json`. */
export const fileName = ({ id }: Instrument, created: Date): string =>
  `${id}-${created.toISOString().slice(0, 10)}.json`

/** Reads a result file's text. Total: whatever it is, it is opened or refused, and nothing is thrown. */
export function readFile(scorer: Scorer, text: string): OpenedFile | Refused<FileProblem> {
  if (text.length > MAX_FILE_BYTES) return refused('oversized')
  if (depth(text) > DEEPEST) return refused('nested')
  // Some editors put a byte order mark at the beginning.
  const file: unknown = attempt(() => JSON.parse(text.replace(/^\uFEFF/, '')))
  if (file === undefined) return refused('no-json')
  if (!isRecord(file) || file.format !== FORMAT) return refused('other-file')
  if (typeof file.v === 'number' && file.v > 1) return refused('newer')
  const { instrument, answers, created } = file
  if (file.v !== 1 || !isRecord(instrument) || !isRecord(answers)) return refused('wrong-type')
  if ([file, instrument, answers].some(isHostile)) return refused('hostile')
  if (typeof instrument.id !== 'string' || typeof instrument.version !== 'string') return refused('wrong-type')
  if (!areAnswers(answers)) return refused('wrong-type')
  if (instrument.id !== scorer.instrument.id) return refused('other-instrument')
  const opened = importAnswers(scorer, given(scorer.instrument, answers), instrument.version, instrument.hash)
  return opened.kind === 'refused' ? opened : { ...opened, created: isDate(created) ? created : null }
}

const given = ({ questions }: Instrument, answers: Answers): ImportedAnswer[] =>
  Object.entries(answers).map(([id, answer]) => {
    const question = questions.find(question => question.id === id) ?? null
    const options = question ? givenOptions(question, answer) : []
    return { question, options, isShort: options.length < new Set([answer].flat()).size }
  })

/** How deep the brackets outside of texts go. Counted on the text, because not every parser survives depth. */
function depth(text: string): number {
  let [now, deepest, inText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') inText = !inText
    else if (inText) at += letter === '\\' ? 1 : 0
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++now)
    else if (letter === ']' || letter === '}') now--
  }
  return deepest
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isHostile = (record: object) => Object.keys(record).some(key => key in Object.prototype)
const isAnswer = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every(option => typeof option === 'string'))
const areAnswers = (record: Record<string, unknown>): record is Answers => Object.values(record).every(isAnswer)
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) && !Number.isNaN(Date.parse(value))
