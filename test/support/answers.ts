import instrument from '../../src/instrument/iso-42001'
import { route } from '../../src/scoring'

/** Answers by question id: an option id, or several for a multiple-choice question. */
export type Answers = Record<string, string | string[]>

/**
 * Returns answers to all questions on the route: the given ones, and for each other question the option that
 * `chooseOption` returns.
 * @param chooseOption gets the id of a question and its index on the route, and returns an option id
 */
export function completeAnswers(given: Answers, chooseOption: (question: string, index: number) => string): Answers {
  const answers: Answers = { ...given }
  for (;;) {
    const ids = route(instrument, answers)
    const open = ids.find(id => !Object.hasOwn(answers, id))
    if (open === undefined) return answers
    answers[open] = chooseOption(open, ids.indexOf(open))
  }
}
