import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChunkName, childChunksByParent } from '../../src/chunks'
import { type Bundle, bundleEntry } from './bundle'
import { chunkEntries, namesAfterCheck, topLevelChunks } from './chunk-entries'
import { chunkFileCode } from './chunk-file'
import { buildConstants, type ChunkFiles } from './constants'
import { findDuplicateModules } from './duplicates'
import { englishTextsJson } from './english-texts'
import { contentHash, integrityHash } from './hash'
import { type MinifiedCode, minify } from './minify'
import { dist, tagFile, wholeFile } from './paths'
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
  /** Chunk name -> its code before it is minified. */
  const sourceCode: Record<string, string> = {}

  const complete = async (bundled: Bundle, module: boolean) => {
    sources.push(...bundled.map.sources)
    return { ...bundled, ...(quick ? unminified(bundled.code) : await minify(bundled, module)), source: bundled.code }
  }
  const buildChunks = async (names: readonly ChunkName[]): Promise<ChunkFiles> => {
    const built: ChunkFiles = {}
    for (const name of names) {
      const children = await buildChunks(childChunksByParent[name] ?? [])
      const bundled = await complete(await bundleEntry(chunkEntries[name], buildConstants(), { name, children }), true)
      const code = chunkFileCode(name, bundled.code)
      const file = `${name}-${contentHash(code)}.js`
      files[file] = code
      modules[name] = bundled.modules
      sourceCode[name] = bundled.source
      built[name] = { file, integrity: integrityHash(code) }
    }
    return built
  }

  const chunks = await buildChunks(topLevelChunks)
  const tag = await complete(await bundleEntry('src/embed.ts', buildConstants(chunks)), false)
  files[tagFile] = tag.code
  files[wholeFile] = await buildWhole(chunks, sourceCode.check ?? '', quick)
  const { check = [] } = modules
  const afterCheck = Object.fromEntries(namesAfterCheck.map(name => [name, modules[name] ?? []]))
  const duplicates = [
    ...findDuplicateModules(
      { name: "the tag's file", modules: tag.modules, table: 'src/chunks/shared-modules.ts' },
      modules,
    ),
    ...findDuplicateModules(
      { name: 'the chunk check', modules: check, table: 'src/chunks/modules-of-check.ts' },
      afterCheck,
    ),
  ]
  if (duplicates.length > 0) throw new Error(duplicates.join('\n'))
  return { files, map: tag.map, licences: thirdPartyLicenses(sources) }
}

/** Builds the tag's file with the chunk `check` inside. */
async function buildWhole({ check, ...chunks }: ChunkFiles, checkCode: string, quick: boolean): Promise<string> {
  // The chunk's code is a module with one statement, which exports the function that evaluates the chunk.
  const evaluateCheck = checkCode.slice(checkCode.indexOf('export default') + 'export default'.length)
  const tag = await bundleEntry('src/embed.ts', { ...buildConstants(chunks), __EMBEDDED__: '__EMBEDDED__' })
  const code = tag.code.replace('__EMBEDDED__', () => `{ check: ${evaluateCheck}\n}`)
  return quick ? code : (await minify({ ...tag, code })).code
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
