import type { Result } from '../scoring/result'

/** What a tag manager is told: names of under 40 characters, none that analytics reserve, no answer, nothing personal. */
export interface DataLayerEntry {
  event: 'readiness_start' | 'readiness_complete' | 'readiness_contact'
  readiness_instance: string
  /** Id of the band and score rounded to 0.01; null where there is none, so that no earlier value stays behind. */
  readiness_band: string | null
  readiness_score: number | null
}

/** The most characters that analytics keep of a value. */
const LONGEST = 100

export const dataLayerEntry = (
  event: DataLayerEntry['event'],
  instance: string,
  result: Result | null,
): DataLayerEntry => ({
  event,
  readiness_instance: instance.slice(0, LONGEST),
  readiness_band: result?.band?.id ?? null,
  readiness_score: result?.score == null ? null : Math.round(result.score * 100) / 100,
})

/**
 * Puts an entry at the end of a global array. The array is the page's to make: the check leaves no global but its own.
 * @returns false where there is no such array, or it takes nothing
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
