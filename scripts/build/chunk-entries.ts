import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'
import { type ChunkName, childChunks, chunks } from '../../src/chunks'
import { root } from './paths'

const listFile = join(root, 'src/chunks/index.ts')

/** The entries of all chunks by name, as paths from the project's folder: read from the list's literal `import('…')`. */
function readEntries(): Record<ChunkName, string> {
  const code = readFileSync(listFile, 'utf8')
  const names = Object.keys(chunks)
  const { dynamicImports } = parseSync(listFile, code).module
  if (names.length !== dynamicImports.length) throw new Error(`${listFile} needs one import() for each chunk`)
  return Object.fromEntries(
    dynamicImports.map(({ moduleRequest: { start, end } }, place) => [
      names[place],
      relative(root, join(dirname(listFile), code.slice(start + 1, end - 1))),
    ]),
  ) as Record<ChunkName, string>
}

const isChild = (name: string) => Object.values(childChunks).some(children => children.some(child => child === name))

export const chunkEntries = readEntries()

/** The chunks that the tag's file knows. */
export const topChunks = (Object.keys(chunks) as ChunkName[]).filter(name => !isChild(name))
