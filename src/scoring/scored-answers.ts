import type { Instrument, Level, Question, Scoring } from '../instrument/schema'
import type { ChosenOptionsByQuestion } from './condition'

/** The answer to one scored question on the route. */
export interface ScoredAnswer {
  question: Question
  scoring: Scoring
  /** Id of the chosen option; undefined if the question is not answered. */
  answer: string | undefined
  /** Level of the chosen option; `null` if it is unsure, not applicable or not answered. */
  level: Level | null
}

/** Returns the answers to the scored questions on the route by question id, in the order of the questionnaire. */
export function scoredAnswersByQuestion(
  { questions }: Instrument,
  chosen: ChosenOptionsByQuestion,
): Map<string, ScoredAnswer> {
  const answers = new Map<string, ScoredAnswer>()
  for (const question of questions) {
    const { id, scoring } = question
    const options = chosen.get(id)
    const option = options?.[0]
    if (scoring && options) answers.set(id, { question, scoring, answer: option?.id, level: option?.level ?? null })
  }
  return answers
}

/**
 * Whether an answer counts in the score and the certainty. Only `not-applicable` does not; unsure and unanswered count
 * as level 0.
 */
export const countsInScore = ({ answer }: ScoredAnswer): boolean => answer !== 'not-applicable'
