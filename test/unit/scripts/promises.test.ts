import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../scripts/build/paths'
import { findPromiseProblems, hasTest, promisesTable } from '../../../scripts/docs/promise-checks'
import { promises } from '../../../scripts/docs/promises'

const readFile = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined)

it('every promise about data stands in its page, and is held by tests that exist', () => {
  expect(promises.length).toBeGreaterThan(30)
  expect(findPromiseProblems(promises, readFile)).toEqual([])
})

it.each([
  ["test('a title', () => {})", true],
  ["it.each([1])('a title', () => {})", true],
  ['itIfInstalled(title(`a title`), () => {})', true],
  ["test(\n  'a title',\n  () => {})", true],
  ["test('a title with more', () => {})", false],
  ["test.skip('a title', () => {})", false],
  ["test.todo('a title')", false],
  ["// test: 'a title'", false],
  ["expect('a title')", false],
  ["const text = ('a title')", false],
  ["it.each([['a title', 1], ['other', 2]])('%s', () => {})", true],
  ["const cases = [['a title', 1]]", false],
])('hasTest finds the title in %j: %s', (source, expected) => {
  expect(hasTest(source, 'a title')).toBe(expected)
})

it('hasTest finds titles with quotes', () => {
  expect(hasTest('test(\'says "no"\', () => {})', 'says "no"')).toBe(true)
  expect(hasTest("test('it\\'s', () => {})", "it's")).toBe(true)
})

const page = '<p>It stores <code>nothing</code>\n at all &amp; <strong>asks</strong>.</p>'
const files: Record<string, string> = { 'page.html': page, 'a.test.ts': "test('holds it', () => {})" }
const promise = { promise: 'It stores `nothing` at all & asks.', page: 'page.html' }

it('a promise with its test has no problem, however the page marks its words', () => {
  const held = { ...promise, tests: [{ file: 'a.test.ts', title: 'holds it' }] }
  expect(findPromiseProblems([held], file => files[file])).toEqual([])
})

it.each([
  ['no test', { ...promise, tests: [] }, 'No test holds the promise'],
  ['a test of another title', { ...promise, tests: [{ file: 'a.test.ts', title: 'held it' }] }, 'does not exist'],
  ['a test in a missing file', { ...promise, tests: [{ file: 'b.test.ts', title: 'holds it' }] }, 'does not exist'],
  [
    'other words',
    { ...promise, promise: 'It stores all', tests: [{ file: 'a.test.ts', title: 'holds it' }] },
    'page.html does not promise',
  ],
  [
    'a missing page',
    { ...promise, page: 'no.html', tests: [{ file: 'a.test.ts', title: 'holds it' }] },
    'There is no page',
  ],
])('a promise with %s is a problem', (_, row, problem) => {
  const problems = findPromiseProblems([row], file => files[file])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(problem)
})

it('the table shows promises, pages and tests as text', () => {
  const row = { promise: 'No `<b>` & no tag', page: 'demo/docs/a.html', tests: [{ file: 'a.test.ts', title: 'x < y' }] }
  expect(promisesTable([row])).toContain(
    '<tr><td>No &lt;b> &amp; no tag</td><td><code>a.html</code></td><td>x &lt; y (<code>a.test.ts</code>)</td></tr>',
  )
})
