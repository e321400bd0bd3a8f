import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, tagFile } from '../../scripts/build/paths'
import { renderHostPage } from '../browser/support/host-page'
import { sharedAnswers } from './support/stay'
import { expect, test } from './support/test'

/** Names that a page cannot give to all objects without breaking something that is not ours to mend, and what that is. */
const notOurs: [RegExp, string][] = [
  [/^__/, 'preact’s own, for what it keeps on nodes and components'],
  [/^U$/, '@preact/signals’ own, for what it keeps on nodes'],
  [/^(render|is|getDerived|getSnapshot|getChild|should|component(Will|Did))/, 'preact takes every class to have it'],
  [/^on/, 'preact keeps a listener for each event by that name'],
  [
    /^(addEventListener|insertBefore|setAttribute|remove|focus|querySelector|scrollIntoView)$/,
    'preact takes it for an attribute that is gone, and empties what its element does by that name',
  ],
  [/^(class|tabindex)$/, 'preact sets a property in place of an attribute, where an element has one of that name'],
  [/^return$/, 'the language calls it whenever a list is taken apart, or is not gone through to its end'],
  [/^(floodColor|cssText|minBlockSize|inlineSize|insetInlineStart)$/, 'browsers let it hide what a style says'],
]
const isOurs = (name: string) => !notOurs.some(([names]) => names.test(name))

const code = readFileSync(join(dist, tagFile), 'utf8')
const matches = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name)
/** Every name by which the tag's file reads a property, or takes an object apart. */
const read = [...new Set([...matches(/\.([A-Za-z_$][\w$]*)/g), ...matches(/[{,]([A-Za-z_$][\w$]*)(?=[:,=}])/g)])]

/** What pages add: functions, mostly; and anything. */
const values: Record<string, string> = { 'a function': 'function () { return "added" }', 'a text': '"added"' }
const kinds = Object.keys(values)

/** So many names are added on one page; in the full run each has a page of its own. */
const TOGETHER = process.env.FULL ? 1 : 16

const adding = (names: string[], kind: string) =>
  names.map(name => `Object.prototype[${JSON.stringify(name)}] = ${values[kind]}`).join('; ')
const pageWith = (script: string) =>
  renderHostPage({
    head: `<script>window.heard = []
for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => heard.push(event.message || '' + event.reason))
${script}</script>`,
    body: '<main></main><script src="/readiness-check.js" data-save="none"></script>',
  })

test('names are found in the tag’s file', () => {
  expect(read.length).toBeGreaterThan(400)
  expect(read).toEqual(expect.arrayContaining(['when', 'alone', 'level', 'children', 'key', 'value', 'then', 'length']))
})

test('nothing that a page adds to all objects, by whatever name that we read, keeps the check from its result', {
  timeout: 900_000,
}, async ({ openCheckPage, site }) => {
  const names = read.filter(isOurs)
  const groups = Array.from({ length: Math.ceil(names.length / TOGETHER) }, (_, at) =>
    names.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
  const cases = groups.flatMap(group =>
    kinds.map(kind => ({ name: `${group}, ${kind}`, src: site.addPage({ html: pageWith(adding(group, kind)) }) })),
  )
  const bare = site.addPage({ html: pageWith('') })
  const check = await openCheckPage({ body: '<main></main>', wait: false })
  const problems = await check.page.evaluate(
    async ({ cases, bare, answers }) => {
      /** Takes the check in a frame, from outside: here all built-ins are as the browser has them. */
      const stay = async (src: string): Promise<string[]> => {
        const frame = document.createElement('iframe')
        frame.width = '700'
        frame.src = src
        document.body.append(frame)
        await new Promise(done => frame.addEventListener('load', done))
        const inner = frame.contentWindow as Window
        const shadow = () => inner.document.querySelector('readiness-check')?.shadowRoot
        const find = <T extends HTMLElement>(selector: string) => shadow()?.querySelector<T>(selector)
        // The views render in a microtask.
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
        facts.push(shown(), find('[data-band]')?.dataset.band ?? 'no band', Reflect.get(inner, 'heard').join())
        frame.remove()
        return facts
      }
      const expected = await stay(bare)
      const problems: string[] = []
      const waiting = [...cases]
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const facts = await stay(next.src)
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
