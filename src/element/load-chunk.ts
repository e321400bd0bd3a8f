import type { Fault } from '../delivery/events'
import type { ElementChunks, ShowSetup } from './runtime'
import { dress } from './sheet'

/** Loads a chunk for a check, whose shadow root adopts the chunk's styles. A failure raises `readiness-error`. */
export async function loadChunk<Name extends keyof ElementChunks>(
  { runtime, shadow, options, onFault }: ShowSetup,
  name: Name,
): Promise<ElementChunks[Name]> {
  try {
    const chunk = await runtime.loadChunk(name, shadow, options.peek().assets)
    if ('styles' in chunk) dress(shadow, chunk.styles)
    return chunk
  } catch (fault) {
    onFault(fault as Fault)
    throw fault
  }
}
