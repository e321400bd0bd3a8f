import type { Conflict } from '../instrument/schema'
import type { Result } from './result'
import type { Standing } from './standing'

/** The contradictions that these standings hold; what is not known contradicts nothing. */
export function conflictsOf(conflicts: Conflict[], standings: ReadonlyMap<string, Standing>): Result['conflicts'] {
  return conflicts
    .filter(({ when }) =>
      when.every(({ question, from, to }) => {
        const level = standings.get(question)?.level ?? -1
        return level >= from && level <= to
      }),
    )
    .map(({ id, when, message }) => ({ id, questions: when.map(({ question }) => question), message }))
}
