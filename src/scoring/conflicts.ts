import type { Conflict } from '../instrument/schema'
import type { Result } from './result'
import type { ScoredAnswer } from './scored-answers'

/**
 * Returns the conflicts (sets of answers that contradict each other) among the scored answers. Unknown levels never
 * conflict.
 */
export function findConflicts(conflicts: Conflict[], scored: ReadonlyMap<string, ScoredAnswer>): Result['conflicts'] {
  return conflicts
    .filter(({ when }) =>
      when.every(({ question, from, to }) => {
        const level = scored.get(question)?.level ?? -1
        return level >= from && level <= to
      }),
    )
    .map(({ id, when, message }) => ({ id, questions: when.map(({ question }) => question), message }))
}
