import type { Problem } from '../events/events'
import { adoptStyles } from '../lib/adopt-styles'
import type { ChunkDefaultExports, MountContext } from './types'

/** Loads a chunk for a check. The shadow root adopts the chunk's styles. A failure raises `readiness-error`. */
export async function loadChunkAndStyles<Name extends keyof ChunkDefaultExports>(
  { runtime, shadow, options, onProblem }: MountContext,
  name: Name,
): Promise<ChunkDefaultExports[Name]> {
  try {
    const chunk = await runtime.loadChunk(name, shadow, options.peek().assets)
    if ('styles' in chunk) adoptStyles(shadow, chunk.styles)
    return chunk
  } catch (error) {
    onProblem(error as Problem)
    throw error
  }
}
