import { describe, expect, it } from 'vitest'
import {
  COMMON_KEYS,
  findRows,
  parseTextFile,
  type RowFilter,
  textProblem,
} from '../../../demo/configurator/app/text-rows'
import { englishTextsJson } from '../../../scripts/build/english-texts'

const english = {
  start: 'Start the check',
  step: '{n} of {of}',
  next: 'Next',
  indicative: 'Indicative, not legal advice.',
}
const german = { start: 'Los', step: '{n} von {of}' }

describe('findRows', () => {
  const keysOf = (search: string, filter: RowFilter, original = {}) =>
    findRows(english, original, { next: 'Onwards' }, { step: 'Step' }, 'en', { search, filter }).map(({ key }) => key)

  it('returns the rows that match the filter', () => {
    expect(keysOf('', 'all')).toEqual(Object.keys(english))
    expect(keysOf('', 'own')).toEqual(['step', 'next'])
    expect(keysOf('', 'missing')).toEqual(['start', 'indicative'])
    expect(keysOf('', 'wrong')).toEqual(['step'])
  })

  it('returns the rows of COMMON_KEYS first, all of which exist', () => {
    const all: Record<string, string> = JSON.parse(englishTextsJson())
    const rows = findRows(all, {}, {}, {}, 'en', { search: '', filter: 'all' }).map(({ key }) => key)
    expect(rows.slice(0, COMMON_KEYS.length)).toEqual(COMMON_KEYS)
    expect(rows.slice(COMMON_KEYS.length)).toEqual(Object.keys(all).filter(key => !COMMON_KEYS.includes(key)))
  })

  it('finds rows by key, by the original text and by the partner’s text', () => {
    expect(keysOf('IND', 'all')).toEqual(['indicative'])
    expect(keysOf('legal', 'all')).toEqual(['indicative'])
    expect(keysOf('onward', 'all')).toEqual(['next'])
    expect(keysOf('los', 'all', german)).toEqual(['start'])
    expect(keysOf('los', 'own', german)).toEqual([])
  })

  it('returns originals in the given language, and English ones for missing texts', () => {
    const rows = findRows(english, german, {}, {}, 'de', { search: '', filter: 'all' })
    expect(rows.map(({ original }) => original)).toEqual(['Los', '{n} von {of}', 'Next', english.indicative])
  })

  it('returns why a text is refused, with how to correct it', () => {
    const rows = findRows(english, {}, {}, { step: 'Step' }, 'en', { search: '', filter: 'wrong' })
    expect(rows[0]?.problem).toBe(
      '"step" lacks {n}. Write {n}, {of} where the value is to appear, as the default text: "{n} of {of}".',
    )
    expect(textProblem('start', 'Begin', english, 'en')).toBe(null)
    expect(textProblem('indicative', 'Nice check', english, 'en')).toMatch(/does not say/)
  })
})

describe('parseTextFile', () => {
  it('separates accepted texts, refused texts and problems', () => {
    const parsed = parseTextFile('\uFEFF{"start":"Begin","step":"x","nope":"y","next":3}', english, 'en')
    expect(parsed.accepted).toEqual({ start: 'Begin' })
    expect(parsed.rejected).toEqual({ step: 'x' })
    expect(parsed.problems).toHaveLength(3)
  })

  it.each([
    ['{"start": "x",}', /no JSON.*no comma at its end/],
    ['[]', /an object of texts by key/],
    ['null', /an object of texts by key/],
    ['"x"', /an object of texts by key/],
  ])('throws for a file that is not an object of texts: %s', (text, message) => {
    expect(() => parseTextFile(text, english, 'en')).toThrow(message)
  })

  it('ignores keys that every object inherits', () => {
    const parsed = parseTextFile('{"__proto__":{"start":"x"},"constructor":"x","toString":"y"}', english, 'en')
    expect(parsed.accepted).toEqual({})
    expect(parsed.rejected).toEqual({})
  })
})
