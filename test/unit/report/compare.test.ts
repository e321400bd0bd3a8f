import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { type ComparedResult, compareResults } from '../../../src/report/compare'
import { parseResultFile, serializeResultFile } from '../../../src/report/result-file'
import type { Answers } from '../../../src/scoring'
import { sampleInstrument, scoredQuestion } from '../instrument/sample'
import { randomCase, randomCaseOf, type ScoringCase } from '../scoring/arbitrary'
import { createScorer, PROPERTY_RUNS, PROPERTY_TIMEOUT_MS, validAnswers } from './cases'

const resultOf = (scorer: ReturnType<typeof createScorer>, answers: Answers): ComparedResult => ({
  answers,
  result: scorer.score(answers),
  otherVersion: null,
  added: [],
})
const ids = (list: { question: string }[]) => list.map(({ question }) => question)

const withOtherAnswers = (cases: fc.Arbitrary<ScoringCase>) =>
  cases.chain(first => randomCaseOf(first.instrument).map(({ answers }) => ({ ...first, others: answers })))

describe.each([
  ['random instruments', withOtherAnswers(randomCase)],
  ['the built-in instrument', withOtherAnswers(randomCaseOf(builtIn))],
])('compareResults with %s', (_, cases) => {
  it('lists every gap of either result exactly once', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers, others }) => {
        const scorer = createScorer(instrument)
        const [before, now] = [resultOf(scorer, answers), resultOf(scorer, others)]
        const { gaps } = compareResults(scorer, before, now)
        const inBoth = [...gaps.better, ...gaps.worse].map(pair => pair.now)
        const of = ({ result }: ComparedResult) => ids(result.gaps).sort()
        expect(ids([...gaps.closed, ...gaps.notAskedNow, ...inBoth, ...gaps.same]).sort()).toEqual(of(before))
        expect(ids([...gaps.opened, ...gaps.notAskedBefore, ...inBoth, ...gaps.same]).sort()).toEqual(of(now))
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('swaps all differences if the two results are swapped', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers, others }) => {
        const scorer = createScorer(instrument)
        const [before, now] = [resultOf(scorer, answers), resultOf(scorer, others)]
        const [forward, backward] = [compareResults(scorer, before, now), compareResults(scorer, now, before)]
        expect(ids(backward.improved)).toEqual(ids(forward.worsened))
        expect(ids(backward.worsened)).toEqual(ids(forward.improved))
        expect(ids(backward.gaps.closed)).toEqual(ids(forward.gaps.opened))
        expect(ids(backward.gaps.notAskedNow)).toEqual(ids(forward.gaps.notAskedBefore))
        expect(backward.gaps.better.length).toBe(forward.gaps.worse.length)
        expect(backward.caveats).toEqual(forward.caveats)
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('finds no difference between equal results', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = createScorer(instrument)
        const one = resultOf(scorer, answers)
        const { improved, worsened, gaps, caveats, band } = compareResults(scorer, one, one)
        expect(
          [
            improved,
            worsened,
            gaps.closed,
            gaps.opened,
            gaps.better,
            gaps.worse,
            gaps.notAskedNow,
            gaps.notAskedBefore,
          ].flat(),
        ).toEqual([])
        expect(ids(gaps.same)).toEqual(ids([...one.result.gaps]))
        expect(caveats).toEqual(one.result.band ? [] : ['not-judged'])
        expect(band.now).toEqual(band.before)
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })
})

