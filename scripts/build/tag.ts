import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChunkName, childChunks } from '../../src/chunks'
import { bundle, type Format } from './bundle'
import { chunkEntries, topChunks } from './chunk-entries'
import { type ChunkFiles, constants } from './constants'
import { duplicates } from './duplicates'
import { contentHash, integrity } from './hash'
import { type Minified, minify } from './minify'
import { dist, tagFile } from './paths'
import { thirdPartyLicenses } from './third-party-licenses'
import { wordsJson } from './words'

/** The chunks and the tag's file, by their names in `dist`, and the source map of the tag's file. */
export interface TagBuild {
  files: Record<string, string>
  map: string
  /** The licences of what was bundled in. */
  licences: string
}

const plain = (code: string): Minified => ({ code, map: '' })

/**
 * Builds the tag's file and its chunks. A chunk is built before the file that carries its hash.
 *
 * @param quick leaves them unminified, for daily work
 * @throws where a chunk bundles a module that the tag's file has
 */
export async function buildTag(quick = false): Promise<TagBuild> {
  const files: Record<string, string> = {}
  const sources: string[] = []
  const modules: Record<string, string[]> = {}

  const make = async (entry: string, format: Format, known: ChunkFiles) => {
    const made =
      format === 'iife'
        ? await bundle(entry, format, constants(known))
        : await bundle(entry, format, constants(), known)
    sources.push(...made.map.sources)
    return { ...(quick ? plain(made.code) : await minify(made, format)), modules: made.modules }
  }
  const buildChunks = async (names: readonly ChunkName[]): Promise<ChunkFiles> => {
    const built: ChunkFiles = {}
    for (const name of names) {
      const made = await make(chunkEntries[name], 'chunk', await buildChunks(childChunks[name] ?? []))
      const file = `${name}-${contentHash(made.code)}.js`
      files[file] = made.code
      modules[name] = made.modules
      built[name] = { file, integrity: integrity(made.code) }
    }
    return built
  }

  const tag = await make('src/embed.ts', 'iife', await buildChunks(topChunks))
  files[tagFile] = tag.code
  const twice = duplicates(tag.modules, modules)
  if (twice.length > 0) throw new Error(twice.join('\n'))
  return { files, map: tag.map, licences: thirdPartyLicenses(sources) }
}

/** Writes them, with `integrity.json`, `words-en.json` and the licences, and removes the chunks of earlier builds. */
export function writeTag({ files, licences }: TagBuild) {
  mkdirSync(dist, { recursive: true })
  for (const file of readdirSync(dist)) if (file.endsWith('.js')) rmSync(join(dist, file))
  for (const [file, code] of Object.entries(files)) writeFileSync(join(dist, file), code)
  writeFileSync(join(dist, 'words-en.json'), wordsJson())
  writeFileSync(join(dist, 'licences.txt'), licences)
  const hashes = Object.fromEntries(Object.entries(files).map(([file, code]) => [file, integrity(code)]))
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`)
}
