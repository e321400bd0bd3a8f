import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, tagFile } from '../../scripts/build/paths'
import { renderHostPage } from '../browser/support/host-page'
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
  [/^return$/, 'JavaScript calls it on iterators after destructuring or an early exit'],
  [
    /^(floodColor|cssText|minBlockSize|inlineSize|insetInlineStart)$/,
    'browsers let the name hide a property of a style declaration',
  ],
]
const isTested = (name: string) => !excludedNames.some(([names]) => names.test(name))

const code = readFileSync(join(dist, tagFile), 'utf8')
const matches = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name)
/** Every property name that the tag's file reads or destructures. */
const propertyNames = [
  ...new Set([...matches(/\.([A-Za-z_$][\w$]*)/g), ...matches(/[{,]([A-Za-z_$][\w$]*)(?=[:,=}])/g)]),
]

/** Values that a page adds, by kind. */
const addedValues: Record<string, string> = { 'a function': 'function () { return "added" }', 'a text': '"added"' }
const kinds = Object.keys(addedValues)

/** Number of names that are added on one page. In the full run each name has its own page. */
const NAMES_PER_PAGE = process.env.FULL ? 1 : 16

/** A script that adds these names to `Object.prototype`. */
const addToPrototype = (names: string[], kind: string) =>
  names.map(name => `Object.prototype[${JSON.stringify(name)}] = ${addedValues[kind]}`).join('; ')
const pageWith = (script: string) =>
  renderHostPage({
    head: `<script>window.pageErrors = []
for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => pageErrors.push(event.message || '' + event.reason))
${script}</script>`,
    body: '<main></main><script src="/readiness-check.js" data-save="none"></script>',
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
    kinds.map(kind => ({
      name: `${group}, ${kind}`,
      src: site.addPage({ html: pageWith(addToPrototype(group, kind)) }),
    })),
  )
  const bare = site.addPage({ html: pageWith('') })
  const check = await openCheckPage({ body: '<main></main>', wait: false })
  const problems = await check.page.evaluate(
    async ({ cases, bare, answers }) => {
      /** Takes the check in a frame, driven from this page, whose built-ins are unmodified. Returns texts to compare. */
      const takeInFrame = async (src: string): Promise<string[]> => {
        const frame = document.createElement('iframe')
        frame.width = '700'
        frame.src = src
        document.body.append(frame)
        await new Promise(done => frame.addEventListener('load', done))
        const inner = frame.contentWindow as Window
        const shadow = () => inner.document.querySelector('readiness-check')?.shadowRoot
        const find = <T extends HTMLElement>(selector: string) => shadow()?.querySelector<T>(selector)
        // The views render in a microtask, so that awaiting a resolved promise is enough.
        const press = async (action: string) => find(`[data-action=${action}]`)?.click()
        const shown = () => find('.card')?.textContent ?? 'nothing'
        for (const end = Date.now() + 3000; !find('[data-screen=start]') && Date.now() < end; )
          await new Promise(done => setTimeout(done, 5))
        const facts = [shown()]
        await press('start')
        for (let rounds = 0; rounds < 40; rounds++) {
          const question = find<HTMLInputElement>('[data-screen=question] input')?.name
          if (!question) break
          if (rounds < 4) facts.push(shown())
          for (const option of [answers[question] ?? 'unsure'].flat())
            find(`input[name="${question}"][value="${option}"]`)?.click()
          await press('next')
        }
        facts.push(shown(), find('[data-band]')?.dataset.band ?? 'no band', Reflect.get(inner, 'pageErrors').join())
        frame.remove()
        return facts
      }
      const expected = await takeInFrame(bare)
      const problems: string[] = []
      const waiting = [...cases]
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const facts = await takeInFrame(next.src)
          const at = facts.findIndex((fact, at) => fact !== expected[at])
          if (at >= 0) problems.push(`${next.name}: ${facts[at]?.slice(0, 120)}`)
        }
      }
      await Promise.all(Array.from({ length: 6 }, work))
      if (expected.at(-2) === 'no band') problems.push('no band at all')
      return problems
    },
    { cases, bare, answers: sharedAnswers },
  )
  expect(problems).toEqual([])
})
