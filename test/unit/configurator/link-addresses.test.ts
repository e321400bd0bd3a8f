import { describe, expect, it } from 'vitest'
import {
  foreignAddresses,
  loadedAddresses,
  sharedAddresses,
  withoutAddresses,
} from '../../../demo/configurator/model/link-addresses'
import { initialState, patchState } from '../../../demo/configurator/model/state'
import type { GivenOptions } from '../../../src/options/table'

const stateWith = (options: GivenOptions, base = '') => patchState(initialState, { options, base })
const folder = 'https://docs.example/check/'

describe('loadedAddresses', () => {
  it.each<[string, GivenOptions, string[]]>([
    ['a logo', { brandLogo: 'https://logo.example/a.svg' }, ['brandLogo']],
    ['texts', { words: 'https://words.example/a.json' }, ['words']],
    ['texts beside the page', { words: 'texts' }, ['words']],
    ['an instrument', { instrument: 'https://other.example/i.json' }, ['instrument']],
    ['an instrument beside the page', { instrument: 'own.json' }, ['instrument']],
    ['a built-in instrument', { instrument: 'nist-ai-rmf' }, []],
    ['a logo in the link itself', { brandLogo: 'data:image/svg+xml,%3Csvg/%3E' }, []],
    ['own texts', { words: { start: 'Begin' } }, []],
    [
      'links and a webhook',
      { brandUrl: 'https://a.example/', ctaUrl: 'https://a.example/', webhook: 'https://a.example/' },
      [],
    ],
  ])('names what the check loads: %s', (_, options, names) => {
    expect(loadedAddresses(stateWith(options)).map(({ name }) => name)).toEqual(names)
  })
})

it('sharedAddresses leaves out addresses that the user has typed', () => {
  const linked = stateWith({ brandLogo: 'https://evil.example/a.svg', words: 'https://evil.example/w.json' })
  const typed = stateWith({ brandLogo: 'https://mine.example/a.svg', words: 'https://evil.example/w.json' })
  const held = sharedAddresses(loadedAddresses(typed), linked)
  expect(held).toEqual([{ name: 'words', address: 'https://evil.example/w.json' }])
  expect(withoutAddresses(typed.options, held)).toEqual({ brandLogo: 'https://mine.example/a.svg' })
})

describe('foreignAddresses', () => {
  it.each<[string, GivenOptions, string, string[]]>([
    ['the folder of the files', {}, 'https://evil.example/check/', ['base https://evil.example']],
    ['another port', {}, 'https://docs.example:8443/', ['base https://docs.example:8443']],
    ['http', {}, 'http://docs.example/', ['base http://docs.example']],
    ['the webhook', { webhook: 'https://evil.example/h' }, '', ['webhook https://evil.example']],
    ['later files', { assets: 'https://evil.example/' }, '', ['assets https://evil.example']],
    ['a call to action', { ctaUrl: 'https://evil.example/' }, '', ['ctaUrl https://evil.example']],
    ['the privacy notice', { privacyUrl: 'https://evil.example/' }, '', ['privacyUrl https://evil.example']],
    ['texts', { words: 'https://evil.example/w' }, '', ['words https://evil.example']],
    ['its own folder', { words: '/w.json', webhook: 'https://docs.example/h' }, folder, []],
    ['nothing', { ctaUrl: 'mailto:a@b.example', brandLogo: 'data:image/png,x' }, '', []],
  ])('names what is on another server: %s', (_, options, base, expected) => {
    const state = stateWith(options, base)
    const found = foreignAddresses(state, state, folder)
    expect(found.map(({ name, origin }) => `${name} ${origin}`)).toEqual(expected)
    expect(foreignAddresses(state, initialState, folder)).toEqual([])
  })
})
