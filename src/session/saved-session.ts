import type { Answers, Instrument } from '../instrument/schema'
import { attempt } from '../lib/attempt'

/**
 * The state of a session that is saved: its answers, the id of the current question, and whether the check was
 * complete.
 */
export interface SavedSession {
  answers: Answers
  /** Id of the current question, or `null`. */
  at: string | null
  /** Whether the check was complete. */
  done: boolean
  /** Whether the visitor has declined to have the result sent. */
  declined: boolean
  /** Id of the run, from its start to its completion. Empty in texts of older versions. */
  run: string
  /** Id that differs between two tabs that have continued the same run in different ways. */
  branch: string
  /**
   * Id of what is stored on the device, from the first answer to the next erasure, whichever tab writes. Empty where
   * nothing is stored on the device.
   */
  slot: string
  /** Ids of the runs that were completed, in any tab. */
  completed: string[]
}

/** Maximum length of a saved text, in characters. Every text that this module writes is much shorter. */
const MAX_LENGTH = 50_000

/**
 * Replacer for `JSON.stringify` that returns the raw property value: Prototype.js adds a `toJSON` method to arrays and
 * strings.
 */
function ignoreToJson(this: Record<string, unknown>, key: string): unknown {
  return this[key]
}

/** Returns the saved state as JSON. */
export const serializeSavedSession = (saved: SavedSession): string => JSON.stringify({ v: 1, ...saved }, ignoreToJson)

/**
 * Parses the text that `serializeSavedSession` wrote. The text may be outdated or manipulated, so only answers to known
 * questions with known options are kept. Returns `null` if no answer is kept or the text has another format.
 */
export function parseSavedSession(text: string | null, instrument: Instrument): SavedSession | null {
  if (!text || text.length > MAX_LENGTH) return null
  const record: unknown = attempt(() => JSON.parse(text))
  if (!isRecord(record) || record.v !== 1 || !isRecord(record.answers)) return null
  const answers: Answers = {}
  for (const { id, kind, options } of instrument.questions) {
    const value = Object.hasOwn(record.answers, id) ? record.answers[id] : undefined
    const known = (Array.isArray(value) ? value : [value]).filter(option => options.some(o => o.id === option))
    if (known.length) answers[id] = kind === 'multiple' ? [...new Set<string>(known)] : known[0]
  }
  if (!Object.keys(answers).length) return null
  const at = typeof record.at === 'string' ? record.at : null
  return {
    answers,
    at,
    done: record.done === true,
    declined: record.declined === true,
    run: textOrEmpty(record.run),
    branch: textOrEmpty(record.branch),
    slot: textOrEmpty(record.slot),
    completed: Array.isArray(record.completed) ? record.completed.filter(run => typeof run === 'string') : [],
  }
}

const textOrEmpty = (value: unknown): string => (typeof value === 'string' ? value : '')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
