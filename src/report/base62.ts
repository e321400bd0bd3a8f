/**
 * Numbers packed into one large one, each a digit in a base of its own, so that no part of a bit is lost; written with
 * letters and digits alone, which no address, mail or chat alters, and which are chosen with a double click.
 */
export interface Digit {
  value: number
  /** More than any value it may have. */
  base: number
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = BigInt(ALPHABET.length)

/** A number of at most `length` letters, written with exactly as many. */
export const fixedWidthBase62 = (value: number, length: number): string =>
  write(BigInt(value) % BASE ** BigInt(length)).padStart(length, '0')

function write(value: bigint): string {
  let text = ''
  for (let rest = value; rest > 0n; rest /= BASE) text = ALPHABET.charAt(Number(rest % BASE)) + text
  return text
}

export const pack = (digits: readonly Digit[]): string =>
  write(digits.reduceRight((whole, { value, base }) => whole * BigInt(base) + BigInt(value), 0n))

/** Reads digits back in the order in which they were packed; behind the last one all are 0. */
export interface DigitReader {
  next(base: number): number
  /** Whether nothing but zeros is left. */
  isDone(): boolean
}

/** Null where the text has other than letters and digits. */
export function unpack(text: string): DigitReader | null {
  let rest = 0n
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return null
    rest = rest * BASE + BigInt(value)
  }
  return {
    next(base) {
      const value = rest % BigInt(base)
      rest /= BigInt(base)
      return Number(value)
    },
    isDone: () => rest === 0n,
  }
}

/** A count without a greatest one, three bits at a time, each with a sign that more follows. Small ones are short. */
export const countDigits = (value: number): Digit[] =>
  value < 8 ? [{ value, base: 16 }] : [{ value: 8 + (value % 8), base: 16 }, ...countDigits(Math.floor(value / 8))]

export function readCount(reader: DigitReader): number {
  let value = 0
  for (let factor = 1; factor <= 2 ** 30; factor *= 8) {
    const digit = reader.next(16)
    value += (digit % 8) * factor
    if (digit < 8) break
  }
  return value
}

/**
 * A distance (Rice code): how often 2^bits goes into it, in as many ones and a zero, then the remainder. Shortest where
 * 2^bits is about the usual distance.
 */
export const distanceDigits = (value: number, bits: number): Digit[] => [
  // Not `Array.from`: old libraries put one of their own in its place, which takes no such object.
  ...new Array<Digit>(Math.floor(value / 2 ** bits)).fill({ value: 1, base: 2 }),
  { value: 0, base: 2 },
  { value: value % 2 ** bits, base: 2 ** bits },
]

export function readDistance(reader: DigitReader, bits: number): number {
  let times = 0
  while (reader.next(2)) times++
  return times * 2 ** bits + reader.next(2 ** bits)
}
