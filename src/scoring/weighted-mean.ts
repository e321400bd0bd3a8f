import { countsInScore, type ScoredAnswer } from './scored-answers'

/**
 * Rounds to six decimals. That is precise enough to distinguish any two results, and removes floating-point noise, so
 * that 0.7 is exactly 0.7 in whatever order its parts were added. Rounding keeps the order of values, so a better
 * answer still never lowers a score.
 */
export const roundToMillionths = (value: number): number => Math.round(value * 1e6) / 1e6

/**
 * Returns the weighted mean, 0 to 1, of a value of scored answers:
 *
 *     sum(weight × value) / sum(weight)    over the answers for which `countsInScore` is true
 *
 * @param toValue returns the value of one answer, 0 to 1
 * @returns `null` if no answer counts
 */
export function weightedMeanOfAnswers(
  answers: ScoredAnswer[],
  toValue: (answer: ScoredAnswer) => number,
): number | null {
  let reached = 0
  let total = 0
  for (const answer of answers) {
    if (!countsInScore(answer)) continue
    reached += answer.scoring.weight * toValue(answer)
    total += answer.scoring.weight
  }
  return total ? roundToMillionths(reached / total) : null
}
