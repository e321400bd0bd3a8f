import { describe, expect, it } from 'vitest'
import { frameTexts } from '../../../../src/i18n/en'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'
import { advice, score } from '../../../../src/scoring'

/** Claims that only an auditor, a certification body or a court can make. */
const CLAIMS =
  /complian|certif(?:ied|ies|y)|certification[- ]ready|guarant|audit[- ]ready|ready for (?:an? |the )?(?:audit|certification)|conform|accredit|endors|fully (?:meets|ready)|meets? the (?:standard|AI Act)|\bproves?\b|\bpass(?:es|ed)? (?:an? |the )?audit|\bsafe\b(?! use)/i

/** Returns all strings in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** All tables of English texts of the check, by file. */
const textTables = import.meta.glob('../../../../src/i18n/en*.ts', { eager: true })
/** The answers of the test organisations, by reader. */
const readers = import.meta.glob<Record<string, Record<string, string>>>('../../../organisations/answers/*.json', {
  eager: true,
  import: 'default',
})
/** Results and advice for these answers, with all placeholders filled in. */
const results = Object.values(readers)
  .flatMap(reader => Object.values(reader))
  .flatMap(answers => [score(instrument, answers), advice(instrument, answers)])

const texts = [...textsIn(instrument), ...textsIn(details), ...textsIn(textTables)]

describe('the texts for visitors', () => {
  it('claim nothing that a self-check cannot know', () => {
    expect(texts.filter(text => CLAIMS.test(text))).toEqual([])
  })

  it('claim nothing that a self-check cannot know in any result', () => {
    expect(results.length).toBeGreaterThan(32)
    expect(textsIn(results).filter(text => CLAIMS.test(text))).toEqual([])
  })

  it('include the texts of the screens in this test', () => {
    expect(texts).toEqual(
      expect.arrayContaining([frameTexts.result, frameTexts.held, frameTexts.disclaimer, frameTexts.noGaps]),
    )
    expect(Object.keys(textTables).length).toBeGreaterThanOrEqual(2)
  })

  it('would fail this test with a claim', () => {
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

  it('say about the highest band at most that a stage 1 audit looks worthwhile', () => {
    const highest = instrument.bands.at(-1)
    expect(highest?.meaning).toContain('A stage 1 audit looks worthwhile')
    expect(highest?.meaning).toContain('for the auditor to say')
  })

  it('always say that Annex A has 38 controls', () => {
    expect(texts.filter(text => /\d+ controls/.test(text) && !text.includes('38 controls'))).toEqual([])
  })

  it('use curly apostrophes and quotes, and no double spaces', () => {
    expect(texts.filter(text => /['"]| {2}/.test(text))).toEqual([])
  })
})
