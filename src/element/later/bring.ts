import type { Fault } from '../../delivery/events'
import type { ShowSetup } from '../runtime'
import { dress } from '../sheet'
import type { LaterFiles } from './files'

/** Loads a later file for a check, whose shadow root gets the styles that come along. The partner is told of a miss. */
export async function bring<Name extends keyof LaterFiles>(
  { runtime, shadow, options, onFault }: ShowSetup,
  name: Name,
): Promise<LaterFiles[Name]> {
  try {
    const loaded = await runtime.later(name, shadow, options.peek().assets)
    if ('styles' in loaded) dress(shadow, loaded.styles)
    return loaded
  } catch (fault) {
    onFault(fault as Fault)
    throw fault
  }
}
