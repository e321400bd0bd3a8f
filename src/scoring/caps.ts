import type { Cap, Instrument, RoleId } from '../instrument/schema'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { referencesForRoles } from './references'
import type { CapResult } from './result'
import type { ScoredAnswer } from './scored-answers'
import { shortfallOf } from './shortfall'

type QuestionCap = Extract<Cap, { steps: unknown }>

/** The limit that a cap sets for one set of answers, whether or not it lowers the band. */
export interface BandLimitOfCap {
  cap: Cap
  /** The highest band index that the cap allows. */
  allows: number
}

/**
 * Returns the highest band index that a cap allows for an answer to one of its questions. An answer that is unknown or
 * not applicable allows as much as level 0.
 */
export const highestBandAllowedForAnswer = (cap: QuestionCap, answer: ScoredAnswer): number =>
  cap.steps[answer.level ?? 0]

/**
 * Returns the limit that each cap sets for the scored answers (by question id), in the instrument's order. Caps that
 * set no limit are left out: a cap on questions of which none is on the route, and a cap on certainty if the certainty
 * is high enough.
 */
export function bandLimitsOfCaps(
  caps: Cap[],
  scored: ReadonlyMap<string, ScoredAnswer>,
  certainty: number,
): BandLimitOfCap[] {
  return caps.flatMap((cap): BandLimitOfCap[] => {
    if (!('steps' in cap)) return certainty < cap.below ? [{ cap, allows: cap.band }] : []
    let allows = Infinity
    for (const id of cap.questions) {
      const answer = scored.get(id)
      if (answer) allows = Math.min(allows, highestBandAllowedForAnswer(cap, answer))
    }
    return allows < Infinity ? [{ cap, allows }] : []
  })
}

/**
 * Returns the public description of a cap that lowered the band. The reason is the text of the cap or, if it has none,
 * the titles of the gaps that decide the limit. If only unknown answers decide the limit, the reason says that they are
 * unknown.
 */
export function toCapResult(
  { cap, allows }: BandLimitOfCap,
  { unknown, concerns }: Instrument,
  scored: ReadonlyMap<string, ScoredAnswer>,
  roles: RoleId[],
): CapResult {
  const deciding = 'steps' in cap ? decidingAnswers(cap, allows, scored) : []
  const known = deciding.filter(({ level }) => level !== null)
  const explaining = known.length ? known : deciding
  const shortfalls = explaining.flatMap(answer => shortfallOf(answer) ?? [])
  return {
    id: cap.id,
    band: allows,
    references: referencesForRoles(
      roles,
      concerns,
      cap.references.length ? cap.references : [...new Set(shortfalls.flatMap(({ references }) => references))],
    ),
    reason:
      explaining === known || !explaining.length
        ? (cap.reason ?? shortfalls.map(({ title }) => title).join(', '))
        : fillPlaceholders(unknown.reason, { topic: explaining.map(({ question }) => question.topic).join(', ') }),
  }
}

/** Returns the answers whose level gives the cap its limit. */
const decidingAnswers = (cap: QuestionCap, allows: number, scored: ReadonlyMap<string, ScoredAnswer>): ScoredAnswer[] =>
  cap.questions
    .flatMap(id => scored.get(id) ?? [])
    .filter(answer => highestBandAllowedForAnswer(cap, answer) === allows)
