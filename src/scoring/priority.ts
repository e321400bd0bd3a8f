import type { Instrument } from '../instrument/schema'
import type { ScoredAnswer } from './scored-answers'
import { roundToMillionths } from './weighted-mean'

/**
 * Returns the priority of a gap by itself, 0 or more; gaps with a higher priority are listed first:
 *
 *     priority = weight × (1 − values[level]) × (1 + cap × bandReduction + people × effect) × (unknown, if the level is unknown)
 *
 * `weight` and `effect` (on people, 0 to 1) belong to the question; `cap`, `people` and `unknown` are factors of the
 * instrument. `bandReduction` is how far the strictest cap on the question lowers the band at this level, as a share of
 * all bands: (highest band − band allowed) / highest band. An unknown level counts as level 0.
 *
 * No factor increases with the level, so a better answer never makes its own gap more urgent. `gaps.ts` raises the
 * priority of a gap that other gaps build on.
 */
export function computeGapPriority(
  { scoring, level }: ScoredAnswer,
  bandReduction: number,
  { values, priority }: Instrument,
): number {
  const urgency = 1 + priority.cap * bandReduction + priority.people * scoring.people
  return roundToMillionths(
    scoring.weight * (1 - values[level ?? 0]) * urgency * (level === null ? priority.unknown : 1),
  )
}
