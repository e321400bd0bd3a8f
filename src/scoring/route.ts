import type { Answers, Instrument, Option } from '../instrument/schema'
import { chosenOptions } from './chosen-options'
import { type ChosenOptions, conditionHolds } from './condition'

/** What was chosen on the route. Conditions see only what stands before them, so an answer off the route changes nothing. */
export function chosenOnRoute(instrument: Instrument, answers: Answers): ChosenOptions {
  const chosen = new Map<string, readonly Option[]>()
  for (const question of instrument.questions) {
    if (!question.when || conditionHolds(question.when, chosen))
      chosen.set(question.id, chosenOptions(question, answers))
  }
  return chosen
}

/** The ids of the questions that apply given these answers, in order. Total: any answers give a route. */
export const route = (instrument: Instrument, answers: Answers): string[] => [
  ...chosenOnRoute(instrument, answers).keys(),
]
