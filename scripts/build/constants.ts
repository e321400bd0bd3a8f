import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChunkFile } from '../../src/element/chunk-types'
import { root } from './paths'

/** Chunk by name: the file's name in `dist`, and the hash that the file is checked against before it runs. */
export type ChunkFiles = Record<string, ChunkFile>

/** The version of the package. */
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** What the sources read as `__VERSION__` and `__CHUNKS__`, in the form that a bundler's `define` wants. */
export const constants = (chunks: ChunkFiles = {}) => ({
  __VERSION__: JSON.stringify(version),
  __CHUNKS__: JSON.stringify(chunks),
})

/** The oldest browsers that style sheets are written down for. */
export const styleTarget = ['chrome111', 'firefox115', 'safari17']
