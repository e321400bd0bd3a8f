import type { Answers, Level, ThemeId } from '../instrument/schema'
import type { CapResult, Result } from '../scoring/result'
import { type AnswerState, listScoredAnswers } from './scored-answers'
import type { Scorer } from './scorer'

/** Explains why a result has its band: the contribution of every question, and the caps and conflicts with their questions. */
export interface ScoreBreakdown {
  contributions: QuestionContribution[]
  /** Index of the band that the score alone would earn, without caps; 1 is the lowest. */
  earnedBand: number
  /** Lowest score (0 to 1) of the band above `earnedBand`; `null` if there is no higher band. */
  nextBandScore: number | null
  /** The caps that hold the band below the band that the score earns, strictest first. */
  caps: CapBreakdown[]
  conflicts: Result['conflicts']
}

/**
 * What one question adds to the score. `gained` and `lost` are shares of the whole score: the sum of all `gained` is the
 * score, and the sum of all `gained` and `lost` is 1.
 */
export interface QuestionContribution {
  question: string
  theme: ThemeId
  state: AnswerState
  level: Level | null
  weight: number
  /** Value of the answer's level, 0 to 1. */
  value: number
  gained: number
  lost: number
}

/** An active cap, with the questions that have to be answered better to lift it. */
export interface CapBreakdown extends CapResult {
  /** Whether the band is the one that this cap allows; `false` if another cap allows only a lower band. */
  decides: boolean
  /**
   * Ids of the questions whose answers keep the cap active. To lift the cap, each of them needs a better answer; for a
   * cap on certainty, enough of them do.
   */
  questions: string[]
  /** For a cap on certainty: the known and the required share of answers (0 to 1). `null` for other caps. */
  certainty: { known: number; required: number } | null
}

/**
 * Returns the breakdown of a score.
 *
 * @param result of these answers, from the same scorer
 */
export function createScoreBreakdown(scorer: Scorer, answers: Answers, result: Result): ScoreBreakdown {
  const { bands, caps, values } = scorer.instrument
  const all = listScoredAnswers(scorer, answers)
  const counted = all.filter(({ state }) => state !== 'left-out')
  const totalWeight = counted.reduce((sum, { scoring }) => sum + scoring.weight, 0)
  const earnedBand = bands.filter(({ from }) => from <= (result.score ?? 0)).length
  return {
    contributions: all.map(({ question, scoring: { theme, weight }, state, level }) => {
      const value = values[level ?? 0]
      const share = state === 'left-out' ? 0 : weight / totalWeight
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
    earnedBand,
    nextBandScore: bands[earnedBand]?.from ?? null,
    caps: result.caps.map(activeCap => {
      const cap = caps.find(({ id }) => id === activeCap.id)
      const decides = activeCap.band === result.band?.index
      if (cap && 'below' in cap) {
        const unknown = counted.filter(({ level }) => level === null).map(({ question }) => question.id)
        return {
          ...activeCap,
          decides,
          questions: unknown,
          certainty: { known: result.certainty, required: cap.below },
        }
      }
      const deciding = all.filter(
        ({ question, level }) => cap?.questions.includes(question.id) && cap.steps[level ?? 0] <= activeCap.band,
      )
      return { ...activeCap, decides, questions: deciding.map(({ question }) => question.id), certainty: null }
    }),
    conflicts: result.conflicts,
  }
}
