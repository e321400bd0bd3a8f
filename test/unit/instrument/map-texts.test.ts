import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../src/instrument/check-instrument'
import instrument from '../../../src/instrument/iso-42001'
import details from '../../../src/instrument/iso-42001/details'
import { listTexts, mapDetailTexts, mapTexts } from '../../../src/instrument/map-texts'
import { hashOf, score } from '../../../src/scoring'
import { smallInstrument } from '../../support/small-instrument'

const marked = mapTexts(instrument, (_, text) => `«${text}»`)

/** What is not read by a person: ids and what names them, references, codes. */
const UNREAD = /^(id|version|language|kind|chapter|theme|references|when|after|is|concerns|applies|related|effort)$/

/** Every text in a value that a person reads. */
const readTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => {
    const ids = name === 'questions' && typeof Object(one)[0] === 'string'
    return ids || UNREAD.test(name) ? [] : readTexts(one)
  })
}

describe('the words of an instrument', () => {
  test('every text has a key, and is exchanged', () => {
    expect(readTexts(marked).filter(text => !/^«.+»$/.test(text))).toEqual([])
    const long = mapDetailTexts(details, (_, text) => `«${text}»`)
    expect(readTexts(long).filter(text => !/^«.+»$/.test(text))).toEqual([])
  })

  test('keys are made of ids', () => {
    const words = listTexts(put => mapTexts(instrument, put))
    expect(words['question.policy.prompt']).toBe('Is there an AI policy?')
    expect(words['question.policy.option.set']).toBe('Approved by top management')
    expect(words['question.policy.gap.2.title']).toBe('No AI policy is approved')
    expect(words['band.running.name']).toBe('Running')
    expect(words['option.unsure']).toBe('I don’t know')
    expect(Object.keys(words).filter(key => /option\.(unsure|not-applicable)$/.test(key))).toEqual([
      'option.unsure',
      'option.not-applicable',
    ])
  })

  test('nothing that decides changes, nor does the hash, nor what was handed in', () => {
    const before = JSON.stringify(instrument)
    expect(hashOf(marked)).toBe(hashOf(instrument))
    expect(checkInstrument(marked)).toEqual([])
    expect(JSON.stringify(instrument)).toBe(before)
    const answers = { meets: ['use'], existing: ['neither'], policy: 'begun', audit: 'unsure' }
    const [ours, theirs] = [score(instrument, answers), score(marked, answers)]
    expect(theirs.gaps.map(({ id, priority, level }) => [id, priority, level])).toEqual(
      ours.gaps.map(({ id, priority, level }) => [id, priority, level]),
    )
    expect(theirs.gaps[0]?.title).toMatch(/^«/)
    expect([theirs.score, theirs.band?.id, theirs.certainty]).toEqual([ours.score, ours.band?.id, ours.certainty])
  })

  test('an instrument of an author’s own has keys too, its help among them', () => {
    const words = listTexts(put => mapTexts({ ...smallInstrument }, put))
    for (const { id } of smallInstrument.questions) expect(words).toHaveProperty([`question.${id}.prompt`])
    const [first, ...rest] = smallInstrument.questions
    if (!first) throw new Error('it has questions')
    const helped = { ...smallInstrument, questions: [{ ...first, help: 'Because.' }, ...rest] }
    expect(listTexts(put => mapTexts(helped, put))[`question.${first.id}.help`]).toBe('Because.')
  })

  test('the number of an article stays in whatever way articles are named', () => {
    const long = mapDetailTexts(details, (key, text) => (key === 'label.article' ? 'Artikel {n}' : text))
    expect(long.questions.audit?.related?.euAiAct).toEqual(['Artikel 17'])
    expect(mapDetailTexts(details, (_, text) => text)).toEqual(details)
  })
})
