import { describe, expect, it } from 'vitest'
import { fromObject, fromQuery, type Layer, resolve } from '../../../src/options/resolve'

const tag = (given: Record<string, string>): Layer => ({
  entries: Object.entries(given),
  spell: name => `data-${name}`,
})
const optionsOf = (...layers: Layer[]) => resolve(layers).options
const faultsOf = (...layers: Layer[]) => resolve(layers).problems.map(({ message, hint }) => `${message}. ${hint}`)

describe('what holds', () => {
  it('is the default of everything where nothing is given', () => {
    expect(optionsOf()).toMatchObject({
      mode: 'inline',
      save: 'tab',
      radius: 12,
      headingLevel: 2,
      colorScheme: 'auto',
      font: 'inherit',
      utm: false,
      accent: null,
      context: {},
    })
  })

  it('is what the strongest layer says', () => {
    const options = optionsOf(fromObject({ radius: 4 }), tag({ radius: '8', save: 'none' }), tag({ save: 'device' }))
    expect(options).toMatchObject({ radius: 4, save: 'none' })
  })

  it('passes over what is not given: null, undefined and empty text', () => {
    const options = optionsOf(
      fromObject({ radius: null, save: undefined }),
      tag({ radius: '', save: 'none' }),
      tag({ radius: '8' }),
    )
    expect(options).toMatchObject({ radius: 8, save: 'none' })
  })

  it('is the default, not the weaker layer’s, where the strongest is not valid', () => {
    expect(optionsOf(tag({ radius: '99' }), tag({ radius: '8' })).radius).toBe(12)
  })

  it('has every spelling of a name', () => {
    expect(optionsOf(fromObject({ headingLevel: 3 })).headingLevel).toBe(3)
    expect(optionsOf(tag({ 'heading-level': '3' })).headingLevel).toBe(3)
    expect(
      optionsOf(fromQuery('https://cdn.example/readiness-check.js?heading-level=3&brand-name=A%20B')).brandName,
    ).toBe('A B')
  })

  it('takes a boolean as true by presence, and as false by "false"', () => {
    expect(optionsOf(tag({ utm: '' })).utm).toBe(true)
    expect(optionsOf(tag({ utm: 'false' })).utm).toBe(false)
    expect(optionsOf(fromObject({ utm: false }), tag({ utm: '' })).utm).toBe(false)
  })

  it('gathers context from every layer, the strongest first', () => {
    const options = optionsOf(
      fromObject({ context: { plan: 'pro' } }),
      tag({ 'context-plan': 'free', 'context-team': 'a' }),
    )
    expect(options.context).toEqual({ plan: 'pro', team: 'a' })
  })

  it('stays whole whatever a call gives', () => {
    expect(optionsOf(fromObject({ mode: {}, radius: Symbol.iterator, words: 7, context: 5 }))).toEqual(optionsOf())
  })
})

describe('what a partner is told', () => {
  it('is the right name for a misspelt one, in the spelling of its place', () => {
    expect(faultsOf(tag({ acent: '#0a5' }))).toEqual(['"data-acent" is no option. Use "data-accent".'])
    expect(faultsOf(fromObject({ headingLvl: 3 }))).toEqual(['"headingLvl" is no option. Use "headingLevel".'])
  })

  it('is nothing about names that mean something else', () => {
    expect(faultsOf(tag({ cfasync: 'false', id: 'x', mod: 'x', 'no-optimize': '1', category: 'a' }))).toEqual([])
  })

  it('is what a value has to be', () => {
    expect(faultsOf(tag({ mode: 'inlin' }))).toEqual([
      '"data-mode" cannot be "inlin". Use inline, dialog, drawer, tab, button.',
    ])
  })

  it('is nothing about options that have no effect yet', () => {
    expect(faultsOf(tag({ webhook: 'https://hook.example/x', 'context-plan': 'free', debug: '' }))).toEqual([])
  })
})

describe('addresses', () => {
  it.each([
    ['brandUrl', 'https://a.example/', true],
    ['brandUrl', 'http://a.example/', false],
    ['brandUrl', 'javascript:alert(1)', false],
    ['brandLogo', 'data:image/svg+xml,%3Csvg/%3E', true],
    ['brandLogo', 'data:text/html,x', false],
    ['ctaUrl', 'mailto:a@b.example', true],
    ['ctaUrl', 'tel:+4912345', true],
    ['ctaUrl', 'javascript:alert(1)', false],
    ['ctaUrl', 'data:text/html,x', false],
    ['webhook', 'https://hook.example/x', true],
    ['webhook', 'http://localhost:8080/x', true],
  ] as const)('%s: %s is taken: %s', (name, address, taken) => {
    const { options, problems } = resolve([fromObject({ [name]: address })])
    expect(options[name]).toBe(taken ? address : null)
    expect(problems).toHaveLength(taken ? 0 : 1)
  })
})
