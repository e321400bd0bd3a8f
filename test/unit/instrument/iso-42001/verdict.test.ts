import { describe, expect, test } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'

/** Words that claim what only an auditor, a certification body or a court can say. */
const CLAIMS =
  /complian|certif(?:ied|ies|y)|certification[- ]ready|guarant|audit[- ]ready|conform|fully (?:meets|ready)|meets? the (?:standard|AI Act)|\bproves?\b|\bsafe\b(?! use)/i

/** Every string in a value, except under `id`s. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const texts = [...textsIn(instrument), ...textsIn(details)]

describe('what a visitor can be told', () => {
  test('nothing claims what a self-check cannot know', () => {
    expect(texts.filter(text => CLAIMS.test(text))).toEqual([])
  })

  test('a claim would be noticed', () => {
    for (const claim of ['You are compliant', 'certified', 'Audit-ready', 'We guarantee it', 'Certification-ready']) {
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
