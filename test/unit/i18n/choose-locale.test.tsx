import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseLocale } from '../../../src/i18n/choose-locale'
import { optionTable } from '../../../src/options/table'

/** Returns the chosen language of a check in an element with this `lang`, in a browser with these languages. */
function choose({ lang, option = 'auto', languages }: { lang?: string; option?: string; languages: string[] }) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  const parent = document.createElement('div')
  if (lang !== undefined) parent.lang = lang
  const host = parent.appendChild(document.createElement('readiness-check'))
  return chooseLocale(host, option)
}

afterEach(() => {
  vi.restoreAllMocks()
})

/** Language tags as people write them, and the tag that is meant. */
const spellings = [
  ['de_DE', 'de-DE'],
  ['en_GB', 'en-GB'],
  ['en_US', 'en-US'],
  ['DE_at', 'DE-at'],
  ['de.UTF-8', 'de'],
  ['de_DE.utf8', 'de-DE'],
  ['de_AT@euro', 'de-AT'],
  ['ar_EG.UTF-8', 'ar-EG'],
  [' de ', 'de'],
  ['de_DE_formal', 'de-DE-formal'],
  ['de-CH,de;q=0.9,en;q=0.8', 'de-CH'],
] as const

describe.each(spellings)('the language %s', (written, tag) => {
  it(`is ${tag} as the nearest lang attribute, whatever the browser's languages are`, () => {
    expect(choose({ lang: written, languages: ['ar', 'de', 'en'].filter(name => !tag.startsWith(name)) })).toBe(tag)
  })

  it(`is ${tag} as the option locale`, () => {
    const option = optionTable.locale.parse(written)
    expect(choose({ option: `${option}`, lang: 'fr', languages: ['fr'] })).toBe(tag)
  })
})

describe('without texts in the language of the page', () => {
  it.each([
    ['fr_FR', ['de_DE', 'ar'], 'de-DE'],
    ['C', ['ar'], 'ar'],
    ['english', ['fr'], 'en'],
    ['', ['ar-EG'], 'ar-EG'],
    [undefined, ['de-AT'], 'de-AT'],
  ] as const)('lang=%s: the first of the browser’s languages %s that has some is used', (lang, languages, expected) => {
    expect(choose({ ...(lang !== undefined && { lang }), languages: [...languages] })).toBe(expected)
  })
})

it.each(['_', 'de_', '.UTF-8', 'not a tag'])('%o is no valid value of the option locale', raw => {
  expect(() => {
    if (optionTable.locale.parse(raw) === undefined) throw new RangeError('invalid')
  }).toThrow(RangeError)
})
