import { checkInstrument, formatProblem } from '../../../src/instrument/check-instrument'
import type { Instrument } from '../../../src/instrument/schema'
import { sampleInstrument } from './sample'

/** An instrument that a test may change in any way. */
// biome-ignore lint/suspicious/noExplicitAny: the tests make instruments invalid
export type BrokenInstrument = any

/** Returns the formatted problems of the sample instrument after a change that breaks it. */
export function problemsAfter(
  breakIt: (instrument: BrokenInstrument) => void,
  from: Instrument = sampleInstrument(),
): string[] {
  const instrument = structuredClone(from)
  breakIt(instrument)
  return checkInstrument(instrument).map(formatProblem)
}
