import { countsInScore, type ScoredAnswer } from './scored-answers'

/**
 * Six decimals: enough to tell any two results apart, few enough that 0.7 is 0.7 however its parts were added up.
 * Rounding never turns an order around, so no law of the scoring is lost by it.
 */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6

/**
 * The share, 0 to 1, that these standings reach by weight:
 *
 *     sum(weight × worth) / sum(weight)    over all that counts
 *
 * @param worth what one is worth, 0 to 1
 * @returns null where nothing counts
 */
export function weightedShare(standings: ScoredAnswer[], worth: (standing: ScoredAnswer) => number): number | null {
  let reached = 0
  let whole = 0
  for (const standing of standings) {
    if (!countsInScore(standing)) continue
    reached += standing.scoring.weight * worth(standing)
    whole += standing.scoring.weight
  }
  return whole ? round(reached / whole) : null
}
