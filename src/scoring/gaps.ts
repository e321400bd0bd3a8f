import type { Cap, Instrument, RoleId } from '../instrument/schema'
import { fill } from '../lib/fill'
import { allowedBand } from './caps'
import { priorityOf } from './priority'
import { referencesFor } from './references'
import type { Gap } from './result'
import { countsInScore, type ScoredAnswer } from './scored-answers'
import { shortfallOf } from './shortfall'

/** From level 2, "set", on, what is there can be built on, even while it still falls short. */
const FIRM = 2

/**
 * What falls short, the most important first. A gap that holds up others (they build on it, and it is not yet firm) takes
 * at least the priority of what builds on it, and stands right before it; so does, in turn, what it builds on itself.
 * Equal gaps keep the order of the questionnaire.
 */
export function gapsOf(instrument: Instrument, standings: ReadonlyMap<string, ScoredAnswer>, roles: RoleId[]): Gap[] {
  const allowed = allowedBy(instrument.caps, standings)
  const highest = instrument.bands.length
  const open = new Map<string, Gap>()
  for (const standing of standings.values()) {
    const { id } = standing.question
    const gap = gapOf(standing, 1 - (allowed.get(id) ?? highest) / highest, instrument, roles)
    if (gap) open.set(id, gap)
  }

  const ordered: Gap[] = []
  /** The most important are placed first, so what they build on gets the highest priority that anything gives it. */
  const place = (gap: Gap, priority: number) => {
    if (!open.delete(gap.id)) return
    for (const id of standings.get(gap.id)?.scoring.after ?? []) {
      const base = open.get(id)
      if (base && (base.level ?? 0) < FIRM) place(base, priority)
    }
    gap.priority = priority
    ordered.push(gap)
  }
  for (const gap of [...open.values()].sort((a, b) => b.priority - a.priority)) place(gap, gap.priority)
  return ordered
}

/** By question id, the lowest band index that a cap on it allows. */
function allowedBy(caps: Cap[], standings: ReadonlyMap<string, ScoredAnswer>): Map<string, number> {
  const allowed = new Map<string, number>()
  for (const cap of caps) {
    if (!('steps' in cap)) continue
    for (const id of cap.questions) {
      const standing = standings.get(id)
      if (standing) allowed.set(id, Math.min(allowed.get(id) ?? Infinity, allowedBand(cap, standing)))
    }
  }
  return allowed
}

function gapOf(standing: ScoredAnswer, held: number, instrument: Instrument, roles: RoleId[]): Gap | undefined {
  const { question, scoring, level } = standing
  const shortfall = shortfallOf(standing)
  if (!shortfall || !countsInScore(standing)) return
  const told = level === null ? unknownWords(standing, instrument) : shortfall
  return {
    id: question.id,
    question: question.id,
    theme: scoring.theme,
    references: referencesFor(roles, instrument.concerns, shortfall.references),
    priority: priorityOf(standing, held, instrument),
    level,
    title: told.title,
    step: told.step,
  }
}

const unknownWords = ({ question: { topic }, scoring: { ask } }: ScoredAnswer, { unknown }: Instrument) => ({
  title: fill(unknown.title, { topic, ask }),
  step: fill(unknown.step, { topic, ask }),
})
