/**
 * `npm run instrument:table`: prints questions, words, seconds and reading grade of each route, and updates the tables
 * in METHOD.md. With `--check` (`npm run check:method`) it writes nothing and fails if METHOD.md differs from the data.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import instrument from '../src/instrument/iso-42001'
import { root } from './build/paths'
import { insertPageParts } from './docs/generated'
import { referenceTable, routeTable, weightTable } from './instrument/table'
import { workedExampleMarkdown } from './instrument/worked-example'

const file = join(root, 'src/instrument/iso-42001/METHOD.md')
const present = readFileSync(file, 'utf8')
const routes = routeTable(instrument)
const expected = insertPageParts(present, {
  routes,
  weights: weightTable(instrument),
  example: workedExampleMarkdown(),
  references: referenceTable(instrument),
})

if (!process.argv.includes('--check')) {
  writeFileSync(file, expected)
  console.log(routes)
} else if (present !== expected) {
  console.error('METHOD.md is outdated: run npm run instrument:table')
  process.exitCode = 1
} else console.log('METHOD.md is up to date')
