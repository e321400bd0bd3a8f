/**
 * `npm run check:instrument`: the built-in instrument keeps all rules, and its judgement is the one recorded for its version.
 * With `--write` (`npm run instrument:version`) the judgement is recorded.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkInstrument, faultLine } from '../src/instrument/check-instrument'
import instrument from '../src/instrument/iso-42001'
import { hashOf } from '../src/scoring'
import { root } from './build/paths'
import { judgementFault, recorded } from './instrument/versions'

const file = join(root, 'src/instrument/iso-42001/versions.ts')
const hash = hashOf(instrument)
if (process.argv.includes('--write')) {
  writeFileSync(file, recorded(readFileSync(file, 'utf8'), instrument.version, hash))
}

const problems = checkInstrument(instrument).map(faultLine)
const problem = judgementFault(readFileSync(file, 'utf8'), instrument.version, hash)
if (problem) problems.push(problem)
for (const problem of problems) console.error(problem)
if (problems.length) process.exitCode = 1
else console.log(`${instrument.id}@${instrument.version} keeps all rules; its judgement is ${hash}`)
