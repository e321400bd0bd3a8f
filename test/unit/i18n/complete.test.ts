import { describe, expect, test } from 'vitest'
import { englishTextTables } from '../../../scripts/build/english-texts'
import ar from '../../../src/i18n/locales/ar'
import arDetails from '../../../src/i18n/locales/ar-details'
import de from '../../../src/i18n/locales/de'
import deDetails from '../../../src/i18n/locales/de-details'

type Texts = Record<string, string>

const { frame, modes, instrument, ...afterResult } = englishTextTables
const untilResult = { frame, modes, instrument } as Record<string, Texts>
const all: Texts = Object.assign({}, ...Object.values(englishTextTables))

const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join(' ')

/** Lists the missing texts, unknown keys and wrong placeholders of a translation, as sentences. */
function problemsOf(texts: Texts, expected: Record<string, Texts>): string[] {
  const known = Object.values(expected).flatMap(table => Object.keys(table))
  return [
    ...Object.entries(expected).flatMap(([table, english]) =>
      Object.keys(english)
        .filter(key => !texts[key]?.trim())
        .map(key => `${table}: ${key} is missing: ${english[key]}`),
    ),
    ...Object.keys(texts)
      .filter(key => !known.includes(key))
      .map(key => `${key} is not a known key`),
    ...Object.values(expected).flatMap(table =>
      Object.entries(table)
        .filter(([key, text]) => texts[key] && placeholders(texts[key]) !== placeholders(text))
        .map(
          ([key, text]) => `${key} has the placeholders ${placeholders(texts[key])} instead of ${placeholders(text)}`,
        ),
    ),
  ]
}

describe('the English text tables', () => {
  test('has each key in one table only, because partners replace texts by key alone', () => {
    const keys = Object.values(englishTextTables).flatMap(table => Object.keys(table))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

describe.each([
  ['German', de, deDetails],
  ['Arabic', ar, arDetails],
] as [string, Texts, Texts][])('the %s translation', (_, texts, details) => {
  test('has every text up to the result, and no other', () => {
    expect(problemsOf(texts, untilResult)).toEqual([])
  })

  test('has every text of the views after the result, and no other', () => {
    expect(problemsOf(details, afterResult)).toEqual([])
  })

  test('contains no untranslated English text', () => {
    const same = Object.entries({ ...texts, ...details }).filter(([key, text]) => all[key] === text)
    // A name, a common abbreviation, a comma, and a text of placeholders only.
    const sameInAllLanguages = /^(instrument\.name|label\.article|comma|mapCount)$/
    expect(same.map(([key]) => key).filter(key => !sameInAllLanguages.test(key))).toEqual([])
  })

  test('contains the same numbers as the English texts', () => {
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort()
    for (const [key, text] of Object.entries({ ...texts, ...details }))
      expect(numbers(text), key).toEqual(numbers(all[key] ?? ''))
  })
})

test('problemsOf finds missing texts, unknown keys and wrong placeholders', () => {
  const expected = { frame: { step: '{n} of {of}', next: 'Next' } }
  expect(problemsOf({ step: '{n} von', nexxt: 'Weiter' }, expected)).toEqual([
    'frame: next is missing: Next',
    'nexxt is not a known key',
    'step has the placeholders {n} instead of {n} {of}',
  ])
})
