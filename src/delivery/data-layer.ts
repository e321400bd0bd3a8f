import { cutText } from '../lib/well-formed'
import type { Result } from '../scoring/result'

/**
 * One entry that is pushed to a tag manager's data layer. Its names are under 40 characters long and not reserved by
 * analytics tools. It contains no answers and no personal data.
 */
export interface DataLayerEntry {
  event: 'readiness_start' | 'readiness_complete' | 'readiness_contact'
  readiness_instance: string
  /**
   * Id of the band. `null` if there is no band: the key is always set, so that it overwrites the value of an earlier
   * entry.
   */
  readiness_band: string | null
  /** Score, rounded to 0.01. `null` if there is no score, for the same reason as in `readiness_band`. */
  readiness_score: number | null
}

/** Most characters of a value that analytics tools keep. */
const MAX_VALUE_LENGTH = 100

/** Returns the data layer entry for an event of one check instance; `result` is `null` before there is a result. */
export const createDataLayerEntry = (
  event: DataLayerEntry['event'],
  instance: string,
  result: Result | null,
): DataLayerEntry => ({
  event,
  readiness_instance: cutText(instance, MAX_VALUE_LENGTH),
  readiness_band: result?.band?.id ?? null,
  readiness_score: result?.score == null ? null : Math.round(result.score * 100) / 100,
})

/**
 * Appends an entry to a global array of the page. The page has to create the array: the check adds no global variable
 * except its own API.
 * @param globals the object that holds the page's global variables
 * @param name the name of the array in `globals`
 * @returns `false` if there is no such array or it cannot be changed
 */
export function pushToDataLayer(globals: object, name: string, entry: DataLayerEntry): boolean {
  try {
    const layer: unknown = Reflect.get(globals, name)
    if (!Array.isArray(layer)) return false
    layer.push(entry)
    return true
  } catch {
    return false
  }
}
