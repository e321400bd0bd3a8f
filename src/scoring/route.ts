import type { Answers, Instrument, Option } from '../instrument/schema'
import { chosenOptions } from './answers'
import { type Chosen, holds } from './condition'

/** What was chosen on the route. Conditions see only what stands before them, so an answer off the route changes nothing. */
export function walk(instrument: Instrument, answers: Answers): Chosen {
  const chosen = new Map<string, readonly Option[]>()
  for (const question of instrument.questions) {
    if (!question.when || holds(question.when, chosen)) chosen.set(question.id, chosenOptions(question, answers))
  }
  return chosen
}

/** The ids of the questions that apply given these answers, in order. Total: any answers give a route. */
export const route = (instrument: Instrument, answers: Answers): string[] => [...walk(instrument, answers).keys()]
