import type { Answers, Instrument } from '../instrument/schema'
import { attempt } from '../lib/attempt'
import type { Result } from '../scoring/result'
import {
  type AnswerToImport,
  answeredQuestionsOnRoute,
  createImportRefusal,
  type ImportedAnswersWithResult,
  type ImportRefusal,
  importAnswers,
  optionsOfAnswer,
  optionsToAnswer,
} from './import-answers'
import type { Scorer } from './scorer'

/** JSON of a saved result file. */
export interface ResultFile {
  /** Identifies the file as a result file. */
  format: typeof FORMAT
  /** Version of this file format. */
  v: 1
  /** When the result was saved: ISO 8601. */
  created: string
  instrument: Result['instrument']
  /** Answers by question id, in the order of the questionnaire. `parseResultFile` reads the answers and ignores `result`. */
  answers: Answers
  /** Result for people and programs that read the file. When the check opens the file, it computes the result from `answers`. */
  result: Result
}

/** A result file that was opened, with a result that was computed from its answers. */
export interface ImportedResultFile extends ImportedAnswersWithResult {
  /** `created` from the file (ISO 8601), or `null` if missing or not a date. */
  created: string | null
}

/**
 * Why a file was refused:
 *
 * - `oversized`: over 1 MB; the file is not parsed
 * - `no-json`: not valid JSON, for example truncated
 * - `nested`: nested more deeply than any result file
 * - `other-file`: JSON, but not a result file
 * - `newer`: written by a later version of the check
 * - `hostile`: has keys that every object inherits, such as `__proto__`
 * - `wrong-type`: a member has an unexpected type
 * - `other-instrument`: belongs to another instrument
 * - `empty`: no answer matches a question of the instrument
 */
export type FileRefusalReason =
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

/** Largest accepted result file, in bytes. Also check the size of a file before reading its text. */
export const MAX_FILE_BYTES = 1_000_000
/** Deepest accepted nesting. A result has four levels, a result file five. */
const MAX_DEPTH = 16

/**
 * Returns the text of a result file.
 *
 * @param created when the result was saved
 */
export function serializeResultFile(scorer: Scorer, answers: Answers, created: Date): string {
  const exported = Object.fromEntries(
    [...answeredQuestionsOnRoute(scorer, answers)].map(([question, options]) => [
      question.id,
      optionsToAnswer(question, options),
    ]),
  )
  const result = scorer.score(exported)
  const file: ResultFile = {
    format: FORMAT,
    v: 1,
    created: created.toISOString(),
    instrument: result.instrument,
    answers: exported,
    result,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Returns the name of a result file: `iso-42001-2026-01-31.json`. */
export const resultFileName = ({ id }: Instrument, created: Date): string =>
  `${id}-${created.toISOString().slice(0, 10)}.json`

/** Parses the text of a result file. Never throws: any text is either opened or refused. */
export function parseResultFile(scorer: Scorer, text: string): ImportedResultFile | ImportRefusal<FileRefusalReason> {
  if (text.length > MAX_FILE_BYTES) return createImportRefusal('oversized')
  if (nestingDepth(text) > MAX_DEPTH) return createImportRefusal('nested')
  // Some editors write a byte order mark at the beginning of the file.
  const file: unknown = attempt(() => JSON.parse(text.replace(/^\uFEFF/, '')))
  if (file === undefined) return createImportRefusal('no-json')
  if (!isRecord(file) || file.format !== FORMAT) return createImportRefusal('other-file')
  if (typeof file.v === 'number' && file.v > 1) return createImportRefusal('newer')
  const { instrument, answers, created } = file
  if (file.v !== 1 || !isRecord(instrument) || !isRecord(answers)) return createImportRefusal('wrong-type')
  if ([file, instrument, answers].some(hasInheritedKey)) return createImportRefusal('hostile')
  if (typeof instrument.id !== 'string' || typeof instrument.version !== 'string')
    return createImportRefusal('wrong-type')
  if (!isAnswers(answers)) return createImportRefusal('wrong-type')
  if (instrument.id !== scorer.instrument.id) return createImportRefusal('other-instrument')
  const imported = matchAnswers(scorer.instrument, answers)
  const opened = importAnswers(scorer, imported, instrument.version, instrument.hash)
  return opened.kind === 'refused' ? opened : { ...opened, created: isIsoDate(created) ? created : null }
}

const matchAnswers = ({ questions }: Instrument, answers: Answers): AnswerToImport[] =>
  Object.entries(answers).map(([id, answer]) => {
    const question = questions.find(question => question.id === id) ?? null
    const options = question ? optionsOfAnswer(question, answer) : []
    return { question, options, hasUnknownOptions: options.length < new Set([answer].flat()).size }
  })

/**
 * Returns how deeply the brackets outside of strings are nested. Works on the text, because some JSON parsers crash on deep
 * nesting.
 */
function nestingDepth(text: string): number {
  let [depth, maxDepth, isInString] = [0, 0, false]
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '"') isInString = !isInString
    else if (isInString) index += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') maxDepth = Math.max(maxDepth, ++depth)
    else if (character === ']' || character === '}') depth--
  }
  return maxDepth
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const hasInheritedKey = (record: object) => Object.keys(record).some(key => key in Object.prototype)
const isAnswer = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every(option => typeof option === 'string'))
const isAnswers = (record: Record<string, unknown>): record is Answers => Object.values(record).every(isAnswer)
const isIsoDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) && !Number.isNaN(Date.parse(value))
