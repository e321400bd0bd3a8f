/** `readiness-check/scoring`: an instrument's judgement without a page. No DOM, no clock, no randomness. */
import type { Answers, Instrument } from '../instrument/schema'
import { evaluate } from './evaluate'
import { hashOf } from './hash'
import type { Result } from './result'

/**
 * The result of these answers, deeply frozen. Total: unknown questions or options, wrong types and answers off the route
 * are ignored, and nothing is thrown; `diagnose` lists them. The instrument is taken to be valid.
 *
 * The instrument's hash is worked out anew at each call, unless the instrument is deeply frozen.
 */
export const score = (instrument: Instrument, answers: Answers): Result =>
  evaluate(instrument, hashOf(instrument), answers)

export type { Answers, Instrument } from '../instrument/schema'
export { advice } from './advice'
export { diagnose, type IgnoredAnswer as Ignored } from './diagnose'
export { hashOf } from './hash'
export type { CapResult, Gap, Result, ThemeResult } from './result'
export { route } from './route'
