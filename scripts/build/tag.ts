import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChunkName, childChunksByParent } from '../../src/chunks'
import { type BundleFormat, bundleEntry } from './bundle'
import { chunkEntries, topLevelChunks } from './chunk-entries'
import { chunkFileCode } from './chunk-file'
import { buildConstants, type ChunkFiles } from './constants'
import { findDuplicateModules } from './duplicates'
import { englishTextsJson } from './english-texts'
import { contentHash, integrityHash } from './hash'
import { type MinifiedCode, minify } from './minify'
import { dist, tagFile } from './paths'
import { thirdPartyLicenses } from './third-party-licenses'

/**
 * A build of the tag: file name in `dist` -> code of the tag's file and of each chunk; and the source map of the tag's
 * file.
 */
export interface TagBuild {
  files: Record<string, string>
  map: string
  /** Licence texts of the bundled packages. */
  licences: string
}

const unminified = (code: string): MinifiedCode => ({ code, map: '' })

/**
 * Builds the tag's file and its chunks. A chunk is built before the file that loads it, because that file contains its
 * hash.
 *
 * @param quick does not minify, for development
 * @throws if a chunk bundles a module that is also in the tag's file
 */
export async function buildTag(quick = false): Promise<TagBuild> {
  const files: Record<string, string> = {}
  const sources: string[] = []
  const modules: Record<string, string[]> = {}

  const buildFile = async (entry: string, format: BundleFormat, known: ChunkFiles) => {
    const bundled =
      format === 'iife'
        ? await bundleEntry(entry, format, buildConstants(known))
        : await bundleEntry(entry, format, buildConstants(), known)
    sources.push(...bundled.map.sources)
    return { ...(quick ? unminified(bundled.code) : await minify(bundled, format)), modules: bundled.modules }
  }
  const buildChunks = async (names: readonly ChunkName[]): Promise<ChunkFiles> => {
    const built: ChunkFiles = {}
    for (const name of names) {
      const bundled = await buildFile(chunkEntries[name], 'chunk', await buildChunks(childChunksByParent[name] ?? []))
      const code = chunkFileCode(name, bundled.code)
      const file = `${name}-${contentHash(code)}.js`
      files[file] = code
      modules[name] = bundled.modules
      built[name] = { file, integrity: integrityHash(code) }
    }
    return built
  }

  const tag = await buildFile('src/embed.ts', 'iife', await buildChunks(topLevelChunks))
  files[tagFile] = tag.code
  const duplicates = findDuplicateModules(tag.modules, modules)
  if (duplicates.length > 0) throw new Error(duplicates.join('\n'))
  return { files, map: tag.map, licences: thirdPartyLicenses(sources) }
}

/**
 * Writes a build to `dist` with `integrity.json`, `words-en.json` and the licences, and deletes the chunks of earlier
 * builds.
 */
export function writeTag({ files, licences }: TagBuild) {
  mkdirSync(dist, { recursive: true })
  for (const file of readdirSync(dist)) if (file.endsWith('.js')) rmSync(join(dist, file))
  for (const [file, code] of Object.entries(files)) writeFileSync(join(dist, file), code)
  writeFileSync(join(dist, 'words-en.json'), englishTextsJson())
  writeFileSync(join(dist, 'licences.txt'), licences)
  const hashes = Object.fromEntries(Object.entries(files).map(([file, code]) => [file, integrityHash(code)]))
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`)
}
