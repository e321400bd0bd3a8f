import type { Option, Question } from '../instrument/schema'

/**
 * Returns the options that were chosen for a question, in the order of the question; empty if there is no usable
 * answer.
 *
 * Answers may be of any shape and this function never throws: an unknown option, a wrong type, an inherited property or
 * a getter that throws counts as no answer. If an exclusive option (`alone`) was chosen together with other options,
 * the other options count; if only exclusive options were chosen, the first counts.
 */
export function chosenOptionsOf({ id, kind, options }: Question, answers: unknown): readonly Option[] {
  try {
    const given = Object.hasOwn(answers as object, id) ? (answers as Record<string, unknown>)[id] : undefined
    if (kind !== 'multiple' || !Array.isArray(given)) {
      const option = options.find(({ id }) => id === given)
      return option ? [option] : []
    }
    const chosen = options.filter(({ id }) => given.includes(id))
    const combinable = chosen.filter(({ alone }) => !alone)
    return combinable.length ? combinable : chosen.slice(0, 1)
  } catch {
    return []
  }
}
