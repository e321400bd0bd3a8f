import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsLimit, MAX_BODY_BYTES, writeBody } from '../../../src/delivery/body'
import { completedEvent } from '../../../src/delivery/payload'
import { completedSchema } from '../../../src/events/webhook-schema'
import instrument from '../../../src/instrument/iso-42001'
import { score } from '../../../src/scoring'
import { caseOf } from '../scoring/arbitrary'
import { result } from './setup'

const of = (given: typeof result) =>
  completedEvent({ id: 'msg_1', timestamp: 0 }, given, {
    instance: 'a',
    widget: '1.0.0',
    context: { utm_source: 'news' },
    answers: undefined,
  })

describe('the payload of a result', () => {
  it('is of the schema, and nothing beside it, for any answers', () => {
    fc.assert(
      fc.property(caseOf(instrument), ({ answers }) => {
        const payload = of(score(instrument, answers))
        expect(completedSchema.parse(payload)).toEqual(payload)
        expect(JSON.parse(writeBody(payload, 'json'))).toEqual(payload)
      }),
    )
  })

  it('tells shares coarsely, and gaps by name alone, the first five', () => {
    const { data } = of({
      ...result,
      score: 0.41499,
      certainty: 0.8499,
      themes: result.themes.map(theme => ({ ...theme, score: 0.25 })),
    })
    expect([data.score, data.certainty, data.themes.map(({ score }) => score)]).toEqual([
      0.41,
      0.8,
      [0.3, 0.3, 0.3, 0.3],
    ])
    expect(result.gaps.length).toBeGreaterThan(5)
    expect(data.gaps).toEqual(result.gaps.slice(0, 5).map(({ id, title }) => ({ id, title })))
  })

  it('is sent for a result for which nothing applies, with nulls', () => {
    const { data } = of(score(instrument, { meets: ['none'], hidden: ['neither'], planned: 'no' }))
    expect(data).toMatchObject({ applies: 'no', band: null, score: null, gaps: [], roles: [] })
    expect(data.themes.every(({ score }) => score === null)).toBe(true)
  })

  it('stays within what may be sent, in each format and for any answers', () => {
    fc.assert(
      fc.property(caseOf(instrument), ({ answers }) => {
        const payload = of(score(instrument, answers))
        for (const format of ['simple', 'form', 'json'] as const)
          expect(fitsLimit(writeBody(payload, format))).toBe(true)
      }),
    )
  })
})

describe('a body', () => {
  it('as a form has the flat keys of the JSON', () => {
    const form = new URLSearchParams(writeBody(of(result), 'form'))
    expect(Object.fromEntries(form)).toEqual({
      id: 'msg_1',
      type: 'readiness.completed',
      timestamp: '1970-01-01T00:00:00.000Z',
      schema: '1',
      instance: 'a',
      locale: 'en',
      applies: 'yes',
      roles_1: 'use',
      band_id: result.band?.id,
      band_index: '1',
      band_of: '5',
      band_name: result.band?.name,
      score: `${of(result).data.score}`,
      certainty: '1',
      provisional: 'false',
      ...Object.fromEntries(
        of(result).data.themes.flatMap(({ id, score }, at) => [
          [`themes_${at + 1}_id`, id],
          [`themes_${at + 1}_score`, `${score}`],
        ]),
      ),
      ...Object.fromEntries(
        of(result).data.gaps.flatMap(({ id, title }, at) => [
          [`gaps_${at + 1}_id`, id],
          [`gaps_${at + 1}_title`, title],
        ]),
      ),
      versions_widget: '1.0.0',
      versions_instrument: `iso-42001@${result.instrument.version}`,
      versions_hash: result.instrument.hash,
      context_utm_source: 'news',
    })
  })

  it('as a form writes null as the empty text', () => {
    const form = new URLSearchParams(writeBody(of(score(instrument, { meets: ['none'], hidden: ['neither'] })), 'form'))
    expect([form.get('band'), form.get('score')]).toEqual(['', ''])
  })

  it('is measured in bytes, not in letters', () => {
    expect([
      fitsLimit('x'.repeat(MAX_BODY_BYTES)),
      fitsLimit('x'.repeat(MAX_BODY_BYTES + 1)),
      fitsLimit('ü'.repeat(MAX_BODY_BYTES / 2 + 1)),
    ]).toEqual([true, false, false])
  })
})
