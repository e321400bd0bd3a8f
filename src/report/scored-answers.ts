import type { Answers, Level, Question, Scoring } from '../instrument/schema'
import type { Scorer } from './scorer'

/**
 * How a scored question of the route was answered. `open`: not answered. Only a `level` adds to the score; `left-out` (said
 * not to apply) is no part of it.
 */
export type AnswerState = 'level' | 'unsure' | 'open' | 'left-out'

export interface ScoredAnswer {
  question: Question
  scoring: Scoring
  state: AnswerState
  /** Null unless the state is `level`. */
  level: Level | null
}

/** Every scored question of the route, in the order of the questionnaire. */
export function scoredAnswers({ instrument, route }: Scorer, answers: Answers): ScoredAnswer[] {
  const onRoute = new Set(route(answers))
  return instrument.questions.flatMap((question): ScoredAnswer[] => {
    const { id, options, scoring } = question
    if (!scoring || !onRoute.has(id)) return []
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined
    const option = options.find(option => option.id === given)
    const level = option?.level ?? null
    const state = !option ? 'open' : level !== null ? 'level' : option.id === 'not-applicable' ? 'left-out' : 'unsure'
    return [{ question, scoring, state, level }]
  })
}
