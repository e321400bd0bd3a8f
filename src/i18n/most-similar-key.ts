import { editDistance } from '../lib/edit-distance'

/**
 * Returns the known key that is most similar to an unknown one, to suggest it in an error message. The edit distance
 * may be at most a third of the key's length (at least 2), and case is ignored; undefined if no key is that similar.
 */
export function findMostSimilarKey(unknownKey: string, keys: readonly string[]): string | undefined {
  let nearest: string | undefined
  let leastDistance = Math.max(2, Math.floor(unknownKey.length / 3))
  for (const key of keys) {
    const distance = editDistance(unknownKey.toLowerCase(), key.toLowerCase(), 1)
    if (distance < leastDistance || (distance === leastDistance && !nearest)) [nearest, leastDistance] = [key, distance]
  }
  return nearest
}
