import type { Answers, Instrument } from '../instrument/schema'
import type { Result } from '../scoring/result'

/** An instrument with the scoring functions that the report needs. Every result that the report shows comes from `score`. */
export interface Scorer {
  instrument: Instrument
  /** Returns the result of any answers. Never throws. */
  score: (answers: Answers) => Result
  /** Returns the ids of the questions that apply, in order. */
  route: (answers: Answers) => string[]
  /**
   * Ids of all questions that any version of the instrument ever had. The list is append-only, because a link names a
   * question by its index in this list, which is short. Without the list, a link names a question by a hash of its id.
   */
  order?: readonly string[]
}
