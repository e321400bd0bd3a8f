import { describe, expect, it } from 'vitest'
import { COMMON, type Filter, faultIn, importWords, rowsOf } from '../../../demo/configurator/app/words'
import { wordsJson } from '../../../scripts/build/words'

const english = {
  start: 'Start the check',
  step: '{n} of {of}',
  next: 'Next',
  indicative: 'Indicative, not legal advice.',
}
const german = { start: 'Los', step: '{n} von {of}' }

describe('the rows of the editor', () => {
  const keysOf = (search: string, filter: Filter, original = {}) =>
    rowsOf(english, original, { next: 'Onwards' }, { step: 'Step' }, 'en', { search, filter }).map(({ key }) => key)

  it('show what is asked for', () => {
    expect(keysOf('', 'all')).toEqual(Object.keys(english))
    expect(keysOf('', 'own')).toEqual(['step', 'next'])
    expect(keysOf('', 'missing')).toEqual(['start', 'indicative'])
    expect(keysOf('', 'wrong')).toEqual(['step'])
  })

  it('begin with those that most people change, each of which there is', () => {
    const all: Record<string, string> = JSON.parse(wordsJson())
    const rows = rowsOf(all, {}, {}, {}, 'en', { search: '', filter: 'all' }).map(({ key }) => key)
    expect(rows.slice(0, COMMON.length)).toEqual(COMMON)
    expect(rows.slice(COMMON.length)).toEqual(Object.keys(all).filter(key => !COMMON.includes(key)))
  })

  it('are found by key, by the original and by what is written', () => {
    expect(keysOf('IND', 'all')).toEqual(['indicative'])
    expect(keysOf('legal', 'all')).toEqual(['indicative'])
    expect(keysOf('onward', 'all')).toEqual(['next'])
    expect(keysOf('los', 'all', german)).toEqual(['start'])
    expect(keysOf('los', 'own', german)).toEqual([])
  })

  it('show the language that is looked at, and English where it has none', () => {
    const rows = rowsOf(english, german, {}, {}, 'de', { search: '', filter: 'all' })
    expect(rows.map(({ original }) => original)).toEqual(['Los', '{n} von {of}', 'Next', english.indicative])
  })

  it('bear the guard’s message with its mend', () => {
    const rows = rowsOf(english, {}, {}, { step: 'Step' }, 'en', { search: '', filter: 'wrong' })
    expect(rows[0]?.problem).toBe(
      '"step" lacks {n}. Write {n}, {of} where the value is to stand, as ours: "{n} of {of}".',
    )
    expect(faultIn('start', 'Begin', english, 'en')).toBe(null)
    expect(faultIn('indicative', 'Nice check', english, 'en')).toMatch(/does not say/)
  })
})

describe('a file of words', () => {
  it('is taken apart into what can be used, what can be mended, and what is no key', () => {
    const made = importWords('\uFEFF{"start":"Begin","step":"x","nope":"y","next":3}', english, 'en')
    expect(made.words).toEqual({ start: 'Begin' })
    expect(made.drafts).toEqual({ step: 'x' })
    expect(made.problems).toHaveLength(3)
  })

  it.each([
    ['{"start": "x",}', /no JSON.*no comma at its end/],
    ['[]', /an object of texts by key/],
    ['null', /an object of texts by key/],
    ['"x"', /an object of texts by key/],
  ])('that is none is told: %s', (text, told) => {
    expect(() => importWords(text, english, 'en')).toThrow(told)
  })

  it('takes no key that every object has', () => {
    const made = importWords('{"__proto__":{"start":"x"},"constructor":"x","toString":"y"}', english, 'en')
    expect(made.words).toEqual({})
    expect(made.drafts).toEqual({})
  })
})
