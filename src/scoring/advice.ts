import type { Answers, Instrument } from '../instrument/schema'
import { holds } from './condition'
import { walk } from './route'

/** Advice that the unscored answers bring, in the instrument's order: what can be reused, and what cannot. Never points. */
export function advice(instrument: Instrument, answers: Answers): { id: string; text: string }[] {
  const chosen = walk(instrument, answers)
  return instrument.advice.filter(({ when }) => holds(when, chosen)).map(({ id, text }) => ({ id, text }))
}
