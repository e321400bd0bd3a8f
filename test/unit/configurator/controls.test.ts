import { describe, expect, it } from 'vitest'
import { controlOf, defaultText, optionGroups, suggestedValues } from '../../../demo/configurator/app/controls'
import { optionTitle, splitAtCode } from '../../../demo/configurator/app/option-title'
import { findProblem } from '../../../demo/configurator/model/values'
import { optionDocs } from '../../../src/options/option-docs'
import type { OptionParser } from '../../../src/options/parsers'
import { type OptionName, optionTable } from '../../../src/options/table'

const names = Object.keys(optionTable) as OptionName[]

describe('controls', () => {
  it('are each in exactly one group, and every option has one', () => {
    expect(Object.values(optionGroups).flat().sort()).toEqual([...names].sort())
  })

  it('have the kind that fits the option', () => {
    expect(controlOf('mode')).toEqual({
      kind: 'choice',
      choices: ['inline', 'dialog', 'drawer', 'tab', 'button'],
    })
    expect(controlOf('radius')).toEqual({ kind: 'number', min: 0, max: 24, step: 0.5 })
    expect(controlOf('headingLevel')).toEqual({ kind: 'number', min: 1, max: 6, step: 1 })
    expect(controlOf('webhookAnswers')).toEqual({ kind: 'switch' })
    for (const name of ['accent', 'surface', 'textColor'] as const) expect(controlOf(name)).toEqual({ kind: 'colour' })
    for (const name of ['brandLogo', 'brandUrl', 'ctaUrl', 'privacyUrl', 'webhook', 'assets'] as const)
      expect(controlOf(name), name).toEqual({ kind: 'address' })
    for (const name of ['brandName', 'locale', 'openOn', 'dataLayer'] as const)
      expect(controlOf(name), name).toEqual({ kind: 'text' })
    expect(controlOf('font')).toEqual({ kind: 'font' })
    expect(controlOf('words')).toEqual({ kind: 'words' })
  })

  it.each(names)('offer only values for %s that the widget accepts', name => {
    const control = controlOf(name)
    const offered: unknown[] = [
      ...(suggestedValues[name] ?? []).map(([value]) => value),
      ...(control.kind === 'choice' ? control.choices : []),
      ...(control.kind === 'number' ? [control.min, control.max, control.min + control.step] : []),
    ]
    for (const value of offered) expect(findProblem(name, value), `${value}`).toBe(null)
  })

  it('offer the default first', () => {
    for (const [name, offered] of Object.entries(suggestedValues))
      expect(offered[0]?.[0]).toBe((optionTable[name as OptionName] as OptionParser<unknown>).fallback)
  })

  it('show the default as plain text, without Markdown', () => {
    for (const name of names) expect(defaultText(name)).toMatch(/^[^`]+$/)
    expect(defaultText('radius')).toBe('12')
    expect(defaultText('webhook')).toBe('none')
  })
})

describe('texts of a field', () => {
  it('show the option as a title', () => {
    expect(optionTitle('brandUrl')).toBe('Brand address')
    expect(optionTitle('ctaLabel')).toBe('Call to action label')
    expect(optionTitle('utm')).toBe('UTM')
    expect(new Set(names.map(optionTitle)).size).toBe(names.length)
  })

  it('separate code spans from text, without Markdown', () => {
    expect(splitAtCode('Use `auto` or [the page](x.html).')).toEqual(['Use ', 'auto', ' or the page.'])
    for (const { description } of Object.values(optionDocs)) expect(splitAtCode(description).length % 2).toBe(1)
  })
})
