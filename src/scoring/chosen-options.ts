import type { Option, Question } from '../instrument/schema'

/**
 * The options chosen for a question, in its own order; empty where there is no usable answer.
 *
 * Answers come from anywhere, so this is total: an unknown option, a wrong type, an inherited property or a getter that
 * throws is as if nothing were given. Where an option that stands alone was chosen with others, the others count; of
 * several that stand alone, the first.
 */
export function chosenOptions({ id, kind, options }: Question, answers: unknown): readonly Option[] {
  try {
    const given = Object.hasOwn(answers as object, id) ? (answers as Record<string, unknown>)[id] : undefined
    if (kind !== 'multiple' || !Array.isArray(given)) {
      const option = options.find(({ id }) => id === given)
      return option ? [option] : []
    }
    const chosen = options.filter(({ id }) => given.includes(id))
    const together = chosen.filter(({ alone }) => !alone)
    return together.length ? together : chosen.slice(0, 1)
  } catch {
    return []
  }
}
