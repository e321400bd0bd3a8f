/**
 * `npm run check:instrument`: checks that the built-in instrument breaks no rule, and that the hash of its scoring is
 * the one recorded for its version. With `--write` (`npm run instrument:version`) it records the hash.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkInstrument, formatProblem } from '../src/instrument/check-instrument'
import instrument from '../src/instrument/iso-42001'
import { hashOf } from '../src/scoring'
import { root } from './build/paths'
import { recordScoringHash, scoringHashProblem } from './instrument/versions'

const file = join(root, 'src/instrument/iso-42001/versions.ts')
const hash = hashOf(instrument)
if (process.argv.includes('--write')) {
  writeFileSync(file, recordScoringHash(readFileSync(file, 'utf8'), instrument.version, hash))
}

const problems = checkInstrument(instrument).map(formatProblem)
const problem = scoringHashProblem(readFileSync(file, 'utf8'), instrument.version, hash)
if (problem) problems.push(problem)
for (const problem of problems) console.error(problem)
if (problems.length) process.exitCode = 1
else console.log(`${instrument.id}@${instrument.version} breaks no rule; the hash of its scoring is ${hash}`)