describe('compareResults with two results of one organization', () => {
  const scorer = createScorer(sampleInstrument())
  const at = (first: string, second: string, third: string, meets = 'use') =>
    resultOf(scorer, { meets: [meets], first, second, third })

  it('lists the differences of gaps, levels, band, score and themes', () => {
    const differences = compareResults(scorer, at('level-0', 'level-2', 'level-4'), at('level-4', 'level-3', 'level-1'))
    expect(ids(differences.gaps.closed)).toEqual(['first'])
    expect(ids(differences.gaps.opened)).toEqual(['third'])
    expect(differences.gaps.better.map(({ before, now }) => [before.level, now.level])).toEqual([[2, 3]])
    expect(differences.improved).toEqual([
      { question: 'first', before: 0, now: 4 },
      { question: 'second', before: 2, now: 3 },
    ])
    expect(differences.worsened).toEqual([{ question: 'third', before: 4, now: 1 }])
    expect([differences.band.before?.index, differences.band.now?.index]).toEqual([2, 3])
    expect(differences.score.before).toBeCloseTo(1.4 / 3, 5)
    expect(differences.themes.find(({ id }) => id === 'risk')).toMatchObject({ now: differences.score.now })
    expect(differences.caveats).toEqual([])
  })

  it('counts a level 0 that was unknown before as an improvement', () => {
    expect(
      compareResults(scorer, at('unsure', 'level-4', 'level-4'), at('level-0', 'level-4', 'level-4')).improved,
    ).toEqual([{ question: 'first', before: null, now: 0 }])
  })

  it('does not count a gap as closed if its question is now not applicable', () => {
    const questions = sampleInstrument().questions.map(question =>
      question.id === 'first'
        ? { ...question, options: [...question.options, { id: 'not-applicable', label: 'Not applicable' }] }
        : question,
    )
    const scorer = createScorer(sampleInstrument({ questions }))
    const [before, now] = ['level-0', 'not-applicable'].map(first =>
      resultOf(scorer, { meets: ['use'], first, second: 'level-4', third: 'level-4' }),
    ) as [ComparedResult, ComparedResult]
    const { gaps, improved, worsened } = compareResults(scorer, before, now)
    expect([ids(gaps.closed), ids(gaps.notAskedNow)]).toEqual([[], ['first']])
    expect(ids(compareResults(scorer, now, before).gaps.notAskedBefore)).toEqual(['first'])
    expect([...improved, ...worsened]).toEqual([])
  })

  it('adds a caveat if the routes differ, or if a result has no band', () => {
    const asked = { question: 'meets', is: ['provide'] }
    const questions = [...sampleInstrument().questions, { ...scoredQuestion('fourth'), when: asked }]
    const widerScorer = createScorer(sampleInstrument({ questions }))
    const [before, now] = [
      resultOf(widerScorer, { meets: ['use'] }),
      resultOf(widerScorer, { meets: ['provide'], fourth: 'level-1' }),
    ]
    const differences = compareResults(widerScorer, before, now)
    expect(differences.caveats).toEqual(['other-route'])
    expect(ids(differences.gaps.notAskedBefore)).toEqual(['fourth'])
    expect(ids(compareResults(widerScorer, now, before).gaps.notAskedNow)).toEqual(['fourth'])
    expect(
      compareResults(scorer, resultOf(scorer, { meets: ['none'] }), at('unsure', 'unsure', 'unsure')).caveats,
    ).toContain('not-judged')
  })

  it('adds a caveat if the versions differ, and does not count new questions as changes', () => {
    const questions = [...sampleInstrument().questions, scoredQuestion('fourth')]
    const laterScorer = createScorer(sampleInstrument({ questions, version: '1.1.0' }))
    const opened = parseResultFile(
      laterScorer,
      serializeResultFile(scorer, at('level-2', 'level-4', 'level-4').answers, new Date(0)),
    )
    if (opened.kind === 'refused') throw new Error(opened.reason)
    const now = resultOf(laterScorer, { ...validAnswers(laterScorer, opened.answers), fourth: 'level-4' })
    const differences = compareResults(laterScorer, opened, now)
    expect(differences.caveats).toEqual(['other-version'])
    expect(differences.gaps.closed).toEqual([])
    expect(differences.improved).toEqual([])
    expect(ids(differences.gaps.same)).toEqual(['first'])
  })
})
