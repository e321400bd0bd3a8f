/**
 * Returns a 32-bit hash of a text, for short identifiers and for detecting damage. The hash is not cryptographic: never
 * use it to protect a secret. FNV-1a over the UTF-16 code units, then the finalizer of MurmurHash3, so that the high bits
 * are distributed as evenly as the low bits.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Returns the first `bits` bits (1 to 32) of the hash of a text, as a number. */
export const leadingHashBits = (text: string, bits: number): number => hash32(text) >>> (32 - bits)
