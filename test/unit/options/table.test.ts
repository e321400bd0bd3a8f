import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cssProperties } from '../../../src/options/css-properties'
import { byAttribute, toCamel, toKebab } from '../../../src/options/names'
import { optionDocs } from '../../../src/options/option-docs'
import { optionsSchema } from '../../../src/options/options-schema'
import { optionTable } from '../../../src/options/table'

const kindSchema = z.strictObject({
  fallback: z.union([z.string().min(1), z.number(), z.boolean(), z.null()]),
  expects: z.string().min(1),
  parse: z.function(),
  presence: z.literal(true).optional(),
  choices: z.array(z.string()).optional(),
  property: z.string().startsWith('--rc-').optional(),
  darkProperty: z.string().startsWith('--rc-').optional(),
})

describe('the table of options', () => {
  it.each(Object.entries(optionTable))('has a whole row for %s, whose default is valid', (name, kind) => {
    expect(kindSchema.safeParse(kind).error).toBeUndefined()
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
    if (kind.fallback !== null) expect(kind.parse(kind.fallback)).toBe(kind.fallback)
  })

  it('has one attribute for each name, which leads back to it', () => {
    expect(byAttribute.size).toBe(Object.keys(optionTable).length)
    for (const name of Object.keys(optionTable)) expect(toCamel(toKebab(name))).toBe(name)
  })

  it('has every option of the contract and no other', () => {
    expect([...byAttribute.keys(), 'context']).toEqual(Object.keys(optionDocs).map(toKebab))
  })
})

describe('custom properties', () => {
  it('name an option each, and the dark ones come last', () => {
    expect(cssProperties).toEqual([
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

describe('the schema of options', () => {
  it('takes a whole set, and names what is wrong', () => {
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

describe('what opens the check', () => {
  const { parse } = optionTable.openOn
  it.each(['click', 'load', 'exit', 'delay:0', 'delay:30', 'delay:1.5', 'scroll:1', 'scroll:100'])('can be %s', value =>
    expect(parse(value)).toBe(value),
  )
  it.each(['hover', 'delay', 'delay:', 'delay:-1', 'delay:1s', 'delay:1e9', 'scroll:101', 'scroll:half', ' load'])(
    'cannot be %s',
    value => expect(parse(value)).toBeUndefined(),
  )
})
