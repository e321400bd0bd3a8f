import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBodyWithinSizeLimit, MAX_BODY_BYTES, serializeBody } from '../../../src/delivery/body'
import { collectContextAndUtm, createCompletedEvent } from '../../../src/delivery/payload'
import { completedSchema } from '../../../src/events/webhook-schema'
import instrument from '../../../src/instrument/iso-42001'
import { score } from '../../../src/scoring'
import { randomCaseOf } from '../scoring/arbitrary'
import { sampleResult } from './setup'

/** Returns the `readiness.completed` event for a result. */
const eventOf = (result: typeof sampleResult) =>
  createCompletedEvent({ id: 'msg_1', timestamp: 0 }, result, {
    instance: 'a',
    widget: '1.0.0',
    context: { utm_source: 'news' },
    answers: undefined,
  })

describe('createCompletedEvent', () => {
  it('matches the schema without extra fields, for any answers', () => {
    fc.assert(
      fc.property(randomCaseOf(instrument), ({ answers }) => {
        const payload = eventOf(score(instrument, answers))
        expect(completedSchema.parse(payload)).toEqual(payload)
        expect(JSON.parse(serializeBody(payload, 'json'))).toEqual(payload)
      }),
    )
  })

  it('rounds scores, and contains the id and title of the first five gaps', () => {
    const { data } = eventOf({
      ...sampleResult,
      score: 0.41499,
      certainty: 0.8499,
      themes: sampleResult.themes.map(theme => ({ ...theme, score: 0.25 })),
    })
    expect([data.score, data.certainty, data.themes.map(({ score }) => score)]).toEqual([
      0.41,
      0.8,
      [0.3, 0.3, 0.3, 0.3],
    ])
    expect(sampleResult.gaps.length).toBeGreaterThan(5)
    expect(data.gaps).toEqual(sampleResult.gaps.slice(0, 5).map(({ id, title }) => ({ id, title })))
  })

  it('contains nulls if the standard does not apply', () => {
    const { data } = eventOf(score(instrument, { meets: ['none'], hidden: ['neither'], planned: 'no' }))
    expect(data).toMatchObject({ applies: 'no', band: null, score: null, gaps: [], roles: [] })
    expect(data.themes.every(({ score }) => score === null)).toBe(true)
  })

  it('fits the size limit in each format, for any answers', () => {
    fc.assert(
      fc.property(randomCaseOf(instrument), ({ answers }) => {
        const payload = eventOf(score(instrument, answers))
        for (const format of ['simple', 'form', 'json'] as const)
          expect(isBodyWithinSizeLimit(serializeBody(payload, format))).toBe(true)
      }),
    )
  })
})

describe('writeBody', () => {
  it('flattens the JSON keys in the format form', () => {
    const form = new URLSearchParams(serializeBody(eventOf(sampleResult), 'form'))
    expect(Object.fromEntries(form)).toEqual({
      id: 'msg_1',
      type: 'readiness.completed',
      timestamp: '1970-01-01T00:00:00.000Z',
      schema: '1',
      instance: 'a',
      locale: 'en',
      applies: 'yes',
      roles_1: 'use',
      band_id: sampleResult.band?.id,
      band_index: '1',
      band_of: '5',
      band_name: sampleResult.band?.name,
      score: `${eventOf(sampleResult).data.score}`,
      certainty: '1',
      provisional: 'false',
      ...Object.fromEntries(
        eventOf(sampleResult).data.themes.flatMap(({ id, score }, at) => [
          [`themes_${at + 1}_id`, id],
          [`themes_${at + 1}_score`, `${score}`],
        ]),
      ),
      ...Object.fromEntries(
        eventOf(sampleResult).data.gaps.flatMap(({ id, title }, at) => [
          [`gaps_${at + 1}_id`, id],
          [`gaps_${at + 1}_title`, title],
        ]),
      ),
      versions_widget: '1.0.0',
      versions_instrument: `iso-42001@${sampleResult.instrument.version}`,
      versions_hash: sampleResult.instrument.hash,
      context_utm_source: 'news',
    })
  })

  it('writes null as an empty string in the format form', () => {
    const form = new URLSearchParams(
      serializeBody(eventOf(score(instrument, { meets: ['none'], hidden: ['neither'] })), 'form'),
    )
    expect([form.get('band'), form.get('score')]).toEqual(['', ''])
  })
})

describe('isBodyWithinSizeLimit', () => {
  it('counts bytes, not characters', () => {
    expect([
      isBodyWithinSizeLimit('x'.repeat(MAX_BODY_BYTES)),
      isBodyWithinSizeLimit('x'.repeat(MAX_BODY_BYTES + 1)),
      isBodyWithinSizeLimit('ü'.repeat(MAX_BODY_BYTES / 2 + 1)),
    ]).toEqual([true, false, false])
  })
})

describe('the utm_* parameters of a page', () => {
  const link = '1a1kL7iFokr8ucman'
  it.each([
    [`?utm_campaign=spring%23rc-${link}`, 'spring'],
    [`?utm_campaign=spring%23rc=${link}&x=1`, 'spring'],
    [`?utm_campaign=spring%2523rc%253D${link}`, 'spring'],
    [`?utm_campaign=spring%23prices.rc-${link}`, 'spring#prices'],
    ['?utm_campaign=%23sale', '#sale'],
  ])('never contain the answers of a result link that a mail filter has moved there: %s', (query, campaign) => {
    expect(collectContextAndUtm({}, true, query)).toEqual({ utm_campaign: campaign })
  })
})
