/**
 * Entry `readiness-check/scoring` of the npm package: the scoring without the widget. Uses no DOM, no clock and no
 * random numbers.
 */
import type { Answers, Instrument } from '../instrument/schema'
import { hashOf } from './hash'
import type { Result } from './result'
import { scoreWithKnownHash } from './score-with-known-hash'

/**
 * Scores answers and returns the result, deeply frozen. Never throws for invalid answers: unknown questions or options,
 * wrong types and answers to questions off the route are ignored, and `diagnose` lists them. The instrument has to be
 * valid.
 *
 * The instrument's hash is computed at each call, unless the instrument is deeply frozen.
 */
export const score = (instrument: Instrument, answers: Answers): Result =>
  scoreWithKnownHash(instrument, hashOf(instrument), answers)

export type { Answers, Instrument } from '../instrument/schema'
export { advice } from './advice'
export { diagnose, type IgnoredAnswer as Ignored } from './diagnose'
export { hashOf } from './hash'
export type { CapResult, Gap, Result, ThemeResult } from './result'
export { route } from './route'
