import { rmSync } from 'node:fs'
import { checkInstrument, faultLine } from '../../src/instrument/check-instrument'
import instrument from '../../src/instrument/iso-42001'
import { cachedTag, isFresh, markFresh } from './build-cache'
import { buildConfigurator } from './configurator'
import { buildNpm } from './npm'
import { dist } from './paths'
import { type TagBuild, writeTag } from './tag'

/**
 * Builds all of `dist`, from nothing.
 * @throws a line a fault, with its place and its mend, where the instrument breaks a rule
 */
export async function buildAll(): Promise<TagBuild> {
  const problems = checkInstrument(instrument)
  if (problems.length > 0) throw new Error(problems.map(faultLine).join('\n'))
  rmSync(dist, { recursive: true, force: true })
  const tag = await cachedTag()
  writeTag(tag)
  await buildConfigurator()
  await buildNpm()
  markFresh()
  return tag
}

/** Builds all of `dist` unless it is there already, built from the sources as they are. */
export async function ensureBuilt() {
  if (!isFresh()) await buildAll()
}
