import { describe, expect, it } from 'vitest'
import { findRoutes } from '../../../../scripts/instrument/routes'
import instrument from '../../../../src/instrument/iso-42001'
import { clauseTitleByNumber, controlTitleByNumber } from '../../../../src/instrument/iso-42001/structure'
import type { Answers, Instrument } from '../../../../src/instrument/schema'
import { type Gap, route, score } from '../../../../src/scoring'

const references = [...Object.keys(clauseTitleByNumber), ...Object.keys(controlTitleByNumber)]
const scored = instrument.questions.filter(({ scoring }) => scoring)
const routes = findRoutes(instrument).filter(({ applies }) => applies === 'yes')

/** Returns the clauses and controls that no shortfall of an instrument names. */
const uncovered = ({ questions }: Instrument) => {
  const covered = new Set(
    questions.flatMap(({ scoring }) => scoring?.shortfalls.flatMap(({ references }) => references) ?? []),
  )
  return references.filter(reference => !covered.has(reference))
}

/** Returns the instrument with a reference removed from all shortfalls. */
const withoutReference = (reference: string): Instrument => {
  const copy = structuredClone(instrument) as Instrument
  for (const { scoring } of copy.questions) {
    for (const shortfall of scoring?.shortfalls ?? []) {
      shortfall.references = shortfall.references.filter(other => other !== reference)
    }
  }
  return copy
}

/** Returns the gaps for these unscored answers, with this option for every scored question. */
const gapsWith = (situation: Answers, option: string): readonly Gap[] => {
  const rest = route(instrument, situation).filter(id => scored.some(question => question.id === id))
  return score(instrument, { ...situation, ...Object.fromEntries(rest.map(id => [id, option])) }).gaps
}

describe('the coverage of the standard', () => {
  it('includes 27 clauses and 38 controls', () => {
    expect(Object.keys(clauseTitleByNumber)).toHaveLength(27)
    expect(Object.keys(controlTitleByNumber)).toHaveLength(38)
  })

  it('includes a shortfall for each clause and control', () => {
    expect(uncovered(instrument)).toEqual([])
  })

  it.each(references)('is incomplete without the reference %s', reference => {
    expect(uncovered(withoutReference(reference))).toEqual([reference])
  })

  it('has no unknown reference', () => {
    const known = new Set(references)
    const made = [...instrument.questions, ...instrument.caps].flatMap(({ references }) => references)
    expect(made.filter(reference => !known.has(reference))).toEqual([])
    expect(Object.keys(instrument.concerns).filter(reference => !known.has(reference))).toEqual([])
  })

  it('has a shortfall for every reference of a question', () => {
    for (const { id, references, scoring } of scored) {
      const missed = scoring?.shortfalls.flatMap(({ references }) => references) ?? []
      expect(new Set(missed), id).toEqual(new Set(references))
    }
  })

  it('includes all 27 clauses on every route', () => {
    for (const { answers, questions } of routes) {
      const asked = new Set(questions.flatMap(({ references }) => references))
      expect(
        Object.keys(clauseTitleByNumber).filter(clause => !asked.has(clause)),
        JSON.stringify(answers),
      ).toEqual([])
    }
  })
})

describe('the gaps of each role', () => {
  const gapReferences = (situation: Answers) =>
    ['absent', 'set'].flatMap(option => gapsWith(situation, option).flatMap(({ references }) => references))

  it('have no control on development, data or customers for a user of AI', () => {
    const foreign = /^A\.(6\.1|6\.2\.[2347]|7|8\.2|10\.4|4\.[34])/
    for (const situation of [
      { meets: ['use'] },
      { meets: ['none'], hidden: ['assistants'] },
      { meets: ['unsure'] },
      {},
    ]) {
      expect(gapReferences(situation).filter(reference => foreign.test(reference))).toEqual([])
    }
  })

  it('have no control on use for a developer', () => {
    expect(gapReferences({ meets: ['develop'] }).filter(reference => reference.startsWith('A.9'))).toEqual([])
  })

  it('have all controls but those on use for a developer, and all but those on development for a user', () => {
    const missing = (situation: Answers) =>
      Object.keys(controlTitleByNumber).filter(control => !gapReferences(situation).includes(control))
    expect(missing({ meets: ['develop'] })).toEqual(['A.9.2', 'A.9.3', 'A.9.4'])
    expect(missing({ meets: ['develop', 'use'] })).toEqual([])
    expect(missing({ meets: ['use'] })).toEqual([
      ...['A.4.3', 'A.4.4', 'A.6.1.2', 'A.6.1.3', 'A.6.2.2', 'A.6.2.3', 'A.6.2.4', 'A.6.2.7'],
      ...['A.7.2', 'A.7.3', 'A.7.4', 'A.7.5', 'A.7.6', 'A.8.2', 'A.10.4'],
    ])
  })

  it('have design for a provider who changes bought AI, and data for one who adds own data', () => {
    const asked = (adapt: string) => route(instrument, { meets: ['provide'], adapt })
    expect(asked('as-bought')).not.toContain('design')
    expect(asked('as-bought')).toContain('verification')
    expect(asked('settings')).toContain('design')
    expect(asked('settings')).not.toContain('data')
    expect(asked('data')).toEqual(expect.arrayContaining(['design', 'data', 'verification']))
    expect(gapReferences({ meets: ['provide'], adapt: 'data' })).toEqual(
      expect.arrayContaining(['A.4.4', 'A.6.1.3', 'A.6.2.2', 'A.6.2.3', 'A.6.2.4', 'A.6.2.7', 'A.7.2', 'A.7.6']),
    )
  })

  it('name only references that concern the roles', () => {
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

describe('every route', () => {
  it('has at least four questions in each theme, so that a percentage is meaningful', () => {
    for (const { answers, questions } of routes) {
      for (const { id } of instrument.themes) {
        const count = questions.filter(({ scoring }) => scoring?.theme === id).length
        expect(count, `${id} for ${JSON.stringify(answers)}`).toBeGreaterThanOrEqual(4)
      }
    }
  })

  it('has at most 24 scored questions, the longest at least 18', () => {
    const counts = routes.map(({ questions }) => questions.filter(({ scoring }) => scoring).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(24)
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(18)
  })

  it('allows not-applicable only for questions about controls of Annex A alone', () => {
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
