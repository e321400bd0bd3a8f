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
