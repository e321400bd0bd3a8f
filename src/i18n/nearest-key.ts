import { editDistance } from '../lib/edit-distance'

/** The name that was probably meant by one that is none: within a third of its letters, whatever their case. */
export function nearestKey(name: string, names: readonly string[]): string | undefined {
  let found: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3))
  for (const candidate of names) {
    const far = editDistance(name.toLowerCase(), candidate.toLowerCase(), 1)
    if (far < least || (far === least && !found)) [found, least] = [candidate, far]
  }
  return found
}
