import type { Instrument, RoleId } from '../instrument/schema'
import { allowance } from './caps'
import { fill } from './fill'
import { priorityOf } from './priority'
import { referencesFor } from './references'
import type { Gap } from './result'
import { shortfallOf } from './shortfall'
import { counts, type Standing } from './standing'

/** From level 2, "set", on, what is there can be built on, even while it still falls short. */
const FIRM = 2

/**
 * What falls short, the most important first. A gap that holds up others (they build on it, and it is not yet firm) takes
 * at least the priority of what builds on it, and stands right before it; so does, in turn, what it builds on itself.
 * Equal gaps keep the order of the questionnaire.
 */
export function gapsOf(instrument: Instrument, standings: ReadonlyMap<string, Standing>, roles: RoleId[]): Gap[] {
  const held = heldBy(instrument, standings)
  const open = new Map<string, Gap>()
  for (const [id, standing] of standings) {
    const gap = gapOf(standing, held.get(id) ?? 0, instrument, roles)
    if (gap) open.set(id, gap)
  }

  const ordered = new Set<Gap>()
  /** The most important are placed first, so what they build on gets the highest priority that anything gives it. */
  const place = (gap: Gap, priority: number) => {
    if (ordered.has(gap)) return
    for (const id of standings.get(gap.id)?.scoring.after ?? []) {
      const base = open.get(id)
      if (base && (base.level ?? 0) < FIRM) place(base, priority)
    }
    gap.priority = priority
    ordered.add(gap)
  }
  for (const gap of [...open.values()].sort((a, b) => b.priority - a.priority)) place(gap, gap.priority)
  return [...ordered]
}

/** By question id, how far the strongest cap on it holds the band down, as a share of the ladder. */
function heldBy({ caps, bands }: Instrument, standings: ReadonlyMap<string, Standing>): Map<string, number> {
  const held = new Map<string, number>()
  for (const cap of caps) {
    if (!('steps' in cap)) continue
    for (const id of cap.questions) {
      const standing = standings.get(id)
      if (standing) held.set(id, Math.max(held.get(id) ?? 0, 1 - allowance(cap, standing) / bands.length))
    }
  }
  return held
}

function gapOf(standing: Standing, held: number, instrument: Instrument, roles: RoleId[]): Gap | undefined {
  const { question, scoring, level } = standing
  const shortfall = shortfallOf(standing)
  if (!shortfall || !counts(standing)) return
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

const unknownWords = ({ question: { topic }, scoring: { ask } }: Standing, { unknown }: Instrument) => ({
  title: fill(unknown.title, { topic, ask }),
  step: fill(unknown.step, { topic, ask }),
})
