/**
 * One digit of a mixed-radix number. `packDigits` packs digits of different bases into one large number, so that no part
 * of a bit is wasted, and writes the number in base 62: mail programs and chats leave letters and digits unchanged, and
 * a double click selects all of them.
 */
export interface MixedRadixDigit {
  value: number
  /** Greater than any value that the digit can have. */
  base: number
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RADIX = BigInt(ALPHABET.length)

/** Writes a number in base 62 with exactly `length` characters: padded with zeros, without the digits above `length`. */
export const toFixedWidthBase62 = (value: number, length: number): string =>
  toBase62(BigInt(value) % RADIX ** BigInt(length)).padStart(length, '0')

function toBase62(value: bigint): string {
  let text = ''
  for (let rest = value; rest > 0n; rest /= RADIX) text = ALPHABET.charAt(Number(rest % RADIX)) + text
  return text
}

/** Packs mixed-radix digits into one number, written in base 62. `createDigitReader` reads the digits back. */
export const packDigits = (digits: readonly MixedRadixDigit[]): string =>
  toBase62(digits.reduceRight((packed, { value, base }) => packed * BigInt(base) + BigInt(value), 0n))

/** Reads packed digits in the order in which they were packed. After the last digit, every further digit is 0. */
export interface DigitReader {
  next(base: number): number
  /** Whether all remaining digits are 0. */
  isDone(): boolean
}

/** Returns a reader of the digits that `packDigits` wrote; `null` if the text has a character other than letters and digits. */
export function createDigitReader(text: string): DigitReader | null {
  let rest = 0n
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    rest = rest * RADIX + BigInt(value)
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

/**
 * Encodes a non-negative integer of any size as variable-length digits: three bits in each digit, and a fourth bit that
 * says whether another digit follows. Small numbers take few digits.
 */
export const encodeVarintAsDigits = (value: number): MixedRadixDigit[] =>
  value < 8
    ? [{ value, base: 16 }]
    : [{ value: 8 + (value % 8), base: 16 }, ...encodeVarintAsDigits(Math.floor(value / 8))]

/** Reads an integer that `encodeVarintAsDigits` wrote, of at most 11 digits. */
export function readVarint(reader: DigitReader): number {
  let value = 0
  for (let factor = 1; factor <= 2 ** 30; factor *= 8) {
    const digit = reader.next(16)
    value += (digit % 8) * factor
    if (digit < 8) break
  }
  return value
}

/**
 * Encodes a non-negative integer as a Rice code: the quotient of `value` and 2^bits in unary (ones, then a zero), then
 * the remainder. The code is shortest if 2^bits is close to the typical value.
 */
export const encodeRiceAsDigits = (value: number, bits: number): MixedRadixDigit[] => [
  // Not `Array.from({ length })`: some old libraries replace `Array.from` by a version that rejects such an object.
  ...new Array<MixedRadixDigit>(Math.floor(value / 2 ** bits)).fill({ value: 1, base: 2 }),
  { value: 0, base: 2 },
  { value: value % 2 ** bits, base: 2 ** bits },
]

/** Reads an integer that `encodeRiceAsDigits` wrote with the same number of bits. */
export function readRice(reader: DigitReader, bits: number): number {
  let quotient = 0
  while (reader.next(2)) quotient++
  return quotient * 2 ** bits + reader.next(2 ** bits)
}
