import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Instrument } from '../instrument/schema'

/**
 * Returns the parts of an instrument that decide a result: ids, levels, conditions, weights, values, bands and caps.
 * Texts are left out. The version is left out too, so that two versions with the same scoring have the same hash.
 */
function scoringRules({
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

/**
 * Serialises a value as JSON with the keys of every object sorted by code unit, so that equal data gives equal text.
 */
const toCanonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Cache of the hashes of deeply frozen instruments. An instrument that can still change is hashed at each call. */
const hashCache = new WeakMap<Instrument, string>()

/**
 * Returns the hash of an instrument's scoring rules, without its texts: `sha256-` and the digest in base64. Two
 * instruments with the same hash give the same result for the same answers. Cached if the instrument is deeply frozen.
 */
export function hashOf(instrument: Instrument): string {
  const cached = hashCache.get(instrument)
  if (cached) return cached
  const digest = sha256(utf8ToBytes(toCanonicalJson(scoringRules(instrument))))
  const hash = `sha256-${btoa(String.fromCharCode(...digest))}`
  if (isDeeplyFrozen(instrument)) hashCache.set(instrument, hash)
  return hash
}

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
