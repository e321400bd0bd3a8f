import { describe, expect, it } from 'vitest'
import { checkInstrument } from '../../../../src/instrument/check-instrument'
import instrument from '../../../../src/instrument/iso-42001'
import { answerLadderByQuestion } from '../../../../src/instrument/iso-42001/ladders'
import type { Answers } from '../../../../src/instrument/schema'
import published from '../../../../src/iso-42001'
import { route, score } from '../../../../src/scoring'

const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']
const DEVELOPS_AND_USES: Answers = { meets: ['develop', 'use'] }

/** Returns answers with one level (0 to 4) for all scored questions. `overrides` has other levels or option ids by question. */
const answersAt = (
  level: number,
  overrides: Record<string, number | string> = {},
  situation = DEVELOPS_AND_USES,
): Answers =>
  Object.fromEntries([
    ...Object.entries(situation),
    ...route(instrument, situation)
      .filter(id => instrument.questions.some(question => question.id === id && question.scoring))
      .map(id => {
        const answer = overrides[id] ?? level
        return [id, typeof answer === 'number' ? LEVELS[answer] : answer]
      }),
  ])

const bandAt = (level: number, overrides?: Record<string, number | string>) =>
  score(instrument, answersAt(level, overrides)).band?.index

describe('the built-in instrument', () => {
  it('violates no rule', () => {
    expect(checkInstrument(instrument)).toEqual([])
  })

  it('has a ladder for every scored question, and for no other', () => {
    const scored = instrument.questions.filter(({ scoring }) => scoring).map(({ id }) => id)
    expect(Object.keys(answerLadderByQuestion)).toEqual(scored)
  })

  it('is deeply frozen in the public entry', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(published)).toBe(true)
  })
})

describe('the scoring model', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 3],
    [3, 5],
    [4, 5],
  ])('give answers of level %i band %i', (level, band) => {
    expect(bandAt(level)).toBe(band)
  })

  it('value undocumented practice more than documents that nobody follows', () => {
    const of = (ladder: string, level: number) =>
      Object.fromEntries(
        Object.keys(answerLadderByQuestion)
          .filter(id => answerLadderByQuestion[id] === ladder)
          .map(id => [id, level]),
      )
    const habits = score(instrument, answersAt(0, of('practice', 2)))
    const paper = score(instrument, answersAt(1, of('document', 1)))
    expect(habits.score).toBeGreaterThan((paper.score ?? 1) * 1.5)
    expect(habits.band?.index).toBe(2)
    expect(paper.band?.index).toBe(1)
  })
})

describe('the caps', () => {
  it.each([
    ['risk-assessment', [2, 2, 3, 5, 5]],
    ['impact-assessment', [2, 2, 3, 5, 5]],
    ['scope', [3, 3, 4, 5, 5]],
    ['policy', [3, 3, 4, 5, 5]],
    ['treatment', [3, 3, 4, 5, 5]],
    ['statement', [3, 3, 4, 5, 5]],
    ['audit', [3, 3, 3, 5, 5]],
    ['review', [3, 3, 3, 5, 5]],
    ['suppliers', [4, 4, 4, 5, 5]],
    ['customers', [4, 4, 4, 5, 5]],
  ])('limit the band by %s to %j as its level rises, with all other questions at level 4', (id, bands) => {
    expect(LEVELS.map((_, level) => bandAt(4, { [id]: level }))).toEqual(bands)
  })

  it('prevent the highest band while any question about a clause is below level 3', () => {
    for (const { id, references, scoring } of instrument.questions) {
      const onClause = references.some(reference => !reference.startsWith('A.'))
      if (scoring && onClause) expect(bandAt(4, { [id]: 2 }), id).toBeLessThanOrEqual(4)
    }
  })

  it('limit the band to 3 if a third of the answers is unknown', () => {
    const unknown = ['objectives', 'records', 'information', 'data', 'design', 'verification']
    unknown.push('competence', 'customers', 'use')
    const result = score(instrument, answersAt(4, Object.fromEntries(unknown.map(id => [id, 'unsure']))))
    expect(result.certainty).toBeLessThan(0.7)
    expect(result.provisional).toBe(true)
    expect(result.band?.index).toBeLessThanOrEqual(3)
    expect(result.caps.map(({ id }) => id)).toContain('certainty')
  })

  it('name the references that are not met at the current level', () => {
    const capAt = (level: number) =>
      score(instrument, answersAt(4, { 'impact-assessment': level })).caps.find(({ id }) => id === 'impact-assessment')
    expect(capAt(0)?.references).toEqual(['6.1.4', 'A.5.2'])
    expect(capAt(2)?.references).toEqual(['8.4', 'A.5.3', 'A.5.4', 'A.5.5'])
  })
})

