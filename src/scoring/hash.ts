import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Instrument } from '../instrument/schema'

/**
 * All that decides a result, and nothing that is only read: ids, levels, conditions, weights, values, bands, caps.
 * Without the version, so that the same judgement has the same hash whatever it is called.
 */
function decisive({
  id,
  themes,
  roles,
  applies,
  questions,
  values,
  bands,
  caps,
  conflicts,
  concerns,
  priority,
}: Instrument) {
  return {
    id,
    themes: themes.map(theme => theme.id),
    roles: roles.map(role => ({ id: role.id, when: role.when })),
    applies,
    questions: questions.map(({ id, kind, when, options, scoring }) => ({
      id,
      kind,
      when,
      options: options.map(({ id, level, alone }) => ({ id, level, alone })),
      scoring: scoring && {
        theme: scoring.theme,
        weight: scoring.weight,
        people: scoring.people,
        after: scoring.after,
        shortfalls: scoring.shortfalls.map(({ below, references }) => ({ below, references })),
      },
    })),
    values,
    bands: bands.map(({ id, from }) => ({ id, from })),
    caps: caps.map(({ reason, ...rule }) => rule),
    conflicts: conflicts.map(({ id, when }) => ({ id, when })),
    concerns,
    priority,
  }
}

/** JSON with the keys of every object in order of their code units, so that equal data has one text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Hashes of instruments that can no longer change. A caller who may still change theirs pays for each hash. */
const known = new WeakMap<Instrument, string>()

/** The hash of all that decides in an instrument: `sha256-` and the digest in base64. Cached for deeply frozen instruments. */
export function hashOf(instrument: Instrument): string {
  const cached = known.get(instrument)
  if (cached) return cached
  const digest = sha256(utf8ToBytes(canonical(decisive(instrument))))
  const hash = `sha256-${btoa(String.fromCharCode(...digest))}`
  if (isDeeplyFrozen(instrument)) known.set(instrument, hash)
  return hash
}

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
