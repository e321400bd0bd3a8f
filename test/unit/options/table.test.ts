import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { meanings } from '../../../src/options/meanings'
import { byAttribute, camel, kebab } from '../../../src/options/names'
import { optionsSchema } from '../../../src/options/schema'
import { table } from '../../../src/options/table'

const kindSchema = z.strictObject({
  fallback: z.union([z.string().min(1), z.number(), z.boolean(), z.null()]),
  expects: z.string().min(1),
  parse: z.function(),
  presence: z.literal(true).optional(),
})

describe('the table of options', () => {
  it.each(Object.entries(table))('has a whole row for %s, whose default is valid', (name, kind) => {
    expect(kindSchema.safeParse(kind).error).toBeUndefined()
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
    if (kind.fallback !== null) expect(kind.parse(kind.fallback)).toBe(kind.fallback)
  })

  it('has one attribute for each name, which leads back to it', () => {
    expect(byAttribute.size).toBe(Object.keys(table).length)
    for (const name of Object.keys(table)) expect(camel(kebab(name))).toBe(name)
  })

  it('has every option of the contract and no other', () => {
    expect([...byAttribute.keys(), 'context']).toEqual(Object.keys(meanings).map(kebab))
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
  const { parse } = table.openOn
  it.each(['click', 'load', 'exit', 'delay:0', 'delay:30', 'delay:1.5', 'scroll:1', 'scroll:100'])('can be %s', value =>
    expect(parse(value)).toBe(value),
  )
  it.each(['hover', 'delay', 'delay:', 'delay:-1', 'delay:1s', 'delay:1e9', 'scroll:101', 'scroll:half', ' load'])(
    'cannot be %s',
    value => expect(parse(value)).toBeUndefined(),
  )
})
