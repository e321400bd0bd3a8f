import { expect, test } from 'vitest'
import { manifest } from '../../../scripts/build/manifest'
import { byAttribute } from '../../../src/options/names'
import { parts } from '../../../src/views/parts'

const sources = import.meta.glob<string>('../../../src/{views,element}/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const [declaration] = manifest().modules[0]?.declarations ?? []

test('the manifest names every attribute that the element observes', () => {
  expect(declaration?.attributes.map(({ name }) => name)).toEqual([...byAttribute.keys()])
})

test('the manifest gives each attribute the type of its values', () => {
  const types = Object.fromEntries(declaration?.attributes.map(({ name, type }) => [name, type.text]) ?? [])
  expect(types).toMatchObject({
    accent: 'string',
    debug: 'boolean',
    radius: 'number',
    save: "'tab' | 'none' | 'device'",
    words: 'string | Readonly<Record<string, string>>',
  })
})

test('the manifest names every method with its parameters and what it returns', () => {
  const methods = declaration?.members.filter(({ kind }) => kind === 'method')
  expect(methods?.map(({ name }) => name)).toEqual(['open', 'close', 'reset', 'update', 'destroy'])
  expect(methods?.find(({ name }) => name === 'update')).toMatchObject({
    parameters: [{ name: 'options', type: { text: 'GivenOptions' } }],
    return: { type: { text: 'void' } },
  })
})

test('every part that a view sets is documented, and no other', () => {
  const set = new Set(
    Object.values(sources).flatMap(code =>
      [...code.matchAll(/\bpart=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, text, code]) =>
        text !== undefined
          ? text.split(' ')
          : [...(code ?? '').matchAll(/'([a-z -]+)'/g)].flatMap(([, names]) => (names ?? '').split(' ')),
      ),
    ),
  )
  // A capital letter names a view of a later file, not a part.
  for (const name of set) if (/^[A-Z]|^primary$/.test(name)) set.delete(name)
  expect([...set].sort()).toEqual(Object.keys(parts).sort())
})
