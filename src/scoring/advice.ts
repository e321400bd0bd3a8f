import type { Answers, Instrument } from '../instrument/schema'
import { conditionHolds } from './condition'
import { chosenOptionsOnRoute } from './route'

/**
 * Returns the advice whose condition the answers meet, in the instrument's order: for example, what an existing
 * management system lets the organisation reuse. Advice does not affect the score.
 */
export function advice(instrument: Instrument, answers: Answers): { id: string; text: string }[] {
  const chosen = chosenOptionsOnRoute(instrument, answers)
  return instrument.advice.filter(({ when }) => conditionHolds(when, chosen)).map(({ id, text }) => ({ id, text }))
}
