import type { Answers, Level, Question, Scoring } from '../instrument/schema'
import type { Scorer } from './scorer'

/**
 * How a scored question of the route was answered:
 *
 * - `level`: with an option that has a level; only these answers add to the score
 * - `unsure`: with “I don’t know”
 * - `open`: not answered
 * - `left-out`: with “not applicable”; the question does not count in the score
 */
export type AnswerState = 'level' | 'unsure' | 'open' | 'left-out'

/** A scored question of the route with the state and level of its answer. */
export interface ScoredAnswer {
  question: Question
  scoring: Scoring
  state: AnswerState
  /** Level of the answer; `null` unless the state is `level`. */
  level: Level | null
}

/** Returns every scored question of the route with its answer, in the order of the questionnaire. */
export function listScoredAnswers({ instrument, route }: Scorer, answers: Answers): ScoredAnswer[] {
  const onRoute = new Set(route(answers))
  return instrument.questions.flatMap((question): ScoredAnswer[] => {
    const { id, options, scoring } = question
    if (!scoring || !onRoute.has(id)) return []
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    const option = options.find(option => option.id === answer)
    const level = option?.level ?? null
    const state = !option ? 'open' : level !== null ? 'level' : option.id === 'not-applicable' ? 'left-out' : 'unsure'
    return [{ question, scoring, state, level }]
  })
}
