import { rmSync } from 'node:fs'
import { checkInstrument, formatProblem } from '../../src/instrument/check-instrument'
import instrument from '../../src/instrument/iso-42001'
import { getCachedTagBuild, isBuildUpToDate, recordBuild } from './build-cache'
import { buildConfigurator } from './configurator'
import { buildNpmPackage } from './npm'
import { dist } from './paths'
import { type TagBuild, writeTag } from './tag'

/**
 * Deletes `dist` and builds all of it.
 * @throws an Error if the instrument breaks a rule, with a line for each problem: where it is and how to correct it
 */
export async function buildAll(): Promise<TagBuild> {
  const problems = checkInstrument(instrument)
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  rmSync(dist, { recursive: true, force: true })
  const tag = await getCachedTagBuild()
  writeTag(tag)
  await buildConfigurator()
  await buildNpmPackage()
  recordBuild()
  return tag
}

/** Builds all of `dist`, unless it was built from the present sources. */
export async function ensureBuilt() {
  if (!isBuildUpToDate()) await buildAll()
}
