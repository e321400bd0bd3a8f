/**
 * `npm run instrument:table`: prints times, words and reading level by route, and writes the tables of METHOD.md anew.
 * With `--check` (`npm run check:method`) nothing is written: it fails where METHOD.md and the data differ.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import instrument from '../src/instrument/iso-42001'
import { root } from './build/paths'
import { withParts } from './docs/generated'
import { workedExample } from './instrument/example'
import { referenceTable, routeTable, weightTable } from './instrument/table'

const file = join(root, 'src/instrument/iso-42001/METHOD.md')
const page = readFileSync(file, 'utf8')
const routes = routeTable(instrument)
const right = withParts(page, {
  routes,
  weights: weightTable(instrument),
  example: workedExample(),
  references: referenceTable(instrument),
})

if (!process.argv.includes('--check')) {
  writeFileSync(file, right)
  console.log(routes)
} else if (page !== right) {
  console.error('METHOD.md does not show the instrument as it is: run npm run instrument:table')
  process.exitCode = 1
} else console.log('METHOD.md shows the instrument as it is')
