/** A test that holds a promise. */
export interface PromisedTest {
  file: string
  /** The title as it is written in the file, with `%s` and `$name` of a table of cases. */
  title: string
}

/** A sentence about data that the README or a page of the documentation says, and what holds it. */
export interface DataPromise {
  /** The words of the page. Marks of Markdown and HTML may be left out. */
  promise: string
  page: string
  tests: PromisedTest[]
}

/** @param file path in the folder `test` */
export const promisedTest = (file: string, title: string): PromisedTest => ({ file: `test/${file}`, title })

/** What a promise table is checked against: returns the text of a file of the project; undefined if there is none. */
type ReadFile = (file: string) => string | undefined

/** Removes tags, Markdown marks and line breaks, so that a sentence is found however it is written. */
const toPlainText = (page: string) =>
  page
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')

/** Characters that end a literal, and are escaped in it. */
const quotes = ["'", '"', '`']

/** Matches the start of a call whose first argument is a title: `test(`, `it.each(table)(`, `describe(`, `title(`. */
const isTestCall = /(\)|\b(test|it\w*|describe|title)(\.\w+)*)\($/

/**
 * Whether a source has a test with a title. The title is the first argument of a call, as in `test('title', …)`, in
 * `test.each(table)('title', …)` and in `itIfInstalled(title('title'), …)`, or the first item of a case of
 * `test.each([['title', …]])('%s', …)`. A skipped test does not count.
 */
export function hasTest(source: string, title: string): boolean {
  return quotes.some(quote => {
    const literal = quote + title.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote
    for (let at = source.indexOf(literal); at >= 0; at = source.indexOf(literal, at + 1)) {
      const before = source.slice(0, at).trimEnd()
      if (isTestCall.test(before) && !/\.(skip|todo|fails)\($/.test(before)) return true
      // The first item of a case is the title where the title of all cases is `%s`.
      if (before.endsWith('[') && /\)\(['"`]%s['"`]/.test(source.slice(at))) return true
    }
    return false
  })
}

const describeTest = ({ file, title }: PromisedTest) => `“${title}” in ${file}`

/**
 * Returns what is wrong with a table of promises, a line each: a promise that its page does not make, a promise without
 * a test, and a test that does not exist.
 */
export const findPromiseProblems = (promises: readonly DataPromise[], read: ReadFile): string[] =>
  promises.flatMap(({ promise, page, tests }) => {
    const text = read(page)
    return [
      ...(text === undefined ? [`There is no page ${page}`] : []),
      ...(text !== undefined && !toPlainText(text).includes(toPlainText(promise))
        ? [`${page} does not promise “${promise}”: correct scripts/docs/promises.ts`]
        : []),
      ...(tests.length === 0 ? [`No test holds the promise “${promise}” of ${page}`] : []),
      ...tests
        .filter(({ file, title }) => !hasTest(read(file) ?? '', title))
        .map(
          test => `The promise “${promise}” of ${page} is held by a test that does not exist: ${describeTest(test)}`,
        ),
    ]
  })

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Returns the table of promises as HTML for the page on security. */
export const promisesTable = (promises: readonly DataPromise[]): string =>
  [
    '<table>',
    '<thead><tr><th scope="col">promise</th><th scope="col">where</th><th scope="col">held by the test</th></tr></thead>',
    '<tbody>',
    ...promises.map(({ promise, page, tests }) => {
      const held = tests.map(({ file, title }) => `${escapeHtml(title)} (<code>${file}</code>)`).join('<br>')
      const name = page.replace(/^demo\/docs\//, '')
      return `<tr><td>${escapeHtml(promise.replace(/[`*]/g, ''))}</td><td><code>${name}</code></td><td>${held}</td></tr>`
    }),
    '</tbody>',
    '</table>',
  ].join('\n')
