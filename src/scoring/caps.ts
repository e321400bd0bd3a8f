import type { Cap, Instrument, RoleId } from '../instrument/schema'
import { fill } from './fill'
import { referencesFor } from './references'
import type { CapResult } from './result'
import { shortfallOf } from './shortfall'
import type { Standing } from './standing'

type QuestionCap = Extract<Cap, { steps: unknown }>

/** A cap as it bears on one result: the highest band index it allows, and the standings that decide it. */
export interface Ceiling {
  cap: Cap
  allows: number
  deciders: Standing[]
}

/** The highest band index that a cap allows a standing. What is not known, or said not to apply, allows what level 0 does. */
export const allowance = (cap: QuestionCap, standing: Standing): number => cap.steps[standing.level ?? 0]

/** What each cap allows, in the instrument's order. A cap of whose questions none is on the route says nothing. */
export function ceilings(caps: Cap[], standings: ReadonlyMap<string, Standing>, certainty: number): Ceiling[] {
  return caps.flatMap((cap): Ceiling[] => {
    if (!('steps' in cap)) return certainty < cap.below ? [{ cap, allows: cap.band, deciders: [] }] : []
    const asked = cap.questions.flatMap(id => standings.get(id) ?? [])
    if (!asked.length) return []
    const allows = asked.reduce((lowest, standing) => Math.min(lowest, allowance(cap, standing)), Infinity)
    return [{ cap, allows, deciders: asked.filter(standing => allowance(cap, standing) === allows) }]
  })
}

/** A ceiling in words: its own, else those of the gaps that decide it. What rests on answers not known says so, instead of stating a fact. */
export function tellCap(
  { cap, allows, deciders }: Ceiling,
  { unknown, concerns }: Instrument,
  roles: RoleId[],
): CapResult {
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
