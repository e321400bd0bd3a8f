import { describe, expect, it } from 'vitest'
import { layerFromObject, layerFromQuery, type OptionLayer, resolveOptions } from '../../../src/options/resolve'

/** A layer of script tag attributes; names are given without `data-`. */
const tag = (given: Record<string, string>): OptionLayer => ({
  entries: Object.entries(given),
  formatName: name => `data-${name}`,
})
const optionsOf = (...layers: OptionLayer[]) => resolveOptions(layers).options
const problemsOf = (...layers: OptionLayer[]) =>
  resolveOptions(layers).problems.map(({ message, hint }) => `${message}. ${hint}`)

describe('the options that resolveOptions returns', () => {
  it('are the defaults if nothing is given', () => {
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

  it('have the value of the strongest layer that has the option', () => {
    const options = optionsOf(
      layerFromObject({ radius: 4 }),
      tag({ radius: '8', save: 'none' }),
      tag({ save: 'device' }),
    )
    expect(options).toMatchObject({ radius: 4, save: 'none' })
  })

  it('ignore null, undefined and empty text', () => {
    const options = optionsOf(
      layerFromObject({ radius: null, save: undefined }),
      tag({ radius: '', save: 'none' }),
      tag({ radius: '8' }),
    )
    expect(options).toMatchObject({ radius: 8, save: 'none' })
  })

  it('have the default, not the value of a weaker layer, if the strongest layer’s value is invalid', () => {
    expect(optionsOf(tag({ radius: '99' }), tag({ radius: '8' })).radius).toBe(12)
  })

  it('are found by every spelling of their names', () => {
    expect(optionsOf(layerFromObject({ headingLevel: 3 })).headingLevel).toBe(3)
    expect(optionsOf(tag({ 'heading-level': '3' })).headingLevel).toBe(3)
    expect(
      optionsOf(layerFromQuery('https://cdn.example/readiness-check.js?heading-level=3&brand-name=A%20B')).brandName,
    ).toBe('A B')
  })

  it('have true for a boolean attribute that is present, unless its value is "false"', () => {
    expect(optionsOf(tag({ utm: '' })).utm).toBe(true)
    expect(optionsOf(tag({ utm: 'false' })).utm).toBe(false)
    expect(optionsOf(layerFromObject({ utm: false }), tag({ utm: '' })).utm).toBe(false)
  })

  it('merge context from all layers, where stronger layers take precedence', () => {
    const options = optionsOf(
      layerFromObject({ context: { plan: 'pro' } }),
      tag({ 'context-plan': 'free', 'context-team': 'a' }),
    )
    expect(options.context).toEqual({ plan: 'pro', team: 'a' })
  })

  it('are the defaults if a call passes values of wrong types', () => {
    expect(optionsOf(layerFromObject({ mode: {}, radius: Symbol.iterator, words: 7, context: 5 }))).toEqual(optionsOf())
  })
})

describe('the problems that resolveOptions returns', () => {
  it('suggest the correct name for a misspelt one, spelt as in its source', () => {
    expect(problemsOf(tag({ acent: '#0a5' }))).toEqual(['"data-acent" is no option. Use "data-accent".'])
    expect(problemsOf(layerFromObject({ headingLvl: 3 }))).toEqual(['"headingLvl" is no option. Use "headingLevel".'])
  })

  it('do not include names that are not similar to an option', () => {
    expect(problemsOf(tag({ cfasync: 'false', id: 'x', mod: 'x', 'no-optimize': '1', category: 'a' }))).toEqual([])
  })

  it('describe the allowed values of an option with an invalid value', () => {
    expect(problemsOf(tag({ mode: 'inlin' }))).toEqual([
      '"data-mode" cannot be "inlin". Use inline, dialog, drawer, tab, button.',
    ])
  })

  it('do not include valid options', () => {
    expect(problemsOf(tag({ webhook: 'https://hook.example/x', 'context-plan': 'free', debug: '' }))).toEqual([])
  })
})

describe('options that are URLs', () => {
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
  ] as const)('%s with %s: accepted is %s', (name, url, isAccepted) => {
    const { options, problems } = resolveOptions([layerFromObject({ [name]: url })])
    expect(options[name]).toBe(isAccepted ? url : null)
    expect(problems).toHaveLength(isAccepted ? 0 : 1)
  })
})
