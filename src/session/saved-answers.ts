import type { Answers, Instrument } from '../instrument/schema'
import { attempt } from '../lib/attempt'

/** What is kept of a session: its answers, the question it stood at, and whether its result stood. */
export interface SavedAnswers {
  answers: Answers
  at: string | null
  done: boolean
  /** The visitor does not want the result to be sent. */
  declined: boolean
}

/** Longer than any real session's text; what is longer was not written by us. */
const LONGEST = 50_000

/** Pages add a `toJSON` to arrays and texts (Prototype.js did): what stands in its holder is what is written. */
function asItIs(this: Record<string, unknown>, key: string): unknown {
  return this[key]
}

export const writeSavedAnswers = (saved: SavedAnswers): string => JSON.stringify({ v: 1, ...saved }, asItIs)

/**
 * Reads back what `writeSaved` wrote. The text may be stale or tampered with: only answers to known questions with known
 * options survive, and where none do, or the text is no such record, there is nothing saved.
 */
export function readSavedAnswers(text: string | null, instrument: Instrument): SavedAnswers | null {
  if (!text || text.length > LONGEST) return null
  const record: unknown = attempt(() => JSON.parse(text))
  if (!isRecord(record) || record.v !== 1 || !isRecord(record.answers)) return null
  const answers: Answers = {}
  for (const { id, kind, options } of instrument.questions) {
    const given = Object.hasOwn(record.answers, id) ? record.answers[id] : undefined
    const known = (Array.isArray(given) ? given : [given]).filter(option => options.some(o => o.id === option))
    if (known.length) answers[id] = kind === 'multiple' ? [...new Set<string>(known)] : known[0]
  }
  if (!Object.keys(answers).length) return null
  const at = typeof record.at === 'string' ? record.at : null
  return { answers, at, done: record.done === true, declined: record.declined === true }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
