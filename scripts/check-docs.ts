/**
 * `npm run check:docs`: checks that the generated parts of the README, of the partners' documentation and of the public
 * types match the tables they are generated from, that the recorded examples match what a webhook receives, and that
 * every promise about data is held by a test. With `--write` (`npm run fix`) it updates the generated parts.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCachedTagBuild } from './build/build-cache'
import { root, tagFile, wholeFile } from './build/paths'
import { generatedCode } from './docs/docstrings'
import { apiTable, errorCodesTable, eventsTable, methodsTable, partsTable } from './docs/element'
import { exampleFiles, exampleParts } from './docs/examples'
import { findCodeParts, insertCodeParts, insertPageParts, markdownTable } from './docs/generated'
import { optionsTable } from './docs/options'
import { findPromiseProblems, promisesTable } from './docs/promise-checks'
import { promises } from './docs/promises'
import { lookTable, propertiesTable, themesTable } from './docs/theme'
import { fileSizes } from './sizes'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const sizes = fileSizes(await getCachedTagBuild())

/** When the browser loads a file, for the table of sizes. */
const loadedWhen = (file: string) => {
  if (file === tagFile) return 'with the page'
  if (file === wholeFile) return `instead of \`${tagFile}\` and \`check-*.js\``
  return file.startsWith('check-*') ? 'before the visitor starts' : 'when asked for'
}

const parts = {
  options: optionsTable(),
  properties: propertiesTable(),
  events: eventsTable(),
  'error-codes': errorCodesTable(),
  methods: methodsTable(),
  api: apiTable(),
  parts: partsTable(),
  sizes: markdownTable(
    ['file', 'when', 'brotli', 'gzip', 'unpacked'],
    sizes.map(({ file, raw, gzip, brotli }) => [
      `\`${file}\``,
      loadedWhen(file),
      ...[brotli, gzip, raw].map(kilobytes),
    ]),
  ),
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const webhook = 'demo/docs/webhook.html'
const themes = 'demo/docs/themes.html'
const security = 'demo/docs/security.html'
const code = generatedCode()
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => `src/${file}`)
  .filter(file => findCodeParts(read(file)).length > 0)
const usedParts = sources.flatMap(file => findCodeParts(read(file)))
const missing = Object.keys(code).filter(name => !usedParts.includes(name))
if (missing.length) throw new Error(`No source file has a "// generated:" comment for: ${missing.join(', ')}`)

const expectedFiles: Record<string, string> = {
  ...Object.fromEntries(sources.map(file => [file, insertCodeParts(read(file), code)])),
  'README.md': insertPageParts(read('README.md'), parts),
  [webhook]: insertPageParts(read(webhook), exampleParts()),
  [security]: insertPageParts(read(security), { promises: promisesTable(promises) }),
  [themes]: insertPageParts(read(themes), { themes: themesTable(), look: lookTable() }),
  ...Object.fromEntries(Object.entries(exampleFiles()).map(([file, text]) => [`demo/docs/examples/${file}`, text])),
}

for (const [file, text] of Object.entries(expectedFiles)) {
  if (process.argv.includes('--write')) writeFileSync(join(root, file), text)
  else if (read(file) !== text) {
    console.error(`${file} is outdated: run npm run fix`)
    process.exitCode = 1
  } else console.log(`${file} is up to date`)
}

const promiseProblems = findPromiseProblems(promises, file => (existsSync(join(root, file)) ? read(file) : undefined))
for (const problem of promiseProblems) {
  console.error(problem)
  process.exitCode = 1
}
