import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root, tagFile } from './paths'
import { buildTag, type TagBuild } from './tag'

const cache = join(root, 'node_modules/.cache/readiness-check')
const hashFile = join(cache, 'build.txt')
const tagCache = join(cache, 'tag.json')
/** Everything that the build reads. */
const inputs = [
  'src',
  'demo/configurator',
  'demo/docs/examples',
  'demo/hosted.html',
  'scripts/build',
  'scripts/docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
]

/** Returns a hash of all files that the build reads. */
function inputHash() {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)))
  for (const input of inputs) {
    if (/\.(json|html)$/.test(input)) add(input)
    else
      for (const entry of readdirSync(join(root, input), { recursive: true, encoding: 'utf8' }).sort())
        if (statSync(join(root, input, entry)).isFile()) add(join(input, entry))
  }
  return hash.digest('hex')
}

/** Whether `dist` was built from the present sources. */
export const isBuildUpToDate = () =>
  existsSync(hashFile) && existsSync(join(dist, tagFile)) && readFileSync(hashFile, 'utf8') === inputHash()

/**
 * Returns a build of the tag from the present sources: from the cache if no source has changed, otherwise a new one.
 */
export async function getCachedTagBuild(): Promise<TagBuild> {
  const hash = inputHash()
  const last = existsSync(tagCache) ? JSON.parse(readFileSync(tagCache, 'utf8')) : null
  if (last?.hash === hash) return last.tag
  const tag = await buildTag()
  mkdirSync(cache, { recursive: true })
  writeFileSync(tagCache, JSON.stringify({ hash, tag }))
  return tag
}

/** Records that `dist` was built from the present sources. */
export function recordBuild() {
  mkdirSync(cache, { recursive: true })
  writeFileSync(hashFile, inputHash())
}
