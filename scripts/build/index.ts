import { rmSync } from 'node:fs'
import { isFresh, markFresh } from './fresh'
import { buildNpm } from './npm'
import { dist } from './paths'
import { buildTag, type TagBuild, writeTag } from './tag'

/** Builds all of `dist`, from nothing. */
export async function buildAll(): Promise<TagBuild> {
  rmSync(dist, { recursive: true, force: true })
  const tag = await buildTag()
  writeTag(tag)
  await buildNpm(tag.later)
  markFresh()
  return tag
}

/** Builds all of `dist` unless it is there already, built from the sources as they are. */
export async function ensureBuilt() {
  if (!isFresh()) await buildAll()
}
