import type { Shortfall } from '../instrument/schema'
import type { ScoredAnswer } from './scored-answers'

/**
 * Returns the shortfall (what is missing and the first step) of an answer at its level; undefined if the level is at or
 * above the `below` of the last shortfall, so that nothing is missing. An unknown level counts as level 0.
 */
export const shortfallOf = ({ level, scoring }: ScoredAnswer): Shortfall | undefined =>
  scoring.shortfalls.find(({ below }) => (level ?? 0) < below)
