import type { Condition, Option } from '../instrument/schema'

/**
 * The chosen options by question id, for the questions on the route and in route order. A question that is missing
 * counts as unanswered.
 */
export type ChosenOptionsByQuestion = ReadonlyMap<string, readonly Option[]>

/** Whether a condition holds for the chosen options. An empty `all` holds, an empty `any` does not. */
export function conditionHolds(condition: Condition, chosen: ChosenOptionsByQuestion): boolean {
  if ('question' in condition) {
    const options = chosen.get(condition.question)
    return options?.some(({ id }) => condition.is.includes(id)) ?? false
  }
  if ('all' in condition) return condition.all.every(part => conditionHolds(part, chosen))
  if ('any' in condition) return condition.any.some(part => conditionHolds(part, chosen))
  return !conditionHolds(condition.not, chosen)
}
