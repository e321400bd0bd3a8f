import { describe, expect, test } from 'vitest'
import { englishWords } from '../../../scripts/build/words'
import ar from '../../../src/i18n/locales/ar'
import arDetails from '../../../src/i18n/locales/ar-details'
import de from '../../../src/i18n/locales/de'
import deDetails from '../../../src/i18n/locales/de-details'

type Texts = Record<string, string>

const { frame, modes, instrument, ...later } = englishWords
const first = { frame, modes, instrument } as Record<string, Texts>
const all: Texts = Object.assign({}, ...Object.values(englishWords))

const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join(' ')

/** What a file lacks, has too much, or fills in otherwise, in sentences. */
function faultsOf(texts: Texts, wanted: Record<string, Texts>): string[] {
  const known = Object.values(wanted).flatMap(table => Object.keys(table))
  return [
    ...Object.entries(wanted).flatMap(([table, words]) =>
      Object.keys(words)
        .filter(key => !texts[key]?.trim())
        .map(key => `${table}: ${key} is missing: ${words[key]}`),
    ),
    ...Object.keys(texts)
      .filter(key => !known.includes(key))
      .map(key => `${key} is no key`),
    ...Object.values(wanted).flatMap(table =>
      Object.entries(table)
        .filter(([key, text]) => texts[key] && placeholders(texts[key]) !== placeholders(text))
        .map(([key, text]) => `${key} fills in ${placeholders(texts[key])} instead of ${placeholders(text)}`),
    ),
  ]
}

describe('the tables of texts', () => {
  test('a key stands in one table only, since later views read all as one', () => {
    const keys = Object.values(englishWords).flatMap(table => Object.keys(table))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

describe.each([
  ['German', de, deDetails],
  ['Arabic', ar, arDetails],
] as [string, Texts, Texts][])('%s', (_, path, long) => {
  test('has every text of the way to the result, and no other', () => {
    expect(faultsOf(path, first)).toEqual([])
  })

  test('has every text from the result on, and no other', () => {
    expect(faultsOf(long, later)).toEqual([])
  })

  test('leaves no English text as it is', () => {
    const same = Object.entries({ ...path, ...long }).filter(([key, text]) => all[key] === text)
    // A name, a common abbreviation, a comma, and what is filled in alone.
    const alike = /^(instrument\.name|label\.article|comma|mapCount)$/
    expect(same.map(([key]) => key).filter(key => !alike.test(key))).toEqual([])
  })

  test('names the same figures and numbers as the English', () => {
    const figures = (text: string) => (text.match(/\d+/g) ?? []).sort()
    for (const [key, text] of Object.entries({ ...path, ...long }))
      expect(figures(text), key).toEqual(figures(all[key] ?? ''))
  })
})

test('what is missing, unknown or filled in otherwise is noticed', () => {
  const wanted = { frame: { step: '{n} of {of}', next: 'Next' } }
  expect(faultsOf({ step: '{n} von', nexxt: 'Weiter' }, wanted)).toEqual([
    'frame: next is missing: Next',
    'nexxt is no key',
    'step fills in {n} instead of {n} {of}',
  ])
})
