import type { Cap, Instrument, RoleId } from '../instrument/schema'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { highestBandAllowedForAnswer } from './caps'
import { computeGapPriority } from './priority'
import { referencesForRoles } from './references'
import type { Gap } from './result'
import { countsInScore, type ScoredAnswer } from './scored-answers'
import { shortfallOf } from './shortfall'

/** Level 2, "set": from this level on, other requirements can build on a requirement even if it still has a gap. */
const FOUNDATION_LEVEL = 2

/**
 * Returns the gaps, the most important first. If a gap builds on another gap below level 2, the other gap gets at least
 * the same priority and is listed directly before it; this also applies to what the other gap builds on in turn. Gaps
 * of equal priority keep the order of the questionnaire.
 */
export function findGaps(instrument: Instrument, scored: ReadonlyMap<string, ScoredAnswer>, roles: RoleId[]): Gap[] {
  const allowed = allowedBands(instrument.caps, scored)
  const highest = instrument.bands.length
  const open = new Map<string, Gap>()
  for (const answer of scored.values()) {
    const { id } = answer.question
    const gap = toGap(answer, 1 - (allowed.get(id) ?? highest) / highest, instrument, roles)
    if (gap) open.set(id, gap)
  }

  const ordered: Gap[] = []
  /**
   * Adds a gap to the list, after the gaps that it builds on. The most important gaps are added first, so each
   * prerequisite gets the highest priority of all gaps that build on it.
   */
  const append = (gap: Gap, priority: number) => {
    if (!open.delete(gap.id)) return
    for (const id of scored.get(gap.id)?.scoring.after ?? []) {
      const prerequisite = open.get(id)
      if (prerequisite && (prerequisite.level ?? 0) < FOUNDATION_LEVEL) append(prerequisite, priority)
    }
    gap.priority = priority
    ordered.push(gap)
  }
  for (const gap of [...open.values()].sort((a, b) => b.priority - a.priority)) append(gap, gap.priority)
  return ordered
}

/** Returns, by question id, the lowest band index that a cap on the question allows at the level of its answer. */
function allowedBands(caps: Cap[], scored: ReadonlyMap<string, ScoredAnswer>): Map<string, number> {
  const allowed = new Map<string, number>()
  for (const cap of caps) {
    if (!('steps' in cap)) continue
    for (const id of cap.questions) {
      const answer = scored.get(id)
      if (answer) allowed.set(id, Math.min(allowed.get(id) ?? Infinity, highestBandAllowedForAnswer(cap, answer)))
    }
  }
  return allowed
}

/**
 * Returns the gap of an answer; undefined if nothing is missing or the question is not applicable.
 * @param bandReduction how far caps on the question lower the band, as a share of all bands
 */
function toGap(answer: ScoredAnswer, bandReduction: number, instrument: Instrument, roles: RoleId[]): Gap | undefined {
  const { question, scoring, level } = answer
  const shortfall = shortfallOf(answer)
  if (!shortfall || !countsInScore(answer)) return
  const texts = level === null ? unknownGapTexts(answer, instrument) : shortfall
  return {
    id: question.id,
    question: question.id,
    theme: scoring.theme,
    references: referencesForRoles(roles, instrument.concerns, shortfall.references),
    priority: computeGapPriority(answer, bandReduction, instrument),
    level,
    title: texts.title,
    step: texts.step,
  }
}

const unknownGapTexts = ({ question: { topic }, scoring: { ask } }: ScoredAnswer, { unknown }: Instrument) => ({
  title: fillPlaceholders(unknown.title, { topic, ask }),
  step: fillPlaceholders(unknown.step, { topic, ask }),
})
