import type { DoctorInputs } from './inputs'
import { optionSourceLabel, optionSourceOf } from './option-rows'
import { doctorText } from './text'

/**
 * Returns the sentence of the panel that says which visitors see the panel. The sentence depends on how `debug` was turned
 * on: an option in the page shows the panel to every visitor, the address fragment only to the person who uses it.
 */
export function panelAudienceText(inputs: DoctorInputs): string {
  const source = inputs.options.debug && optionSourceOf('debug', inputs)
  if (!source) return doctorText('aboutAddress')
  if (source === 'call' || source === 'property') return doctorText('aboutScript')
  return doctorText('aboutPage', { place: optionSourceLabel(source) })
}
