/**
 * Stores the state in the fragment of the page's address, which browsers never send to a server:
 *
 *     #c1=CHECKDEFLATED
 *
 * `1` is the version of the format, `CHECK` a checksum of four characters, and `DEFLATED` the JSON of what differs from
 * the initial state, compressed (RFC 1951), in base64url (RFC 4648). Every released version of the format must stay
 * readable.
 */

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { attempt } from '../../../src/lib/attempt'
import { type OptionName, optionTable } from '../../../src/options/table'
import { hash32 } from '../../../src/report/hash32'
import { parseLiteral } from './parse-literal'
import {
  type DarkColors,
  darkColorNames,
  initialState,
  type PreviewSettings,
  patchState,
  previewSchemes,
  previewWidths,
  type State,
  type StatePatch,
  settableOptionNames,
} from './state'
import { findProblem, isContextName, parseColor, parseOption, quoteValue } from './values'

const VERSION = 1

/** Longest fragment that is read, in characters. */
const MAX_FRAGMENT_LENGTH = 2_000_000
/** Most bytes that are decompressed: a short text can expand to millions of bytes. */
const MAX_UNPACKED = 4_000_000
/** Bytes that are decompressed at a time. */
const BLOCK = 1024

/** Matches the state in a fragment, also between parameters of other scripts, and if a mail filter has encoded the `=`. */
const STATE_PARAMETER = /(?:^#?|[&?;])c(\d{1,4})(?:=|%(?:25)*3d)([\w-]*)/i

/** The stored JSON: options, dark colours, base address, and the preview's width and scheme. */
interface StoredState {
  o?: unknown
  d?: unknown
  b?: unknown
  p?: unknown
}

/** Returns the state as a fragment that begins with `#`; empty for the initial state. */
export function stateToFragment(state: State): string {
  const { options, dark, base, preview } = state
  const stored: StoredState = {
    ...(Object.keys(options).length > 0 && { o: options }),
    ...(Object.keys(dark).length > 0 && { d: dark }),
    ...(base && { b: base }),
    ...((preview.width !== initialState.preview.width || preview.scheme !== initialState.preview.scheme) && {
      p: [preview.width, preview.scheme],
    }),
  }
  const text = JSON.stringify(stored)
  return text === '{}' ? '' : `#c${VERSION}=${checksumOf(text)}${toBase64(deflateSync(strToU8(text), { level: 9 }))}`
}

/**
 * Reads the state from a fragment. Never throws: from a damaged or hostile fragment, or one of a later version, it
 * takes what is valid.
 * @returns the state, and sentences about what is wrong and was left out; `problem` is `null` if nothing is wrong
 */
export function stateFromFragment(fragment: string): { state: State; problem: string | null } {
  if (fragment.length > MAX_FRAGMENT_LENGTH)
    return { state: initialState, problem: 'The address is too long to be one of ours.' }
  const [, version, packed = ''] = STATE_PARAMETER.exec(fragment) ?? []
  if (version === undefined) return { state: initialState, problem: null }
  const text = strFromU8(unpack(packed.slice(4)))
  const isIntact = checksumOf(text) === packed.slice(0, 4)
  const { state, leftOut } = stateOf(parseJson(text))
  const problems = [
    Number(version) > VERSION && 'The address is from a later version of this page.',
    !isIntact && 'The address is damaged, or was cut off: what could be read of it is here.',
    leftOut.length > 0 && `Left out: ${listLeftOut(leftOut)}.`,
  ].filter(line => line !== false)
  return { state, problem: problems.length ? problems.join(' ') : null }
}

const listLeftOut = (leftOut: readonly string[]) =>
  leftOut.length > 10 ? `${leftOut.slice(0, 10).join('; ')}; and ${leftOut.length - 10} more` : leftOut.join('; ')

/** Parses JSON; if it is cut off, returns the part that is complete. */
const parseJson = (text: string): unknown =>
  attempt(
    () => JSON.parse(text),
    () => parseLiteral(text).value,
  )

/** Turns stored JSON into a valid state; `leftOut` lists what is not valid. */
function stateOf(stored: unknown): { state: State; leftOut: string[] } {
  const leftOut: string[] = []
  const known = pickEntries(stored, ['o', 'd', 'b', 'p'], leftOut)
  const options = pickEntries(known.o, settableOptionNames, leftOut)
  for (const name of Object.keys(options)) {
    const given = options[name]
    const problem = isOption(name) ? findProblem(name, given) : null
    if (problem) leftOut.push(problem.message)
    if (name === 'context' || (name === 'words' && typeof given === 'object'))
      leftOut.push(...refusedTexts(name, given))
  }
  const dark = pickEntries(known.d, darkColorNames, leftOut)
  for (const [name, color] of Object.entries(dark))
    if (!parseColor(color)) leftOut.push(`"${name}" in the dark cannot be ${quoteValue(color)}`)
  const [width, scheme] = Array.isArray(known.p) ? known.p : []
  const patch: StatePatch = {
    options,
    dark: dark as DarkColors,
    ...(typeof known.b === 'string' && { base: known.b }),
    preview: {
      ...(previewWidths.includes(width as PreviewSettings['width']) && { width }),
      ...(previewSchemes.includes(scheme as PreviewSettings['scheme']) && { scheme }),
    },
  }
  const state = patchState(initialState, patch)
  if (known.b !== undefined && !state.base) leftOut.push(`the address ${quoteValue(known.b)}`)
  return { state, leftOut }
}

const isOption = (name: string): name is OptionName => Object.hasOwn(optionTable, name)

/** Returns an object's own entries with these names, and adds a note on every other entry to `leftOut`. */
function pickEntries(given: unknown, names: readonly string[], leftOut: string[]): Record<string, unknown> {
  if (given === undefined) return {}
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    leftOut.push(quoteValue(given))
    return {}
  }
  const entries = Object.entries(given)
  for (const [name] of entries) if (!names.includes(name)) leftOut.push(`${quoteValue(name)}, which is not known`)
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)))
}

/** Describes the texts of `context` or `words` that are not valid. */
function refusedTexts(name: 'context' | 'words', given: unknown): string[] {
  const entries = Object.entries(Object(given))
  const stored = Object(parseOption(name, given))
  return entries
    .filter(([key]) => !Object.hasOwn(stored, key))
    .map(([key]) =>
      name === 'context' && !isContextName(key) ? `the name ${quoteValue(key)}` : `${name} ${quoteValue(key)}`,
    )
}

const checksumOf = (text: string) => {
  const hash = hash32(text)
  return toBase64(Uint8Array.of(hash >>> 16, hash >>> 8, hash))
}

const toBase64 = (bytes: Uint8Array): string => {
  const letters: string[] = []
  for (const byte of bytes) letters.push(String.fromCharCode(byte))
  return btoa(letters.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64(text: string): Uint8Array {
  // A single character after groups of four is less than a byte: the text was cut off, and the character is dropped.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text
  return Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
}

/** Decompresses base64url text. If the text is damaged, returns the bytes before the damage. */
function unpack(packed: string): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate(part => {
    size += part.length
    parts.push(part)
  })
  try {
    const bytes = fromBase64(packed)
    // `push` is never called with `final`: for data that is cut off, it would throw away the last block.
    for (let at = 0; at < bytes.length && size <= MAX_UNPACKED; at += BLOCK)
      inflate.push(bytes.subarray(at, at + BLOCK))
  } catch {
    // The data is damaged: the part before the damage is used.
  }
  const bytes = new Uint8Array(size)
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.length
  }
  return bytes
}
