import type { Answers, Instrument, Question, RoleId } from '../../src/instrument/schema'
import { type Result, route, score } from '../../src/scoring'

/** One route through an instrument: the unscored answers that lead to it, and the questions that are then asked. */
export interface Route {
  answers: Answers
  applies: Result['applies']
  roles: readonly RoleId[]
  questions: Question[]
}

/**
 * Returns every possible answer to a question: each option, or each combination of options if several may be chosen.
 */
function possibleAnswers({ kind, options }: Question): (string | string[])[] {
  if (kind === 'single') return options.map(({ id }) => id)
  const together = options.filter(({ alone }) => !alone).map(({ id }) => id)
  const sets = Array.from({ length: 2 ** together.length - 1 }, (_, bits) =>
    together.filter((_, at) => ((bits + 1) >> at) & 1),
  )
  return [...sets, ...options.filter(({ alone }) => alone).map(({ id }) => [id])]
}

/** Returns the route that these answers lead to. */
export function createRoute(instrument: Instrument, answers: Answers): Route {
  const { applies, roles } = score(instrument, answers)
  const ids = new Set(route(instrument, answers))
  return { answers, applies, roles, questions: instrument.questions.filter(({ id }) => ids.has(id)) }
}

/** Finds every route of an instrument by trying all answers to all unscored questions. */
export function findRoutes(instrument: Instrument): Route[] {
  const found = new Map<string, Route>()
  const explore = (answers: Answers) => {
    const here = createRoute(instrument, answers)
    const open = here.questions.find(({ id, scoring }) => !scoring && !(id in answers))
    if (open) for (const choice of possibleAnswers(open)) explore({ ...answers, [open.id]: choice })
    else {
      const key = [here.applies, ...here.roles, ...here.questions.map(({ id }) => id)].join()
      if (!found.has(key)) found.set(key, here)
    }
  }
  explore({})
  return [...found.values()]
}
