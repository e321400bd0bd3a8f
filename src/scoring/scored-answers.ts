import type { Instrument, Level, Question, Scoring } from '../instrument/schema'
import type { ChosenOptions } from './condition'

/** Where the organisation stands on one scored question of the route. */
export interface ScoredAnswer {
  question: Question
  scoring: Scoring
  /** The id of the option chosen; undefined while unanswered. */
  answer: string | undefined
  /** Null where it is not known, or not applicable. */
  level: Level | null
}

/** The standings by question id, in the order of the questionnaire. */
export function scoredAnswers({ questions }: Instrument, chosen: ChosenOptions): Map<string, ScoredAnswer> {
  const standings = new Map<string, ScoredAnswer>()
  for (const question of questions) {
    const { id, scoring } = question
    const options = chosen.get(id)
    const option = options?.[0]
    if (scoring && options) standings.set(id, { question, scoring, answer: option?.id, level: option?.level ?? null })
  }
  return standings
}

/** Not applicable leaves the score and the certainty alike; unsure and unanswered stay in both. */
export const countsInScore = ({ answer }: ScoredAnswer): boolean => answer !== 'not-applicable'
