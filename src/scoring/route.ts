import type { Answers, Instrument, Option } from '../instrument/schema'
import { chosenOptionsOf } from './chosen-options'
import { type ChosenOptionsByQuestion, conditionHolds } from './condition'

/**
 * Returns the chosen options of the questions on the route, which are the questions that apply. The condition of a
 * question sees only the answers to earlier questions on the route, so an answer to a question off the route has no
 * effect.
 */
export function chosenOptionsOnRoute(instrument: Instrument, answers: Answers): ChosenOptionsByQuestion {
  const chosen = new Map<string, readonly Option[]>()
  for (const question of instrument.questions) {
    if (!question.when || conditionHolds(question.when, chosen))
      chosen.set(question.id, chosenOptionsOf(question, answers))
  }
  return chosen
}

/** Returns the ids of the questions that apply for these answers, in order. Never throws, whatever `answers` is. */
export const route = (instrument: Instrument, answers: Answers): string[] => [
  ...chosenOptionsOnRoute(instrument, answers).keys(),
]
