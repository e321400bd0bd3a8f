import type { ChunkFile } from '../element/chunk-types'
import type { sharedModules } from './shared-modules'

/** Files of chunks by chunk name. */
export type ChunkFiles = Readonly<Record<string, ChunkFile>>

/** Function that evaluates a chunk. The build wraps it around the chunk's code. */
export type EvaluateChunk = (
  modules: typeof sharedModules,
  exports: { default?: unknown; children?: ChunkFiles; sharedModules?: typeof sharedModules },
) => void

/**
 * Description of the symbol under which a chunk file hands its function over, as a property of `window`: a classic script has
 * no exports and, in a shadow root, no `document.currentScript`. The chunk's name is part of it, because several chunks may
 * be handed over before the first is taken.
 */
export const handoverKey = (name: string) => `readiness-check/${name}`

/** Returns the function that the chunk file which has just run has handed over, and deletes the property. */
export function takeHandover(name: string): EvaluateChunk {
  const handovers = window as unknown as Record<symbol, EvaluateChunk>
  const key = Symbol.for(handoverKey(name))
  const evaluateChunk = handovers[key] as EvaluateChunk
  delete handovers[key]
  return evaluateChunk
}
