import type { Answers, Instrument } from '../instrument/schema'
import type { Result } from '../scoring/result'

/** What the report is handed of an instrument and of the scoring. All that is opened is judged by it, and by nothing else. */
export interface Scorer {
  instrument: Instrument
  /** The result of any answers; throws nothing. */
  score: (answers: Answers) => Result
  /** The ids of the questions that apply, in order. */
  route: (answers: Answers) => string[]
  /**
   * Ids of every question that any version of the instrument ever had, only ever added to at the end. Links name a
   * question by its place in it, which is short; without it, by a hash of its id.
   */
  order?: readonly string[]
}
