import type { Answers, Instrument } from '../instrument/schema'
import { conditionHolds } from './condition'
import { chosenOnRoute } from './route'

/** Advice that the unscored answers bring, in the instrument's order: what can be reused, and what cannot. Never points. */
export function advice(instrument: Instrument, answers: Answers): { id: string; text: string }[] {
  const chosen = chosenOnRoute(instrument, answers)
  return instrument.advice.filter(({ when }) => conditionHolds(when, chosen)).map(({ id, text }) => ({ id, text }))
}
