import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../../src/instrument/check-instrument'
import instrument from '../../../../src/instrument/iso-42001'
import { ladders } from '../../../../src/instrument/iso-42001/ladders'
import type { Answers } from '../../../../src/instrument/schema'
import published from '../../../../src/iso-42001'
import { route, score } from '../../../../src/scoring'

const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']
const DEVELOPS_AND_USES: Answers = { meets: ['develop', 'use'] }

/** Answers that put every scored question on one level, but for some. Levels 0 to 4, or the id of another option. */
const answersAt = (level: number, but: Record<string, number | string> = {}, situation = DEVELOPS_AND_USES): Answers =>
  Object.fromEntries([
    ...Object.entries(situation),
    ...route(instrument, situation)
      .filter(id => instrument.questions.some(question => question.id === id && question.scoring))
      .map(id => {
        const answer = but[id] ?? level
        return [id, typeof answer === 'number' ? LEVELS[answer] : answer]
      }),
  ])

const bandAt = (level: number, but?: Record<string, number | string>) =>
  score(instrument, answersAt(level, but)).band?.index

describe('the instrument as data', () => {
  test('keeps all rules of an instrument', () => {
    expect(checkInstrument(instrument)).toEqual([])
  })

  test('every scored question stands on one of the three ladders, and nothing else does', () => {
    const scored = instrument.questions.filter(({ scoring }) => scoring).map(({ id }) => id)
    expect(Object.keys(ladders)).toEqual(scored)
  })

  test('is frozen all the way down where it is given away', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(published)).toBe(true)
  })
})

describe('the bands', () => {
  test.each([
    [0, 1],
    [1, 1],
    [2, 3],
    [3, 5],
    [4, 5],
  ])('who stands on level %i everywhere stands in band %i', (level, band) => {
    expect(bandAt(level)).toBe(band)
  })

  test('habits that nobody wrote down are worth more than paper that nobody follows', () => {
    const of = (ladder: string, level: number) =>
      Object.fromEntries(
        Object.keys(ladders)
          .filter(id => ladders[id] === ladder)
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
  test.each([
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
  ])('with all else on the top level, %s allows the bands %j as its level rises', (id, bands) => {
    expect(LEVELS.map((_, level) => bandAt(4, { [id]: level }))).toEqual(bands)
  })

  test('any question on a clause that is not operated keeps the highest band away', () => {
    for (const { id, references, scoring } of instrument.questions) {
      const onClause = references.some(reference => !reference.startsWith('A.'))
      if (scoring && onClause) expect(bandAt(4, { [id]: 2 }), id).toBeLessThanOrEqual(4)
    }
  })

  test('who does not know a third of it gets no higher than the third band', () => {
    const unknown = ['objectives', 'records', 'information', 'data', 'design', 'verification']
    unknown.push('competence', 'customers', 'use')
    const result = score(instrument, answersAt(4, Object.fromEntries(unknown.map(id => [id, 'unsure']))))
    expect(result.certainty).toBeLessThan(0.7)
    expect(result.provisional).toBe(true)
    expect(result.band?.index).toBeLessThanOrEqual(3)
    expect(result.caps.map(({ id }) => id)).toContain('certainty')
  })

  test('each cap tells the references that are missed at the level it stands on', () => {
    const capAt = (level: number) =>
      score(instrument, answersAt(4, { 'impact-assessment': level })).caps.find(({ id }) => id === 'impact-assessment')
    expect(capAt(0)?.references).toEqual(['6.1.4', 'A.5.2'])
    expect(capAt(2)?.references).toEqual(['8.4', 'A.5.3', 'A.5.4', 'A.5.5'])
  })
})

describe('the order of gaps', () => {
  const first = (level: number, situation: Answers, but = {}) =>
    score(instrument, answersAt(level, but, situation))
      .gaps.slice(0, 5)
      .map(({ id }) => id)

  test('on the first day: someone who answers, a list, what AI does to people, its risks, a policy', () => {
    expect(first(0, { meets: ['use'] })).toEqual([
      'leadership',
      'inventory',
      'impact-assessment',
      'risk-assessment',
      'policy',
    ])
  })

  test('what has to be there first comes first: scope and treatment before the Statement, it before the audit', () => {
    const order = score(instrument, answersAt(0)).gaps.map(({ id }) => id)
    const places = ['scope', 'treatment', 'statement', 'audit', 'review'].map(id => order.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('an audit comes after what it looks at, where that is not agreed, and at once where it is', () => {
    const order = (level: number) => score(instrument, answersAt(level, { audit: 0 })).gaps.map(({ id }) => id)
    const daily = ['policy', 'statement', 'suppliers', 'release', 'use', 'verification', 'monitoring']
    for (const id of daily) expect(order(1).indexOf(id), id).toBeLessThan(order(1).indexOf('audit'))
    for (const id of daily) expect(order(2).indexOf(id), id).toBeGreaterThan(order(2).indexOf('audit'))
  })

  test('who is one meeting short is sent to that meeting first', () => {
    const { gaps, caps } = score(instrument, answersAt(3, { review: 2, monitoring: 2 }))
    expect(caps[0]?.id).toBe('review')
    expect(gaps.map(({ id }) => id)).toEqual(['review', 'monitoring'])
  })

  test('what holds the band at the third or below is first or second where one other thing is half done', () => {
    const holding = instrument.caps.flatMap(cap =>
      'steps' in cap && cap.questions.length === 1
        ? LEVELS.flatMap((_, level) => ((cap.steps[level] ?? 5) <= 3 ? [[cap.id, level] as const] : []))
        : [],
    )
    expect(holding.length).toBeGreaterThan(16)
    for (const [id, level] of holding) {
      for (const other of Object.keys(ladders)) {
        const ids = first(3, DEVELOPS_AND_USES, { [other]: 2, [id]: level })
        expect(ids.slice(0, 2), `${id} at ${level}, ${other} at 2`).toContain(id)
      }
    }
  })

  test('where all is set, carrying out the assessments comes first', () => {
    expect(first(2, { meets: ['use'] }).slice(0, 2)).toEqual(['impact-assessment', 'risk-assessment'])
  })
})

describe('contradictions', () => {
  test.each([
    ['unlisted-risks', { inventory: 1, 'risk-assessment': 3 }],
    ['unlisted-effects', { inventory: 0, 'impact-assessment': 4 }],
    ['treated-unassessed', { 'risk-assessment': 0, treatment: 3 }],
    ['stated-unscoped', { scope: 0, statement: 2 }],
    ['followed-unled', { leadership: 0, policy: 3 }],
    ['closed-unaudited', { audit: 1, incidents: 4 }],
    ['reviewed-unaudited', { audit: 2, review: 3 }],
  ])('%s is told', (id, but) => {
    expect(score(instrument, answersAt(2, but)).conflicts.map(conflict => conflict.id)).toEqual([id])
  })

  test('an even picture has none', () => {
    for (const level of [0, 1, 2, 3, 4]) expect(score(instrument, answersAt(level)).conflicts).toEqual([])
  })
})
