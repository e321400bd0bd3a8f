import { expect, test } from 'vitest'
import { customElementsManifest } from '../../../scripts/build/manifest'
import { optionNameByAttribute } from '../../../src/options/table'
import { cssPartDescriptions } from '../../../src/views/css-part-descriptions'

const sources = import.meta.glob<string>('../../../src/{views,overlay}/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const [declaration] = customElementsManifest().modules[0]?.declarations ?? []

test('the manifest names every attribute that the element observes', () => {
  expect(declaration?.attributes.map(({ name }) => name)).toEqual([...optionNameByAttribute.keys()])
})

test('the manifest gives each attribute the type of its values', () => {
  const types = Object.fromEntries(declaration?.attributes.map(({ name, type }) => [name, type.text]) ?? [])
  expect(types).toMatchObject({
    accent: 'string',
    debug: 'boolean',
    'heading-level': '1 | 2 | 3 | 4 | 5 | 6',
    'open-on': "'click' | 'load' | 'delay:10' | 'scroll:50' | 'exit' | string",
    radius: 'number',
    save: "'tab' | 'none' | 'device'",
    words: 'string',
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

test('the documented parts are exactly those that the views set', () => {
  const partsInViews = new Set(
    Object.values(sources).flatMap(code =>
      [...code.matchAll(/\bpart=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, text, code]) =>
        text !== undefined
          ? text.split(' ')
          : [...(code ?? '').matchAll(/'([a-z -]+)'/g)].flatMap(([, names]) => (names ?? '').split(' ')),
      ),
    ),
  )
  // A capital letter begins the name of a lazy-loaded view, which is no part.
  for (const name of partsInViews) if (/^[A-Z]|^primary$/.test(name)) partsInViews.delete(name)
  expect([...partsInViews].sort()).toEqual(Object.keys(cssPartDescriptions).sort())
})
