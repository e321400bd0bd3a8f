import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { type ComparedResult, compare } from '../../../src/report/compare'
import { readFile, writeFile } from '../../../src/report/result-file'
import type { Answers } from '../../../src/scoring'
import { sample, scoredQuestion } from '../instrument/sample'
import { type Case, caseOf, randomCase } from '../scoring/arbitrary'
import { RUNS, scorerOf, sound, TIMEOUT } from './cases'

const past = (scorer: ReturnType<typeof scorerOf>, answers: Answers): ComparedResult => ({
  answers,
  result: scorer.score(answers),
  otherVersion: null,
  added: [],
})
const ids = (list: { question: string }[]) => list.map(({ question }) => question)

const twice = (cases: fc.Arbitrary<Case>) =>
  cases.chain(one => caseOf(one.instrument).map(({ answers }) => ({ ...one, others: answers })))

describe.each([
  ['random instruments', twice(randomCase)],
  ['the built-in instrument', twice(caseOf(builtIn))],
])('over %s', (_, cases) => {
  test('every gap of either time is told of exactly once', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers, others }) => {
        const scorer = scorerOf(instrument)
        const [before, now] = [past(scorer, answers), past(scorer, others)]
        const { gaps } = compare(scorer, before, now)
        const kept = [...gaps.better, ...gaps.worse].map(move => move.now)
        const of = ({ result }: ComparedResult) => ids(result.gaps).sort()
        expect(ids([...gaps.closed, ...gaps.left, ...kept, ...gaps.same]).sort()).toEqual(of(before))
        expect(ids([...gaps.opened, ...gaps.joined, ...kept, ...gaps.same]).sort()).toEqual(of(now))
      }),
      { numRuns: RUNS },
    )
  })

  test('the other way round, all is the other way round', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers, others }) => {
        const scorer = scorerOf(instrument)
        const [before, now] = [past(scorer, answers), past(scorer, others)]
        const [there, back] = [compare(scorer, before, now), compare(scorer, now, before)]
        expect(ids(back.improved)).toEqual(ids(there.slipped))
        expect(ids(back.slipped)).toEqual(ids(there.improved))
        expect(ids(back.gaps.closed)).toEqual(ids(there.gaps.opened))
        expect(ids(back.gaps.left)).toEqual(ids(there.gaps.joined))
        expect(back.gaps.better.length).toBe(there.gaps.worse.length)
        expect(back.doubts).toEqual(there.doubts)
      }),
      { numRuns: RUNS },
    )
  })

  test('what did not change has neither improved nor slipped', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = scorerOf(instrument)
        const one = past(scorer, answers)
        const { improved, slipped, gaps, doubts, band } = compare(scorer, one, one)
        expect(
          [improved, slipped, gaps.closed, gaps.opened, gaps.better, gaps.worse, gaps.left, gaps.joined].flat(),
        ).toEqual([])
        expect(ids(gaps.same)).toEqual(ids([...one.result.gaps]))
        expect(doubts).toEqual(one.result.band ? [] : ['not-judged'])
        expect(band.now).toEqual(band.before)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('two results of one organisation', () => {
  const scorer = scorerOf(sample())
  const at = (first: string, second: string, third: string, meets = 'use') =>
    past(scorer, { meets: [meets], first, second, third })

  test('are told apart by gap, band and level', () => {
    const told = compare(scorer, at('level-0', 'level-2', 'level-4'), at('level-4', 'level-3', 'level-1'))
    expect(ids(told.gaps.closed)).toEqual(['first'])
    expect(ids(told.gaps.opened)).toEqual(['third'])
    expect(told.gaps.better.map(({ before, now }) => [before.level, now.level])).toEqual([[2, 3]])
    expect(told.improved).toEqual([
      { question: 'first', before: 0, now: 4 },
      { question: 'second', before: 2, now: 3 },
    ])
    expect(told.slipped).toEqual([{ question: 'third', before: 4, now: 1 }])
    expect([told.band.before?.index, told.band.now?.index]).toEqual([2, 3])
    expect(told.score.before).toBeCloseTo(1.4 / 3, 5)
    expect(told.themes.find(({ id }) => id === 'risk')).toMatchObject({ now: told.score.now })
    expect(told.doubts).toEqual([])
  })

  test('to find out what was not known is a step, even where nothing is there', () => {
    expect(compare(scorer, at('unsure', 'level-4', 'level-4'), at('level-0', 'level-4', 'level-4')).improved).toEqual([
      { question: 'first', before: null, now: 0 },
    ])
  })

  test('a gap that is said not to apply was left, not closed', () => {
    const questions = sample().questions.map(question =>
      question.id === 'first'
        ? { ...question, options: [...question.options, { id: 'not-applicable', label: 'Not applicable' }] }
        : question,
    )
    const scorer = scorerOf(sample({ questions }))
    const [before, now] = ['level-0', 'not-applicable'].map(first =>
      past(scorer, { meets: ['use'], first, second: 'level-4', third: 'level-4' }),
    ) as [ComparedResult, ComparedResult]
    const { gaps, improved, slipped } = compare(scorer, before, now)
    expect([ids(gaps.closed), ids(gaps.left)]).toEqual([[], ['first']])
    expect(ids(compare(scorer, now, before).gaps.joined)).toEqual(['first'])
    expect([...improved, ...slipped]).toEqual([])
  })

  test('raise a doubt where another role brings another route, or nothing was judged', () => {
    const asked = { question: 'meets', is: ['provide'] }
    const questions = [...sample().questions, { ...scoredQuestion('fourth'), when: asked }]
    const wider = scorerOf(sample({ questions }))
    const [before, now] = [past(wider, { meets: ['use'] }), past(wider, { meets: ['provide'], fourth: 'level-1' })]
    const told = compare(wider, before, now)
    expect(told.doubts).toEqual(['other-route'])
    expect(ids(told.gaps.joined)).toEqual(['fourth'])
    expect(ids(compare(wider, now, before).gaps.left)).toEqual(['fourth'])
    expect(compare(scorer, past(scorer, { meets: ['none'] }), at('unsure', 'unsure', 'unsure')).doubts).toContain(
      'not-judged',
    )
  })

  test('of two versions raise a doubt, and what is new is no gap that was closed', () => {
    const questions = [...sample().questions, scoredQuestion('fourth')]
    const later = scorerOf(sample({ questions, version: '1.1.0' }))
    const opened = readFile(later, writeFile(scorer, at('level-2', 'level-4', 'level-4').answers, new Date(0)))
    if (opened.kind === 'refused') throw new Error(opened.reason)
    const now = past(later, { ...sound(later, opened.answers), fourth: 'level-4' })
    const told = compare(later, opened, now)
    expect(told.doubts).toEqual(['other-version'])
    expect(told.gaps.closed).toEqual([])
    expect(told.improved).toEqual([])
    expect(ids(told.gaps.same)).toEqual(['first'])
  })
})
