/**
 * `npm run instrument:table`: times, words and reading level by route, printed, and both tables of METHOD.md written anew
 * between their markers. With `--check` nothing is written: it fails where METHOD.md and the data differ.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import instrument from '../src/instrument/iso-42001'
import { root } from './build/paths'
import { referenceTable, routeTable } from './instrument/table'

const file = join(root, 'src/instrument/iso-42001/METHOD.md')
const tables = { routes: routeTable(instrument), references: referenceTable(instrument) }
const before = readFileSync(file, 'utf8')
const after = Object.entries(tables).reduce((text, [name, table]) => {
  const [begin, end] = [`<!-- ${name}: written by npm run instrument:table -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table of ${name}: ${begin} … ${end}`)
  return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`
}, before)

if (!process.argv.includes('--check')) {
  writeFileSync(file, after)
  console.log(tables.routes)
} else if (after !== before) {
  console.error('METHOD.md does not show the instrument as it is. Run npm run instrument:table.')
  process.exitCode = 1
}
