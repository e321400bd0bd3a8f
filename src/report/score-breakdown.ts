import type { Answers, Level, ThemeId } from '../instrument/schema'
import type { CapResult, Result } from '../scoring/result'
import { type AnswerState, scoredAnswers } from './scored-answers'
import type { Scorer } from './scorer'

/** Why this band: each point, cap and contradiction, with the questions whose answers made it. */
export interface ScoreBreakdown {
  points: Point[]
  /** The band that the score alone would earn; 1 is the lowest. */
  earned: number
  /** The least score, 0 to 1, of the band after that; null where there is none. */
  next: number | null
  /** The caps that hold the band under what the score earns, the strongest first. */
  caps: CapBreakdown[]
  conflicts: Result['conflicts']
}

/** What the answer to one question does to the score. `gained` and `lost` are shares of the whole: all gained make the score, and with all lost 1. */
export interface Point {
  question: string
  theme: ThemeId
  state: AnswerState
  level: Level | null
  weight: number
  /** What the level is worth, 0 to 1. */
  value: number
  gained: number
  lost: number
}

/** A cap that holds, and what decides it. */
export interface CapBreakdown extends CapResult {
  /** No other cap allows less: the band is what this one allows. */
  decides: boolean
  /** Ids of the questions whose answers decide it: to lift it takes a better answer to each; of certainty, to enough of them. */
  questions: string[]
  /** Of a cap on certainty: what is known, and the least that has to be, 0 to 1. Null of others. */
  certainty: { known: number; least: number } | null
}

/** @param result of these answers, by the same scorer */
export function scoreBreakdown(scorer: Scorer, answers: Answers, result: Result): ScoreBreakdown {
  const { bands, caps, values } = scorer.instrument
  const all = scoredAnswers(scorer, answers)
  const counting = all.filter(({ state }) => state !== 'left-out')
  const whole = counting.reduce((sum, { scoring }) => sum + scoring.weight, 0)
  const earned = bands.filter(({ from }) => from <= (result.score ?? 0)).length
  return {
    points: all.map(({ question, scoring: { theme, weight }, state, level }) => {
      const value = values[level ?? 0]
      const share = state === 'left-out' ? 0 : weight / whole
      return {
        question: question.id,
        theme,
        state,
        level,
        weight,
        value,
        gained: share * value,
        lost: share * (1 - value),
      }
    }),
    earned,
    next: bands[earned]?.from ?? null,
    caps: result.caps.map(held => {
      const cap = caps.find(({ id }) => id === held.id)
      const decides = held.band === result.band?.index
      if (cap && 'below' in cap) {
        const unknown = counting.filter(({ level }) => level === null).map(({ question }) => question.id)
        return { ...held, decides, questions: unknown, certainty: { known: result.certainty, least: cap.below } }
      }
      const deciding = all.filter(
        ({ question, level }) => cap?.questions.includes(question.id) && cap.steps[level ?? 0] <= held.band,
      )
      return { ...held, decides, questions: deciding.map(({ question }) => question.id), certainty: null }
    }),
    conflicts: result.conflicts,
  }
}
