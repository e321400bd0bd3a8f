import type { Inputs } from './inputs'
import { placeOf, sayerOf } from './options'
import { say } from './say'

/** To whom the panel shows, by how it was asked for: what stands in the page, it shows to every visitor. */
export function whoSees(inputs: Inputs): string {
  const place = inputs.options.debug && sayerOf('debug', inputs)
  if (!place) return say('aboutAddress')
  if (place === 'call' || place === 'property') return say('aboutScript')
  return say('aboutPage', { place: placeOf(place) })
}
