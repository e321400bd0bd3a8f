import type { Instrument, Level, Question, Scoring } from '../instrument/schema'
import type { Chosen } from './condition'

/** Where the organisation stands on one scored question of the route. */
export interface Standing {
  question: Question
  scoring: Scoring
  /** The id of the option chosen; undefined while unanswered. */
  answer: string | undefined
  /** Null where it is not known, or not applicable. */
  level: Level | null
}

/** The standings by question id, in the order of the questionnaire. */
export function standingsOf({ questions }: Instrument, chosen: Chosen): Map<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const question of questions) {
    const { id, scoring, options } = question
    const answer = chosen.get(id)?.[0]
    const level = options.find(option => option.id === answer)?.level ?? null
    if (scoring && chosen.has(id)) standings.set(id, { question, scoring, answer, level })
  }
  return standings
}

/** Not applicable leaves the score and the certainty alike; unsure and unanswered stay in both. */
export const counts = ({ answer }: Standing): boolean => answer !== 'not-applicable'
