import { describe, expect, it } from 'vitest'
import { checkInstrument } from '../../../src/instrument/check-instrument'
import instrument from '../../../src/instrument/iso-42001'
import details from '../../../src/instrument/iso-42001/details'
import { collectTextsByKey, mapDetailTexts, mapInstrumentTexts } from '../../../src/instrument/map-texts'
import { hashOf, score } from '../../../src/scoring'
import { smallInstrument } from '../../support/small-instrument'

const marked = mapInstrumentTexts(instrument, (_, text) => `«${text}»`)

/** Members without texts for visitors: ids, references and codes. */
const MEMBERS_WITHOUT_TEXTS =
  /^(id|version|language|kind|chapter|theme|references|when|after|is|concerns|applies|related|effort)$/

/** Returns all texts for visitors in a value. */
const visitorTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const isIdList = name === 'questions' && typeof Object(member)[0] === 'string'
    return isIdList || MEMBERS_WITHOUT_TEXTS.test(name) ? [] : visitorTexts(member)
  })
}

describe('mapInstrumentTexts and mapDetailTexts', () => {
  it('replace every text for visitors', () => {
    expect(visitorTexts(marked).filter(text => !/^«.+»$/.test(text))).toEqual([])
    const long = mapDetailTexts(details, (_, text) => `«${text}»`)
    expect(visitorTexts(long).filter(text => !/^«.+»$/.test(text))).toEqual([])
  })

  it('use keys that consist of ids', () => {
    const texts = collectTextsByKey(mapText => mapInstrumentTexts(instrument, mapText))
    expect(texts['question.policy.prompt']).toBe('Is there an AI policy?')
    expect(texts['question.policy.option.set']).toBe('Approved by top management')
    expect(texts['question.policy.gap.2.title']).toBe('No AI policy is approved')
    expect(texts['band.running.name']).toBe('Running')
    expect(texts['option.unsure']).toBe('I don’t know')
    expect(Object.keys(texts).filter(key => /option\.(unsure|not-applicable)$/.test(key))).toEqual([
      'option.unsure',
      'option.not-applicable',
    ])
  })

  it('change neither the scoring, the hash nor the given instrument', () => {
    const before = JSON.stringify(instrument)
    expect(hashOf(marked)).toBe(hashOf(instrument))
    expect(checkInstrument(marked)).toEqual([])
    expect(JSON.stringify(instrument)).toBe(before)
    const answers = { meets: ['use'], existing: ['neither'], policy: 'begun', audit: 'unsure' }
    const [original, mapped] = [score(instrument, answers), score(marked, answers)]
    expect(mapped.gaps.map(({ id, priority, level }) => [id, priority, level])).toEqual(
      original.gaps.map(({ id, priority, level }) => [id, priority, level]),
    )
    expect(mapped.gaps[0]?.title).toMatch(/^«/)
    expect([mapped.score, mapped.band?.id, mapped.certainty]).toEqual([
      original.score,
      original.band?.id,
      original.certainty,
    ])
  })

  it('give the texts of a custom instrument keys, including its help', () => {
    const texts = collectTextsByKey(mapText => mapInstrumentTexts({ ...smallInstrument }, mapText))
    for (const { id } of smallInstrument.questions) expect(texts).toHaveProperty([`question.${id}.prompt`])
    const [first, ...rest] = smallInstrument.questions
    if (!first) throw new Error('The small instrument has no questions')
    const helped = { ...smallInstrument, questions: [{ ...first, help: 'Because.' }, ...rest] }
    expect(collectTextsByKey(mapText => mapInstrumentTexts(helped, mapText))[`question.${first.id}.help`]).toBe(
      'Because.',
    )
  })

  it('keep the number of an article if its label is translated', () => {
    const long = mapDetailTexts(details, (key, text) => (key === 'label.article' ? 'Artikel {n}' : text))
    expect(long.questions.audit?.related?.euAiAct).toEqual(['Artikel 17'])
    expect(mapDetailTexts(details, (_, text) => text)).toEqual(details)
  })
})
