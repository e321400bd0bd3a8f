import type { Condition, Option } from '../instrument/schema'

/** The chosen options, by id of each question on the route and in its order. What is not in it is as if not answered. */
export type ChosenOptions = ReadonlyMap<string, readonly Option[]>

/** Whether a condition holds, given what was chosen. An empty `all` holds, an empty `any` does not. */
export function conditionHolds(condition: Condition, chosen: ChosenOptions): boolean {
  if ('question' in condition) {
    const options = chosen.get(condition.question)
    return options?.some(({ id }) => condition.is.includes(id)) ?? false
  }
  if ('all' in condition) return condition.all.every(part => conditionHolds(part, chosen))
  if ('any' in condition) return condition.any.some(part => conditionHolds(part, chosen))
  return !conditionHolds(condition.not, chosen)
}
