import { describe, expect, test } from 'vitest'
import { frameTexts } from '../../../../src/i18n/en'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'
import { advice, score } from '../../../../src/scoring'

/** Words that claim what only an auditor, a certification body or a court can say. */
const CLAIMS =
  /complian|certif(?:ied|ies|y)|certification[- ]ready|guarant|audit[- ]ready|ready for (?:an? |the )?(?:audit|certification)|conform|accredit|endors|fully (?:meets|ready)|meets? the (?:standard|AI Act)|\bproves?\b|\bpass(?:es|ed)? (?:an? |the )?audit|\bsafe\b(?! use)/i

/** Every string in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** The tables of frame words, by file: every one there is, also those that come later. */
const frames = import.meta.glob('../../../../src/words/*.ts', { eager: true })
/** The organisations' answers, by reader. */
const readers = import.meta.glob<Record<string, Record<string, string>>>('../../../organisations/answers/*.json', {
  eager: true,
  import: 'default',
})
/** What is made of these texts for a visitor: gaps, caps, contradictions and advice, filled in. */
const results = Object.values(readers)
  .flatMap(reader => Object.values(reader))
  .flatMap(answers => [score(instrument, answers), advice(instrument, answers)])

const texts = [...textsIn(instrument), ...textsIn(details), ...textsIn(frames)]

describe('what a visitor can be told', () => {
  test('nothing claims what a self-check cannot know', () => {
    expect(texts.filter(text => CLAIMS.test(text))).toEqual([])
  })

  test('nor does any result, as its texts are put together', () => {
    expect(results.length).toBeGreaterThan(32)
    expect(textsIn(results).filter(text => CLAIMS.test(text))).toEqual([])
  })

  test('the words of every screen are among what is read here', () => {
    expect(texts).toEqual(
      expect.arrayContaining([frameTexts.result, frameTexts.held, frameTexts.disclaimer, frameTexts.noGaps]),
    )
    expect(Object.keys(frames).length).toBeGreaterThanOrEqual(2)
  })

  test('a claim would be noticed', () => {
    for (const claim of [
      'You are compliant',
      'certified',
      'Audit-ready',
      'We guarantee it',
      'Certification-ready',
      'Ready for certification',
      'You would pass the audit',
    ]) {
      expect(claim).toMatch(CLAIMS)
    }
  })

  test('the highest band says at most that a stage 1 audit looks worthwhile', () => {
    const highest = instrument.bands.at(-1)
    expect(highest?.meaning).toContain('A stage 1 audit looks worthwhile')
    expect(highest?.meaning).toContain('for the auditor to say')
  })

  test('Annex A has 38 controls wherever they are counted', () => {
    expect(texts.filter(text => /\d+ controls/.test(text) && !text.includes('38 controls'))).toEqual([])
  })

  test('typography is even: curly apostrophes, no double spaces, no straight quotes', () => {
    expect(texts.filter(text => /['"]| {2}/.test(text))).toEqual([])
  })
})
