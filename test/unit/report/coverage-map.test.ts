import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { clauseTitleByNumber, controlTitleByNumber } from '../../../src/instrument/iso-42001/structure'
import type { Level } from '../../../src/instrument/schema'
import { createCoverageMap } from '../../../src/report/coverage-map'
import type { Answers } from '../../../src/scoring'
import { randomCase, randomCaseOf } from '../scoring/arbitrary'
import { createScorer, PROPERTY_RUNS, PROPERTY_TIMEOUT_MS } from './cases'

const all = [...Object.keys(clauseTitleByNumber), ...Object.keys(controlTitleByNumber)]
const scorer = createScorer(builtIn)
const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']
const answering = (level: Level, over: Answers = {}, meets = ['develop', 'provide', 'use']): Answers => ({
  meets,
  existing: ['neither'],
  ...Object.fromEntries(builtIn.questions.filter(q => q.scoring).map(({ id }) => [id, LEVELS[level] as string])),
  ...over,
})
const groups = (answers: Answers) => createCoverageMap(scorer, answers, scorer.score(answers), all)
const cells = (answers: Answers) => groups(answers).flatMap(({ cells }) => cells)
const cell = (reference: string, answers: Answers) => cells(answers).find(one => one.reference === reference)
const states = (answers: Answers) => [...new Set(cells(answers).map(({ state }) => state))]

describe('createCoverageMap of the built-in instrument', () => {
  it('has the 27 clauses and the 38 controls in the order of the standard', () => {
    const shape = groups(answering(3)).map(({ id, cells }) => [id, cells.length])
    expect(shape).toEqual([
      ...[
        ['4', 4],
        ['5', 3],
        ['6', 6],
        ['7', 5],
        ['8', 4],
        ['9', 3],
        ['10', 2],
      ],
      ...[
        ['A.2', 3],
        ['A.3', 2],
        ['A.4', 5],
        ['A.5', 4],
        ['A.6', 9],
        ['A.7', 5],
        ['A.8', 4],
        ['A.9', 3],
        ['A.10', 3],
      ],
    ])
    expect(cells(answering(3)).map(({ reference }) => reference)).toEqual(all)
  })

  it('is all good if everything is operated, and all missing if nothing is in place', () => {
    expect(states(answering(3))).toEqual(['good'])
    expect(states(answering(0))).toEqual(['missing'])
    expect(states(answering(1))).toEqual(['missing'])
    expect(cells(answering(3)).every(({ gap }) => gap === null)).toBe(true)
  })

  it('distinguishes what is set from what is carried out', () => {
    expect(cell('6.1.4', answering(2))?.state).toBe('good')
    expect(cell('8.4', answering(2))).toMatchObject({ state: 'part', gap: 'impact-assessment' })
    expect(cell('8.4', answering(0))?.state).toBe('missing')
  })

  it('combines all questions about a reference', () => {
    expect(cell('6.1.3', answering(3, { statement: 'absent' }))).toEqual({
      reference: '6.1.3',
      state: 'part',
      questions: ['treatment', 'statement'],
      gap: 'statement',
    })
    expect(cell('6.1.3', answering(3, { statement: 'unsure' }))).toMatchObject({ state: 'part', gap: 'statement' })
    expect(cell('6.1.3', answering(0, { statement: 'unsure' }))?.state).toBe('missing')
    const both = answering(0, { statement: 'unsure', treatment: 'unsure' })
    expect(cell('6.1.3', both)).toMatchObject({ state: 'unknown', gap: 'treatment' })
  })

  it('does not ask about what concerns other roles, and marks what is not applicable', () => {
    const uses = answering(0, {}, ['use'])
    expect(cell('A.7.2', uses)).toEqual({ reference: 'A.7.2', state: 'not-asked', questions: [], gap: null })
    expect(cell('A.4.3', uses)?.state).toBe('not-asked')
    expect(cell('A.7.2', answering(3, { data: 'not-applicable' }))).toMatchObject({
      state: 'not-applicable',
      gap: null,
    })
  })

  it('asks nothing if the standard does not apply', () => {
    expect(states({ meets: ['none'], hidden: ['neither'], planned: 'no' })).toEqual(['not-asked'])
  })
})

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', randomCaseOf(builtIn)],
])('createCoverageMap with %s', (_, cases) => {
  it('has a gap in exactly those cells that fall short or are unknown', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = createScorer(instrument)
        const result = scorer.score(answers)
        const all = createCoverageMap(scorer, answers, result).flatMap(({ cells }) => cells)
        for (const { state, gap, questions } of all) {
          expect(gap !== null).toBe(['part', 'missing', 'unknown'].includes(state))
          if (gap) expect(questions).toContain(gap)
          expect(questions.length > 0).toBe(state !== 'not-asked')
        }
        for (const gap of result.gaps)
          for (const reference of gap.references) {
            const found = all.find(cell => cell.reference === reference)
            // A gap still shows its references if all of them concern other roles.
            if (found?.state === 'not-asked') expect(instrument.concerns[reference]).toBeDefined()
            else expect(['part', 'missing', 'unknown']).toContain(found?.state)
          }
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('never gets a worse cell by a better answer', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    const order = ['unknown', 'missing', 'part', 'good']
    fc.assert(
      fc.property(cases, fc.nat(), ({ instrument, answers }, at) => {
        const scorer = createScorer(instrument)
        const levels = instrument.questions.flatMap(({ id, options }) => {
          const level = options.find(option => option.id === answers[id])?.level
          const up = options.find(option => option.level === (level ?? 4) + 1)
          return level !== undefined && up ? [{ id, up: up.id }] : []
        })
        const step = levels[at % levels.length]
        if (!step) return
        const cellsOf = (given: Answers) =>
          createCoverageMap(scorer, given, scorer.score(given)).flatMap(({ cells }) => cells)
        const after = cellsOf({ ...answers, [step.id]: step.up })
        for (const [index, { state }] of cellsOf(answers).entries())
          expect(order.indexOf(after[index]?.state ?? '')).toBeGreaterThanOrEqual(order.indexOf(state))
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })
})
