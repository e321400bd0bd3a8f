import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChunkFile } from '../../src/element/chunk-types'
import { root } from './paths'

/** Chunk name -> name of its file in `dist`, and its integrity hash, which browsers check before they run the file. */
export type ChunkFiles = Record<string, ChunkFile>

/** The version of the package. */
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** Returns the values of `__VERSION__`, `__CHUNKS__` and `__EMBEDDED__` in the sources, for the bundler's option `define`. */
export const buildConstants = (chunks: ChunkFiles = {}) => ({
  __VERSION__: JSON.stringify(version),
  __CHUNKS__: JSON.stringify(chunks),
  __EMBEDDED__: '{}',
})

/** The oldest browsers that the built style sheets support. */
export const cssTargets = ['chrome111', 'firefox115', 'safari17']
