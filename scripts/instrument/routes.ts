import type { Answers, Instrument, Question, RoleId } from '../../src/instrument/schema'
import { type Result, route, score } from '../../src/scoring'

/** One way through an instrument: unscored answers that lead there, and what is asked then. */
export interface Route {
  answers: Answers
  applies: Result['applies']
  roles: readonly RoleId[]
  questions: Question[]
}

/** What can be chosen on one screen: one option, or any that may be chosen together. */
function choices({ kind, options }: Question): (string | string[])[] {
  if (kind === 'single') return options.map(({ id }) => id)
  const together = options.filter(({ alone }) => !alone).map(({ id }) => id)
  const sets = Array.from({ length: 2 ** together.length - 1 }, (_, bits) =>
    together.filter((_, at) => ((bits + 1) >> at) & 1),
  )
  return [...sets, ...options.filter(({ alone }) => alone).map(({ id }) => [id])]
}

/** The route of these answers. */
export function routeOf(instrument: Instrument, answers: Answers): Route {
  const { applies, roles } = score(instrument, answers)
  const ids = new Set(route(instrument, answers))
  return { answers, applies, roles, questions: instrument.questions.filter(({ id }) => ids.has(id)) }
}

/** Every route of an instrument, each once: all answers to all unscored questions are tried. */
export function routesOf(instrument: Instrument): Route[] {
  const found = new Map<string, Route>()
  const explore = (answers: Answers) => {
    const here = routeOf(instrument, answers)
    const open = here.questions.find(({ id, scoring }) => !scoring && !(id in answers))
    if (open) for (const choice of choices(open)) explore({ ...answers, [open.id]: choice })
    else {
      const key = [here.applies, ...here.roles, ...here.questions.map(({ id }) => id)].join()
      if (!found.has(key)) found.set(key, here)
    }
  }
  explore({})
  return [...found.values()]
}
