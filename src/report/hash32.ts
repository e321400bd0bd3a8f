/**
 * 32 bits that look random, of any text: to name things shortly and to notice damage, never to keep a secret.
 * FNV-1a over the code units, then the finisher of MurmurHash3, so that the high bits are as good as the low ones.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The first bits of it, 1 to 32, as a number. */
export const hashBits = (text: string, bits: number): number => hash32(text) >>> (32 - bits)
