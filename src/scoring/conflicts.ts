import type { Conflict } from '../instrument/schema'
import type { Result } from './result'
import type { ScoredAnswer } from './scored-answers'

/** The contradictions that these standings hold; what is not known contradicts nothing. */
export function conflictsOf(conflicts: Conflict[], standings: ReadonlyMap<string, ScoredAnswer>): Result['conflicts'] {
  return conflicts
    .filter(({ when }) =>
      when.every(({ question, from, to }) => {
        const level = standings.get(question)?.level ?? -1
        return level >= from && level <= to
      }),
    )
    .map(({ id, when, message }) => ({ id, questions: when.map(({ question }) => question), message }))
}
