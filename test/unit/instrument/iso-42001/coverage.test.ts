import { describe, expect, test } from 'vitest'
import { routesOf } from '../../../../scripts/instrument/routes'
import instrument from '../../../../src/instrument/iso-42001'
import { clauses, controls } from '../../../../src/instrument/iso-42001/structure'
import type { Answers, Instrument } from '../../../../src/instrument/schema'
import { type Gap, route, score } from '../../../../src/scoring'

const references = [...Object.keys(clauses), ...Object.keys(controls)]
const scored = instrument.questions.filter(({ scoring }) => scoring)
const routes = routesOf(instrument).filter(({ applies }) => applies === 'yes')

/** The references that no question of an instrument has words about. */
const uncovered = ({ questions }: Instrument) => {
  const covered = new Set(
    questions.flatMap(({ scoring }) => scoring?.shortfalls.flatMap(({ references }) => references) ?? []),
  )
  return references.filter(reference => !covered.has(reference))
}

/** The instrument without one reference, wherever it stands. */
const without = (reference: string): Instrument => {
  const copy = structuredClone(instrument) as Instrument
  for (const { scoring } of copy.questions) {
    for (const shortfall of scoring?.shortfalls ?? []) {
      shortfall.references = shortfall.references.filter(other => other !== reference)
    }
  }
  return copy
}

/** The gaps of a visitor who answers every scored question with this option, under these unscored answers. */
const gapsWith = (situation: Answers, option: string): readonly Gap[] => {
  const rest = route(instrument, situation).filter(id => scored.some(question => question.id === id))
  return score(instrument, { ...situation, ...Object.fromEntries(rest.map(id => [id, option])) }).gaps
}

describe('coverage of the standard', () => {
  test('there are 27 clauses and 38 controls', () => {
    expect(Object.keys(clauses)).toHaveLength(27)
    expect(Object.keys(controls)).toHaveLength(38)
  })

  test('each of them is missed at some level of some question', () => {
    expect(uncovered(instrument)).toEqual([])
  })

  test.each(references)('taking away the last reference to %s is noticed', reference => {
    expect(uncovered(without(reference))).toEqual([reference])
  })

  test('no reference is made to anything else', () => {
    const known = new Set(references)
    const made = [...instrument.questions, ...instrument.caps].flatMap(({ references }) => references)
    expect(made.filter(reference => !known.has(reference))).toEqual([])
    expect(Object.keys(instrument.concerns).filter(reference => !known.has(reference))).toEqual([])
  })

  test('every reference of a question is missed at one of its levels', () => {
    for (const { id, references, scoring } of scored) {
      const missed = scoring?.shortfalls.flatMap(({ references }) => references) ?? []
      expect(new Set(missed), id).toEqual(new Set(references))
    }
  })

  test('every visitor to whom it applies is asked about all 27 clauses', () => {
    for (const { answers, questions } of routes) {
      const asked = new Set(questions.flatMap(({ references }) => references))
      expect(
        Object.keys(clauses).filter(clause => !asked.has(clause)),
        JSON.stringify(answers),
      ).toEqual([])
    }
  })
})

describe('what each role is told', () => {
  const told = (situation: Answers) =>
    ['absent', 'set'].flatMap(option => gapsWith(situation, option).flatMap(({ references }) => references))

  test('who only uses AI never hears of development, of its data, or of users of their own', () => {
    const foreign = /^A\.(6\.1|6\.2\.[2347]|7|8\.2|10\.4|4\.[34])/
    for (const situation of [
      { meets: ['use'] },
      { meets: ['none'], hidden: ['assistants'] },
      { meets: ['unsure'] },
      {},
    ]) {
      expect(told(situation).filter(reference => foreign.test(reference))).toEqual([])
    }
  })

  test('a pure developer never hears of the use of AI', () => {
    expect(told({ meets: ['develop'] }).filter(reference => reference.startsWith('A.9'))).toEqual([])
  })

  test('a developer hears of every control but those of use, a user of every one but those of making', () => {
    const missing = (situation: Answers) => Object.keys(controls).filter(control => !told(situation).includes(control))
    expect(missing({ meets: ['develop'] })).toEqual(['A.9.2', 'A.9.3', 'A.9.4'])
    expect(missing({ meets: ['develop', 'use'] })).toEqual([])
    expect(missing({ meets: ['use'] })).toEqual([
      ...['A.4.3', 'A.4.4', 'A.6.1.2', 'A.6.1.3', 'A.6.2.2', 'A.6.2.3', 'A.6.2.4', 'A.6.2.7'],
      ...['A.7.2', 'A.7.3', 'A.7.4', 'A.7.5', 'A.7.6', 'A.8.2', 'A.10.4'],
    ])
  })

  test('a provider hears of design once they change what they buy, and of data once their own goes in', () => {
    const asked = (adapt: string) => route(instrument, { meets: ['provide'], adapt })
    expect(asked('as-bought')).not.toContain('design')
    expect(asked('as-bought')).toContain('verification')
    expect(asked('settings')).toContain('design')
    expect(asked('settings')).not.toContain('data')
    expect(asked('data')).toEqual(expect.arrayContaining(['design', 'data', 'verification']))
    expect(told({ meets: ['provide'], adapt: 'data' })).toEqual(
      expect.arrayContaining(['A.4.4', 'A.6.1.3', 'A.6.2.2', 'A.6.2.3', 'A.6.2.4', 'A.6.2.7', 'A.7.2', 'A.7.6']),
    )
  })

  test('every gap keeps a reference that concerns the visitor', () => {
    for (const { answers, roles } of routes) {
      for (const option of ['absent', 'set']) {
        for (const { id, references } of gapsWith(answers, option)) {
          const concerned = references.filter(
            reference => instrument.concerns[reference]?.some(role => roles.includes(role)) ?? true,
          )
          expect(concerned, id).toEqual(references)
        }
      }
    }
  })
})

describe('the shape of every route', () => {
  test('each theme has at least four questions, so that a percentage says something', () => {
    for (const { answers, questions } of routes) {
      for (const { id } of instrument.themes) {
        const count = questions.filter(({ scoring }) => scoring?.theme === id).length
        expect(count, `${id} for ${JSON.stringify(answers)}`).toBeGreaterThanOrEqual(4)
      }
    }
  })

  test('the longest has 18 to 24 scored questions', () => {
    const counts = routes.map(({ questions }) => questions.filter(({ scoring }) => scoring).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(24)
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(18)
  })

  test('only questions on nothing but Annex A controls may be left out', () => {
    for (const { id, options, references } of scored) {
      if (options.some(option => option.id === 'not-applicable')) {
        expect(
          references.filter(reference => !reference.startsWith('A.')),
          id,
        ).toEqual([])
      }
    }
  })
})
