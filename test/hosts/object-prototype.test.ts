import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, wholeFile } from '../../scripts/build/paths'
import { renderHostPage } from '../browser/support/host-page'
import { compareInFrames } from './support/compare-in-frames'
import { sharedAnswers } from './support/run-check-on-host'
import { expect, test } from './support/test'

/** Names that break a dependency or a browser if a page adds them to `Object.prototype`, with the reason. Not tested. */
const excludedNames: [RegExp, string][] = [
  [/^__/, 'preact stores its data on nodes and components under these names'],
  [/^U$/, '@preact/signals stores its data on nodes under this name'],
  [
    /^(render|is|getDerived|getSnapshot|getChild|should|component(Will|Did))/,
    'preact looks for these methods on every component',
  ],
  [/^on/, 'preact stores the listener of each event under this name'],
  [
    /^(addEventListener|insertBefore|setAttribute|remove|focus|querySelector|scrollIntoView)$/,
    'preact takes the name for a removed attribute, and clears the element’s method of the name',
  ],
  [/^(class|tabindex)$/, 'preact sets a property instead of an attribute if the element has a property of the name'],
  [/^then$/, 'JavaScript takes each object with it for a promise, and so each chunk that has loaded'],
  [/^return$/, 'JavaScript calls it on iterators after destructuring or an early exit'],
  [
    /^(floodColor|cssText|minBlockSize|inlineSize|insetInlineStart)$/,
    'browsers let the name hide a property of a style declaration',
  ],
]
const isTested = (name: string) => !excludedNames.some(([names]) => names.test(name))

const code = readFileSync(join(dist, wholeFile), 'utf8')
const matches = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name)
/** Every property name that the tag's file and the check's chunk, which is inside of this file, read or destructure. */
const propertyNames = [
  ...new Set([...matches(/\.([A-Za-z_$][\w$]*)/g), ...matches(/[{,]([A-Za-z_$][\w$]*)(?=[:,=}])/g)]),
]

/** Code of the property descriptor with which a page adds a name, by kind. `name` is in scope. */
const descriptors: Record<string, string> = {
  'a function': '{ writable: true, value: function () { return "added" } }',
  'a text': '{ writable: true, value: "added" }',
  'an object': '{ writable: true, value: { a: 1, b: { c: [2] } } }',
  'an array': '{ writable: true, value: ["added", 2] }',
  'an object that contains itself':
    '{ writable: true, value: (() => { const own = { a: 1 }; return Object.assign(own, { own, list: [own] }) })() }',
  // Without a setter nobody on the page could assign to a property of the name.
  'a getter of an object': `{
    get: () => ({ a: [1] }),
    set(value) { Object.defineProperty(this, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true }) }
  }`,
}
const kinds = Object.keys(descriptors)

/** Number of names that are added on one page. In the full run each name has its own page. */
const NAMES_PER_PAGE = process.env.FULL ? 1 : 16
/** Number of pages that add each name: as a function, as a text, and (in the full run: each) as another kind. */
const ROUNDS = process.env.FULL ? kinds.length : 3
/** The kind of the name at position `at` in a round: after the first two kinds, the kinds rotate. */
const kindInRound = (round: number, at: number) =>
  kinds[round < 2 ? round : 2 + ((at + round) % (kinds.length - 2))] as string

/** A script that adds these names to `Object.prototype`, each as its kind. */
const addToPrototype = (added: [name: string, kind: string][]) =>
  added
    .map(([name, kind]) => `add(${JSON.stringify(name)}, name => (${descriptors[kind]}))`)
    .join('\n')
    .replace(
      /^/,
      'const add = (name, describe) => Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, enumerable: true, ...describe(name) })\n',
    )
const pageWith = (script: string) =>
  renderHostPage({
    head: `<script>window.pageErrors = []
for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => pageErrors.push(event.message || '' + event.reason))
${script}</script>`,
    body: `<main></main><script src="/${wholeFile}" data-save="none"></script>`,
  })

test('property names are found in the tag’s file', () => {
  expect(propertyNames.length).toBeGreaterThan(400)
  expect(propertyNames).toEqual(
    expect.arrayContaining(['when', 'alone', 'level', 'children', 'key', 'value', 'then', 'length']),
  )
})

test('additions to Object.prototype, under any name that the code reads, do not change the result', {
  timeout: 900_000,
}, async ({ openCheckPage, site }) => {
  const names = propertyNames.filter(isTested)
  const groups = Array.from({ length: Math.ceil(names.length / NAMES_PER_PAGE) }, (_, at) =>
    names.slice(at * NAMES_PER_PAGE, (at + 1) * NAMES_PER_PAGE),
  )
  const cases = groups.flatMap(group =>
    kinds.slice(0, ROUNDS).map((_, round) => {
      const added = group.map((name, at): [string, string] => [name, kindInRound(round, at)])
      return {
        name: `${added.map(([name, kind]) => `${name} (${kind})`)}`,
        src: site.addPage({ html: pageWith(addToPrototype(added)) }),
      }
    }),
  )
  const bare = site.addPage({ html: pageWith('') })
  const check = await openCheckPage({ body: '<main></main>', wait: false })
  const problems = await check.page.evaluate(compareInFrames, { cases, bare, answers: sharedAnswers })
  expect(problems).toEqual([])
})
