import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'
import { type ChunkName, childChunksByParent, chunkImporters } from '../../src/chunks'
import { root } from './paths'

const listFile = join(root, 'src/chunks/index.ts')

/**
 * Reads the `import('…')` calls in `src/chunks/index.ts`: chunk name -> path of its entry, relative to the project's
 * folder.
 */
function readEntries(): Record<ChunkName, string> {
  const code = readFileSync(listFile, 'utf8')
  const names = Object.keys(chunkImporters)
  const { dynamicImports } = parseSync(listFile, code).module
  if (names.length !== dynamicImports.length) throw new Error(`${listFile} needs one import() for each chunk`)
  return Object.fromEntries(
    dynamicImports.map(({ moduleRequest: { start, end } }, place) => [
      names[place],
      relative(root, join(dirname(listFile), code.slice(start + 1, end - 1))),
    ]),
  ) as Record<ChunkName, string>
}

const isChild = (name: string) =>
  Object.values(childChunksByParent).some(children => children.some(child => child === name))

/** Chunk name -> path of its entry, relative to the project's folder. */
export const chunkEntries = readEntries()

/** Names of the chunks that the tag's file loads, as opposed to chunks that only another chunk loads. */
export const topLevelChunks = (Object.keys(chunkImporters) as ChunkName[]).filter(name => !isChild(name))

const descendantsOf = (name: ChunkName): ChunkName[] =>
  (childChunksByParent[name] ?? []).flatMap(child => [child, ...descendantsOf(child)])

/** Names of the chunks that load only after the chunk `check`, so that they can use its modules. */
export const namesAfterCheck = descendantsOf('check')
