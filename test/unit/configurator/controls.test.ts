import { describe, expect, it } from 'vitest'
import { controlOf, defaultOf, groups, suggestions } from '../../../demo/configurator/app/controls'
import { proseOf, titleOf } from '../../../demo/configurator/app/name'
import { faultOf } from '../../../demo/configurator/model/values'
import { optionDocs } from '../../../src/options/option-docs'
import type { OptionParser } from '../../../src/options/parsers'
import { type OptionName, optionTable } from '../../../src/options/table'

const names = Object.keys(optionTable) as OptionName[]

describe('the controls', () => {
  it('stand in one group each, and leave no option out', () => {
    expect(Object.values(groups).flat().sort()).toEqual([...names].sort())
  })

  it('are of the kind that the option asks for', () => {
    expect(controlOf('mode')).toEqual({
      kind: 'choice',
      choices: ['inline', 'dialog', 'drawer', 'tab', 'button'],
    })
    expect(controlOf('radius')).toEqual({ kind: 'number', least: 0, most: 24, step: 0.5 })
    expect(controlOf('headingLevel')).toEqual({ kind: 'number', least: 1, most: 6, step: 1 })
    expect(controlOf('webhookAnswers')).toEqual({ kind: 'switch' })
    for (const name of ['accent', 'surface', 'textColor'] as const) expect(controlOf(name)).toEqual({ kind: 'colour' })
    for (const name of ['brandLogo', 'brandUrl', 'ctaUrl', 'privacyUrl', 'webhook', 'assets'] as const)
      expect(controlOf(name), name).toEqual({ kind: 'address' })
    for (const name of ['brandName', 'locale', 'openOn', 'dataLayer'] as const)
      expect(controlOf(name), name).toEqual({ kind: 'text' })
    expect(controlOf('font')).toEqual({ kind: 'font' })
    expect(controlOf('words')).toEqual({ kind: 'words' })
  })

  it.each(names)('offer nothing for %s that the widget would refuse', name => {
    const control = controlOf(name)
    const offered: unknown[] = [
      ...(suggestions[name] ?? []).map(([value]) => value),
      ...(control.kind === 'choice' ? control.choices : []),
      ...(control.kind === 'number' ? [control.least, control.most, control.least + control.step] : []),
    ]
    for (const value of offered) expect(faultOf(name, value), `${value}`).toBe(null)
  })

  it('begin with the default where values are at hand', () => {
    for (const [name, offered] of Object.entries(suggestions))
      expect(offered[0]?.[0]).toBe((optionTable[name as OptionName] as OptionParser<unknown>).fallback)
  })

  it('tell the default in words, without marks', () => {
    for (const name of names) expect(defaultOf(name)).toMatch(/^[^`]+$/)
    expect(defaultOf('radius')).toBe('12')
    expect(defaultOf('webhook')).toBe('none')
  })
})

describe('the words of a field', () => {
  it('name an option as people say it', () => {
    expect(titleOf('brandUrl')).toBe('Brand address')
    expect(titleOf('ctaLabel')).toBe('Call to action label')
    expect(titleOf('utm')).toBe('UTM')
    expect(new Set(names.map(titleOf)).size).toBe(names.length)
  })

  it('keep code apart, and nothing of the marks', () => {
    expect(proseOf('Use `auto` or [the page](x.html).')).toEqual(['Use ', 'auto', ' or the page.'])
    for (const { description } of Object.values(optionDocs)) expect(proseOf(description).length % 2).toBe(1)
  })
})
