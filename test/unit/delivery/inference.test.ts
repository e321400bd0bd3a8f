import { describe, expect, it } from 'vitest'
import instrument from '../../../src/instrument/iso-42001'
import { diagnose, route } from '../../../src/scoring'
import { countDifferences, findIndistinguishableAnswers, payloadText, randomAnswers, seededRandom } from './inference'

/** Number of random sets of answers. */
const SETS = process.env.FULL ? 1_000 : 100
/** Smallest share of the questions whose answers have to differ. */
const SHARE = 1 / 3

describe('the payload', () => {
  it('does not reveal the answers: for 95 % of answer sets, one that differs at a third of the questions gives the same payload', () => {
    const next = seededRandom(42001)
    const sets = Array.from({ length: SETS }, () => randomAnswers(next))
    const ambiguous = sets.filter(answers => {
      const other = findIndistinguishableAnswers(answers, SHARE, next)
      if (!other) return false
      const onRoute = route(instrument, answers)
      expect(diagnose(instrument, other)).toEqual([])
      expect(route(instrument, other)).toEqual(onRoute)
      expect(payloadText(other)).toBe(payloadText(answers))
      expect(countDifferences(onRoute, answers, other)).toBeGreaterThanOrEqual(onRoute.length * SHARE)
      return true
    })
    expect(ambiguous.length / sets.length).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  it('reveals every scored answer if the score is 1, as documented', () => {
    const answers = {
      meets: ['use'],
      existing: ['neither'],
      ...Object.fromEntries(
        instrument.questions
          .filter(({ id, scoring }) => scoring && route(instrument, { meets: ['use'] }).includes(id))
          .map(({ id }) => [id, 'reviewed']),
      ),
    }
    expect(JSON.parse(payloadText(answers)).data.score).toBe(1)
    expect(findIndistinguishableAnswers(answers, SHARE, seededRandom(1), 2_000)).toBeUndefined()
  })
})
