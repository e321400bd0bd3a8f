import type { Cap, Instrument, RoleId } from '../instrument/schema'
import { fill } from '../lib/fill'
import { referencesFor } from './references'
import type { CapResult } from './result'
import type { ScoredAnswer } from './scored-answers'
import { shortfallOf } from './shortfall'

type QuestionCap = Extract<Cap, { steps: unknown }>

/** A cap as it bears on one result: the highest band index it allows. */
export interface CapLimit {
  cap: Cap
  allows: number
}

/** The highest band index that a cap allows a standing. What is not known, or said not to apply, allows what level 0 does. */
export const allowedBand = (cap: QuestionCap, standing: ScoredAnswer): number => cap.steps[standing.level ?? 0]

/** What each cap allows, in the instrument's order. A cap of whose questions none is on the route says nothing. */
export function capLimits(caps: Cap[], standings: ReadonlyMap<string, ScoredAnswer>, certainty: number): CapLimit[] {
  return caps.flatMap((cap): CapLimit[] => {
    if (!('steps' in cap)) return certainty < cap.below ? [{ cap, allows: cap.band }] : []
    let allows = Infinity
    for (const id of cap.questions) {
      const standing = standings.get(id)
      if (standing) allows = Math.min(allows, allowedBand(cap, standing))
    }
    return allows < Infinity ? [{ cap, allows }] : []
  })
}

/** A ceiling in words: its own, else those of the gaps that decide it. What rests on answers not known says so, instead of stating a fact. */
export function toCapResult(
  { cap, allows }: CapLimit,
  { unknown, concerns }: Instrument,
  standings: ReadonlyMap<string, ScoredAnswer>,
  roles: RoleId[],
): CapResult {
  const deciders = 'steps' in cap ? decidersOf(cap, allows, standings) : []
  const facts = deciders.filter(({ level }) => level !== null)
  const told = facts.length ? facts : deciders
  const missed = told.flatMap(standing => shortfallOf(standing) ?? [])
  return {
    id: cap.id,
    band: allows,
    references: referencesFor(
      roles,
      concerns,
      cap.references.length ? cap.references : [...new Set(missed.flatMap(({ references }) => references))],
    ),
    reason:
      told === facts || !told.length
        ? (cap.reason ?? missed.map(({ title }) => title).join(', '))
        : fill(unknown.reason, { topic: told.map(({ question }) => question.topic).join(', ') }),
  }
}

const decidersOf = (cap: QuestionCap, allows: number, standings: ReadonlyMap<string, ScoredAnswer>): ScoredAnswer[] =>
  cap.questions.flatMap(id => standings.get(id) ?? []).filter(standing => allowedBand(cap, standing) === allows)
