import type { Instrument } from '../schema'
import { type Path, type Problems, problem } from './problem'

/** Every id once in its list, and none that each object already has a property for. */
export function* ids(instrument: Instrument): Problems {
  const { chapters, themes, roles, questions, bands, caps, conflicts, advice } = instrument
  for (const [name, list] of Object.entries({ chapters, themes, roles, questions, bands, caps, conflicts, advice })) {
    yield* once([name], list)
  }
  for (const [at, { options }] of questions.entries()) yield* once(['questions', at, 'options'], options)
}

function* once(place: Path, list: readonly { id: string }[]): Problems {
  const seen = new Set<string>()
  for (const [at, { id }] of list.entries()) {
    const path = [...place, at, 'id']
    if (id in Object.prototype) yield problem(path, `“${id}” is a name that every object has`, 'Choose another id.')
    if (seen.has(id)) yield problem(path, `“${id}” is there twice`, 'Give each its own id.')
    seen.add(id)
  }
}
