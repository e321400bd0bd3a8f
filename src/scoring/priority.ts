import type { Instrument } from '../instrument/schema'
import type { ScoredAnswer } from './scored-answers'
import { round } from './weighted-share'

/**
 * How much a gap matters by itself, 0 and up; a higher one comes first:
 *
 *     priority = weight × (1 − values[level]) × (1 + cap × held + people × effect) × (unknown, where the level is not known)
 *
 * `weight` and `effect` (on people, 0 to 1) are the question's, `cap`, `people` and `unknown` the instrument's factors.
 * `held` is how far the strongest cap on the question holds the band down at this level, as a share of the ladder:
 * (highest band − band allowed) / highest band. What is not known is reckoned as level 0.
 *
 * No factor grows with the level, so a better answer never makes its own gap more urgent. What else builds on a gap is
 * weighed in `gaps.ts`.
 */
export function priorityOf({ scoring, level }: ScoredAnswer, held: number, { values, priority }: Instrument): number {
  const urgency = 1 + priority.cap * held + priority.people * scoring.people
  return round(scoring.weight * (1 - values[level ?? 0]) * urgency * (level === null ? priority.unknown : 1))
}
