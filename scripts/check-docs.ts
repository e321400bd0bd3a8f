/**
 * `npm run check:docs`: the generated parts of the README, of the partners' pages and of the public types match the tables
 * that they are made of, and the recorded examples are what a webhook receives. With `--write` (`npm run fix`) they are
 * written anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cachedTag } from './build/build-cache'
import { root, tagFile } from './build/paths'
import { codeParts } from './docs/docstrings'
import { apiTable, errorCodesTable, eventsTable, methodsTable, partsTable } from './docs/element'
import { exampleFiles, exampleParts } from './docs/examples'
import { partsIn, table, withCode, withParts } from './docs/generated'
import { optionsTable } from './docs/options'
import { lookTable, propertiesTable, themesTable } from './docs/theme'
import { sizesOf } from './sizes'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const sizes = sizesOf(await cachedTag())

const parts = {
  options: optionsTable(),
  properties: propertiesTable(),
  events: eventsTable(),
  'error-codes': errorCodesTable(),
  methods: methodsTable(),
  api: apiTable(),
  parts: partsTable(),
  sizes: table(
    ['file', 'when', 'brotli', 'gzip', 'unpacked'],
    sizes.map(({ file, raw, gzip, brotli }) => [
      `\`${file}\``,
      file === tagFile ? 'with the page' : 'when asked for',
      ...[brotli, gzip, raw].map(kilobytes),
    ]),
  ),
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const webhook = 'demo/docs/webhook.html'
const themes = 'demo/docs/themes.html'
const code = codeParts()
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => `src/${file}`)
  .filter(file => partsIn(read(file)).length > 0)
const placed = sources.flatMap(file => partsIn(read(file)))
const missing = Object.keys(code).filter(name => !placed.includes(name))
if (missing.length) throw new Error(`no source file has a place for: ${missing.join(', ')}`)

const right: Record<string, string> = {
  ...Object.fromEntries(sources.map(file => [file, withCode(read(file), code)])),
  'README.md': withParts(read('README.md'), parts),
  [webhook]: withParts(read(webhook), exampleParts()),
  [themes]: withParts(read(themes), { themes: themesTable(), look: lookTable() }),
  ...Object.fromEntries(Object.entries(exampleFiles()).map(([file, text]) => [`demo/docs/examples/${file}`, text])),
}

for (const [file, text] of Object.entries(right)) {
  if (process.argv.includes('--write')) writeFileSync(join(root, file), text)
  else if (read(file) !== text) {
    console.error(`${file} does not say what is so: run npm run fix`)
    process.exitCode = 1
  } else console.log(`${file} says what is so`)
}
