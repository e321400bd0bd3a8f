import type { Instrument } from '../schema'
import { createProblem, type FoundProblems, type ProblemPath } from './problem'

/** Checks that every id is unique in its list, and is not the name of a property that every object inherits. */
export function* checkIds(instrument: Instrument): FoundProblems {
  const { chapters, themes, roles, questions, bands, caps, conflicts, advice } = instrument
  for (const [name, list] of Object.entries({ chapters, themes, roles, questions, bands, caps, conflicts, advice })) {
    yield* checkIdsOfList([name], list)
  }
  for (const [index, { options }] of questions.entries())
    yield* checkIdsOfList(['questions', index, 'options'], options)
}

function* checkIdsOfList(listPath: ProblemPath, list: readonly { id: string }[]): FoundProblems {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    const path = [...listPath, index, 'id']
    if (id in Object.prototype)
      yield createProblem(path, `“${id}” is a property that every object inherits`, 'Choose another id.')
    if (seen.has(id)) yield createProblem(path, `“${id}” is used twice`, 'Give each entry its own id.')
    seen.add(id)
  }
}