describe('the order of gaps', () => {
  const first = (level: number, situation: Answers, overrides = {}) =>
    score(instrument, answersAt(level, overrides, situation))
      .gaps.slice(0, 5)
      .map(({ id }) => id)

  it('starts with leadership, inventory, impact, risk and policy if nothing is in place', () => {
    expect(first(0, { meets: ['use'] })).toEqual([
      'leadership',
      'inventory',
      'impact-assessment',
      'risk-assessment',
      'policy',
    ])
  })

  it('puts prerequisites first: scope and treatment before the Statement, and the Statement before the audit', () => {
    const order = score(instrument, answersAt(0)).gaps.map(({ id }) => id)
    const places = ['scope', 'treatment', 'statement', 'audit', 'review'].map(id => order.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('puts the audit after its prerequisites until they are set, and first afterwards', () => {
    const order = (level: number) => score(instrument, answersAt(level, { audit: 0 })).gaps.map(({ id }) => id)
    const daily = ['policy', 'statement', 'suppliers', 'release', 'use', 'verification', 'monitoring']
    for (const id of daily) expect(order(1).indexOf(id), id).toBeLessThan(order(1).indexOf('audit'))
    for (const id of daily) expect(order(2).indexOf(id), id).toBeGreaterThan(order(2).indexOf('audit'))
  })

  it('puts the management review first if only the review holds the band', () => {
    const { gaps, caps } = score(instrument, answersAt(3, { review: 2, monitoring: 2 }))
    expect(caps[0]?.id).toBe('review')
    expect(gaps.map(({ id }) => id)).toEqual(['review', 'monitoring'])
  })

  it('puts a question that limits the band to 3 or lower first or second if one other question is at level 2', () => {
    const holding = instrument.caps.flatMap(cap =>
      'steps' in cap && cap.questions.length === 1
        ? LEVELS.flatMap((_, level) => ((cap.steps[level] ?? 5) <= 3 ? [[cap.id, level] as const] : []))
        : [],
    )
    expect(holding.length).toBeGreaterThan(16)
    for (const [id, level] of holding) {
      for (const other of Object.keys(answerLadderByQuestion)) {
        const ids = first(3, DEVELOPS_AND_USES, { [other]: 2, [id]: level })
        expect(ids.slice(0, 2), `${id} at ${level}, ${other} at 2`).toContain(id)
      }
    }
  })

  it('starts with carrying out the assessments if everything is set', () => {
    expect(first(2, { meets: ['use'] }).slice(0, 2)).toEqual(['impact-assessment', 'risk-assessment'])
  })
})

describe('the conflicts', () => {
  it.each([
    ['unlisted-risks', { inventory: 1, 'risk-assessment': 3 }],
    ['unlisted-effects', { inventory: 0, 'impact-assessment': 4 }],
    ['treated-unassessed', { 'risk-assessment': 0, treatment: 3 }],
    ['stated-unscoped', { scope: 0, statement: 2 }],
    ['followed-unled', { leadership: 0, policy: 3 }],
    ['closed-unaudited', { audit: 1, incidents: 4 }],
    ['reviewed-unaudited', { audit: 2, review: 3 }],
  ])('include %s', (id, overrides) => {
    expect(score(instrument, answersAt(2, overrides)).conflicts.map(conflict => conflict.id)).toEqual([id])
  })

  it('are empty if all answers have the same level', () => {
    for (const level of [0, 1, 2, 3, 4]) expect(score(instrument, answersAt(level)).conflicts).toEqual([])
  })
})
