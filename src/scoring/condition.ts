import type { Condition, Option } from '../instrument/schema'

/** The chosen options, by id of each question on the route and in its order. What is not in it is as if not answered. */
export type Chosen = ReadonlyMap<string, readonly Option[]>

/** Whether a condition holds, given what was chosen. An empty `all` holds, an empty `any` does not. */
export function holds(condition: Condition, chosen: Chosen): boolean {
  if ('question' in condition) {
    const options = chosen.get(condition.question)
    return options?.some(({ id }) => condition.is.includes(id)) ?? false
  }
  if ('all' in condition) return condition.all.every(part => holds(part, chosen))
  if ('any' in condition) return condition.any.some(part => holds(part, chosen))
  return !holds(condition.not, chosen)
}
