import { describe, expect, it } from 'vitest'
import instrument from '../../../src/instrument/iso-42001'
import { diagnose, route } from '../../../src/scoring'
import { anyAnswers, differences, otherAnswers, payloadOf, random } from './inference'

const SETS = process.env.FULL ? 1_000 : 100
const SHARE = 1 / 3

describe('what a payload gives away', () => {
  it('is not the single answers: nearly all sets have another, different at a third of the questions', () => {
    const next = random(42001)
    const sets = Array.from({ length: SETS }, () => anyAnswers(next))
    const withOther = sets.filter(answers => {
      const other = otherAnswers(answers, SHARE, next)
      if (!other) return false
      const asked = route(instrument, answers)
      expect(diagnose(instrument, other)).toEqual([])
      expect(route(instrument, other)).toEqual(asked)
      expect(payloadOf(other)).toBe(payloadOf(answers))
      expect(differences(asked, answers, other)).toBeGreaterThanOrEqual(asked.length * SHARE)
      return true
    })
    expect(withOther.length / sets.length).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  it('is every scored answer where the score is whole: as the documentation says', () => {
    const answers = {
      meets: ['use'],
      existing: ['neither'],
      ...Object.fromEntries(
        instrument.questions
          .filter(({ id, scoring }) => scoring && route(instrument, { meets: ['use'] }).includes(id))
          .map(({ id }) => [id, 'reviewed']),
      ),
    }
    expect(JSON.parse(payloadOf(answers)).data.score).toBe(1)
    expect(otherAnswers(answers, SHARE, random(1), 2_000)).toBeUndefined()
  })
})
