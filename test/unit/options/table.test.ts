import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cssCustomProperties } from '../../../src/options/css-custom-properties'
import { optionDocs } from '../../../src/options/option-docs'
import { optionsSchema } from '../../../src/options/options-schema'
import { optionNameByAttribute, optionTable, toCamelCase, toKebabCase } from '../../../src/options/table'

const parserSchema = z.strictObject({
  fallback: z.union([z.string().min(1), z.number(), z.boolean(), z.null()]),
  expects: z.string().min(1),
  parse: z.function(),
  isTrueByPresence: z.literal(true).optional(),
  choices: z.array(z.string()).optional(),
  property: z.string().startsWith('--rc-').optional(),
  darkProperty: z.string().startsWith('--rc-').optional(),
})

describe('optionTable', () => {
  it.each(Object.entries(optionTable))('has a complete parser for %s, with a valid default', (name, parser) => {
    expect(parserSchema.safeParse(parser).error).toBeUndefined()
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
    if (parser.fallback !== null) expect(parser.parse(parser.fallback)).toBe(parser.fallback)
  })

  it('has a different attribute name for each option', () => {
    expect(optionNameByAttribute.size).toBe(Object.keys(optionTable).length)
    for (const name of Object.keys(optionTable)) expect(toCamelCase(toKebabCase(name))).toBe(name)
  })

  it('has exactly the documented options', () => {
    expect([...optionNameByAttribute.keys(), 'context']).toEqual(Object.keys(optionDocs).map(toKebabCase))
  })
})

describe('cssCustomProperties', () => {
  it('lists each property with its option, those of the dark scheme last', () => {
    expect(cssCustomProperties).toEqual([
      { name: '--rc-accent', option: 'accent', isDark: false },
      { name: '--rc-surface', option: 'surface', isDark: false },
      { name: '--rc-text', option: 'textColor', isDark: false },
      { name: '--rc-radius', option: 'radius', isDark: false },
      { name: '--rc-font', option: 'font', isDark: false },
      { name: '--rc-accent-dark', option: 'accent', isDark: true },
      { name: '--rc-surface-dark', option: 'surface', isDark: true },
      { name: '--rc-text-dark', option: 'textColor', isDark: true },
    ])
  })
})

describe('optionsSchema', () => {
  it('accepts valid options, and reports invalid values and unknown names', () => {
    expect(
      optionsSchema.safeParse({ mode: 'inline', radius: 4, words: { start: 'Go' }, context: { a: 'b' } }).success,
    ).toBe(true)
    const { error } = optionsSchema.safeParse({ mode: 'inlin', acent: 'red' })
    expect(error?.issues.map(({ path, code }) => [path.join(), code])).toEqual([
      ['mode', 'custom'],
      ['', 'unrecognized_keys'],
    ])
  })
})

describe('the option openOn', () => {
  const { parse } = optionTable.openOn
  it.each(['click', 'load', 'exit', 'delay:0', 'delay:30', 'delay:1.5', 'scroll:1', 'scroll:100'])(
    'accepts %s',
    value => expect(parse(value)).toBe(value),
  )
  it.each(['hover', 'delay', 'delay:', 'delay:-1', 'delay:1s', 'delay:1e9', 'scroll:101', 'scroll:half', ' load'])(
    'rejects %s',
    value => expect(parse(value)).toBeUndefined(),
  )
})
