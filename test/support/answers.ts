import instrument from '../../src/instrument/iso-42001'
import { route } from '../../src/scoring'

/** Question id -> option id, or ids where several may be chosen. */
export type Answers = Record<string, string | string[]>

/** All answers of a run: what is given, and the rest by manner, on whatever route they lead to. */
export function answersOf(given: Answers, manner: (question: string, place: number) => string): Answers {
  const answers: Answers = { ...given }
  for (;;) {
    const ids = route(instrument, answers)
    const open = ids.find(id => !Object.hasOwn(answers, id))
    if (open === undefined) return answers
    answers[open] = manner(open, ids.indexOf(open))
  }
}
