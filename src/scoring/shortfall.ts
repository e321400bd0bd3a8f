import type { Shortfall } from '../instrument/schema'
import type { ScoredAnswer } from './scored-answers'

/** What falls short at this level; undefined from the last shortfall's `below` on. What is not known falls short as level 0 does. */
export const shortfallOf = ({ level, scoring }: ScoredAnswer): Shortfall | undefined =>
  scoring.shortfalls.find(({ below }) => (level ?? 0) < below)
