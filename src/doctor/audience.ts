import type { Inputs } from './inputs'
import { sourceName, sourceOf } from './option-rows'
import { text } from './text'

/** To whom the panel shows, by how it was asked for: what stands in the page, it shows to every visitor. */
export function audienceText(inputs: Inputs): string {
  const place = inputs.options.debug && sourceOf('debug', inputs)
  if (!place) return text('aboutAddress')
  if (place === 'call' || place === 'property') return text('aboutScript')
  return text('aboutPage', { place: sourceName(place) })
}
