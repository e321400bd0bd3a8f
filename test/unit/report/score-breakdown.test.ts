import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { scoreBreakdown } from '../../../src/report/score-breakdown'
import type { Answers } from '../../../src/scoring'
import { sample } from '../instrument/sample'
import { caseOf, randomCase } from '../scoring/arbitrary'
import { RUNS, scorerOf, TIMEOUT } from './cases'

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', caseOf(builtIn)],
])('over %s', (_, cases) => {
  test('what was gained makes the score, and with what was lost the whole', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = scorerOf(instrument)
        const result = scorer.score(answers)
        const { points } = scoreBreakdown(scorer, answers, result)
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
      { numRuns: RUNS },
    )
  })

  test('better answers to the questions of a cap lift it, and to all but one of them do not', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = scorerOf(instrument)
        const result = scorer.score(answers)
        const traced = scoreBreakdown(scorer, answers, result)
        const top = (id: string) =>
          instrument.questions.find(question => question.id === id)?.options.find(({ level }) => level === 4)?.id ?? ''
        const raised = (ids: string[]): Answers => ({ ...answers, ...Object.fromEntries(ids.map(id => [id, top(id)])) })
        const allows = (id: string, given: Answers) =>
          scorer.score(given).caps.find(cap => cap.id === id)?.band ?? Infinity
        expect(traced.caps.map(({ id }) => id)).toEqual(result.caps.map(({ id }) => id))
        for (const { id, band, questions, certainty } of traced.caps) {
          expect(questions.length).toBeGreaterThan(0)
          expect(allows(id, raised(questions))).toBeGreaterThan(band)
          if (!certainty) expect(allows(id, raised(questions.slice(1)))).toBe(band)
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('the band is what the score earns, or what the deciding caps allow', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = scorerOf(instrument)
        const result = scorer.score(answers)
        if (!result.band) return
        const { earned, next, caps } = scoreBreakdown(scorer, answers, result)
        const deciding = caps.filter(({ decides }) => decides)
        expect(result.band.index).toBe(deciding[0]?.band ?? earned)
        expect(deciding.length > 0).toBe(result.band.index < earned)
        for (const { band, decides } of caps) expect(decides).toBe(band === result.band.index)
        if (next !== null) expect(result.score).toBeLessThan(next)
      }),
      { numRuns: RUNS },
    )
  })
})

test('what is not known, not answered or left out is told apart', () => {
  const questions = sample().questions.map(question =>
    question.id === 'first'
      ? { ...question, options: [...question.options, { id: 'not-applicable', label: 'No' }] }
      : question,
  )
  const scorer = scorerOf(sample({ questions }))
  const answers = { meets: ['use'], first: 'not-applicable', second: 'unsure' }
  const { points } = scoreBreakdown(scorer, answers, scorer.score(answers))
  expect(points.map(({ state, lost }) => [state, lost])).toEqual([
    ['left-out', 0],
    ['unsure', 0.5],
    ['open', 0.5],
  ])
})
