import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { createScoreBreakdown } from '../../../src/report/score-breakdown'
import type { Answers } from '../../../src/scoring'
import { sampleInstrument } from '../instrument/sample'
import { randomCase, randomCaseOf } from '../scoring/arbitrary'
import { createScorer, PROPERTY_RUNS, PROPERTY_TIMEOUT_MS } from './cases'

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', randomCaseOf(builtIn)],
])('createScoreBreakdown with %s', (_, cases) => {
  it('has contributions whose gains add up to the score, and whose gains and losses add up to 1', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = createScorer(instrument)
        const result = scorer.score(answers)
        const { contributions: points } = createScoreBreakdown(scorer, answers, result)
        const sum = (key: 'gained' | 'lost') => points.reduce((total, point) => total + point[key], 0)
        if (result.score !== null) expect(sum('gained')).toBeCloseTo(result.score, 5)
        if (points.some(({ state }) => state !== 'left-out')) expect(sum('gained') + sum('lost')).toBeCloseTo(1, 9)
        expect(points.map(({ question }) => question)).toEqual(
          scorer.route(answers).filter(id => instrument.questions.some(q => q.id === id && q.scoring)),
        )
        for (const { state, level, value, gained } of points) {
          expect(level === null).toBe(state !== 'level')
          if (state !== 'level') expect(value + gained).toBe(0)
        }
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('lists exactly the questions that have to be answered better to lift a cap', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = createScorer(instrument)
        const result = scorer.score(answers)
        const breakdown = createScoreBreakdown(scorer, answers, result)
        const top = (id: string) =>
          instrument.questions.find(question => question.id === id)?.options.find(({ level }) => level === 4)?.id ?? ''
        const raised = (ids: string[]): Answers => ({ ...answers, ...Object.fromEntries(ids.map(id => [id, top(id)])) })
        const allows = (id: string, given: Answers) =>
          scorer.score(given).caps.find(cap => cap.id === id)?.band ?? Infinity
        expect(breakdown.caps.map(({ id }) => id)).toEqual(result.caps.map(({ id }) => id))
        for (const { id, band, questions, certainty } of breakdown.caps) {
          expect(questions.length).toBeGreaterThan(0)
          expect(allows(id, raised(questions))).toBeGreaterThan(band)
          if (!certainty) expect(allows(id, raised(questions.slice(1)))).toBe(band)
        }
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('has the earned band, which is the band of the result unless a cap decides', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = createScorer(instrument)
        const result = scorer.score(answers)
        if (!result.band) return
        const { earnedBand: earned, nextBandScore: next, caps } = createScoreBreakdown(scorer, answers, result)
        const deciding = caps.filter(({ decides }) => decides)
        expect(result.band.index).toBe(deciding[0]?.band ?? earned)
        expect(deciding.length > 0).toBe(result.band.index < earned)
        for (const { band, decides } of caps) expect(decides).toBe(band === result.band.index)
        if (next !== null) expect(result.score).toBeLessThan(next)
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })
})

it('createScoreBreakdown distinguishes unsure, open and left-out answers', () => {
  const questions = sampleInstrument().questions.map(question =>
    question.id === 'first'
      ? { ...question, options: [...question.options, { id: 'not-applicable', label: 'No' }] }
      : question,
  )
  const scorer = createScorer(sampleInstrument({ questions }))
  const answers = { meets: ['use'], first: 'not-applicable', second: 'unsure' }
  const { contributions: points } = createScoreBreakdown(scorer, answers, scorer.score(answers))
  expect(points.map(({ state, lost }) => [state, lost])).toEqual([
    ['left-out', 0],
    ['unsure', 0.5],
    ['open', 0.5],
  ])
})
