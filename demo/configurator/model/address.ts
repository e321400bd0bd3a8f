/**
 * The state in the page's own address, in the fragment, which no browser sends to a server:
 *
 *     #c1=CHECKDEFLATED
 *
 * `1` is the version of the form, `CHECK` four letters by which damage is noticed, `DEFLATED` the JSON of what differs from
 * the initial state, compressed (RFC 1951), in base64url (RFC 4648). A form that is out stays readable for ever.
 */

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { attempt } from '../../../src/lib/attempt'
import { type OptionName, optionTable } from '../../../src/options/table'
import { hash32 } from '../../../src/report/hash32'
import { readLiteral } from './literal'
import {
  type Dark,
  darkNames,
  initial,
  optionNames,
  type Patch,
  type Preview,
  type State,
  schemes,
  set,
  widths,
} from './state'
import { accepted, colorOf, faultOf, isContextName, shown } from './values'

const VERSION = 1

/** No address in use is longer, in letters. */
const LONGEST = 2_000_000
/** The most that is unpacked, in bytes: a few letters can say millions. */
const MOST = 4_000_000
/** So much is unpacked at a time. */
const PIECE = 1024

/** Behind `#`, or among what else a page keeps there. */
const OURS = /(?:^#?|[&?;])c(\d{1,4})=([\w-]*)/

interface Kept {
  o?: unknown
  d?: unknown
  b?: unknown
  p?: unknown
}

/** The state as a fragment, with its `#`; '' for the initial one. */
export function toFragment(state: State): string {
  const { options, dark, base, preview } = state
  const kept: Kept = {
    ...(Object.keys(options).length > 0 && { o: options }),
    ...(Object.keys(dark).length > 0 && { d: dark }),
    ...(base && { b: base }),
    ...((preview.width !== initial.preview.width || preview.scheme !== initial.preview.scheme) && {
      p: [preview.width, preview.scheme],
    }),
  }
  const text = JSON.stringify(kept)
  return text === '{}' ? '' : `#c${VERSION}=${checkOf(text)}${toBase64(deflateSync(strToU8(text), { level: 9 }))}`
}

/**
 * The state that a fragment says. Total: of what is damaged, hostile or from a later version it keeps what it can.
 * @returns the state, and in a sentence or more what is wrong and was left out; null where all is well, or nothing is said
 */
export function fromFragment(fragment: string): { state: State; problem: string | null } {
  if (fragment.length > LONGEST) return { state: initial, problem: 'The address is too long to be one of ours.' }
  const [, version, packed = ''] = OURS.exec(fragment) ?? []
  if (version === undefined) return { state: initial, problem: null }
  const text = strFromU8(unpack(packed.slice(4)))
  const isSound = checkOf(text) === packed.slice(0, 4)
  const { state, left } = stateOf(parsed(text))
  const problems = [
    Number(version) > VERSION && 'The address is from a later version of this page.',
    !isSound && 'The address is damaged, or was cut off: what could be read of it is here.',
    left.length > 0 && `Left out: ${told(left)}.`,
  ].filter(line => line !== false)
  return { state, problem: problems.length ? problems.join(' ') : null }
}

const told = (left: readonly string[]) =>
  left.length > 10 ? `${left.slice(0, 10).join('; ')}; and ${left.length - 10} more` : left.join('; ')

/** JSON, or as much of it as there is. */
const parsed = (text: string): unknown =>
  attempt(
    () => JSON.parse(text),
    () => readLiteral(text).value,
  )

/** The state that was kept, and what of it cannot be. */
function stateOf(kept: unknown): { state: State; left: string[] } {
  const left: string[] = []
  const known = own(kept, ['o', 'd', 'b', 'p'], left)
  const options = own(known.o, optionNames, left)
  for (const name of Object.keys(options)) {
    const given = options[name]
    const problem = isOption(name) ? faultOf(name, given) : null
    if (problem) left.push(problem.message)
    if (name === 'context' || (name === 'words' && typeof given === 'object')) left.push(...lost(name, given))
  }
  const dark = own(known.d, darkNames, left)
  for (const [name, color] of Object.entries(dark))
    if (!colorOf(color)) left.push(`"${name}" in the dark cannot be ${shown(color)}`)
  const [width, scheme] = Array.isArray(known.p) ? known.p : []
  const patch: Patch = {
    options,
    dark: dark as Dark,
    ...(typeof known.b === 'string' && { base: known.b }),
    preview: {
      ...(widths.includes(width as Preview['width']) && { width }),
      ...(schemes.includes(scheme as Preview['scheme']) && { scheme }),
    },
  }
  const state = set(initial, patch)
  if (known.b !== undefined && !state.base) left.push(`the address ${shown(known.b)}`)
  return { state, left }
}

const isOption = (name: string): name is OptionName => Object.hasOwn(optionTable, name)

/** What an object has of its own under these names; what else it has is left. */
function own(given: unknown, names: readonly string[], left: string[]): Record<string, unknown> {
  if (given === undefined) return {}
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    left.push(shown(given))
    return {}
  }
  const entries = Object.entries(given)
  for (const [name] of entries) if (!names.includes(name)) left.push(`${shown(name)}, which is not known`)
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)))
}

/** The texts of `context` or `words` that cannot be kept. */
function lost(name: 'context' | 'words', given: unknown): string[] {
  const entries = Object.entries(Object(given))
  const kept = Object(accepted(name, given))
  return entries
    .filter(([key]) => !Object.hasOwn(kept, key))
    .map(([key]) => (name === 'context' && !isContextName(key) ? `the name ${shown(key)}` : `${name} ${shown(key)}`))
}

const checkOf = (text: string) => {
  const hash = hash32(text)
  return toBase64(Uint8Array.of(hash >>> 16, hash >>> 8, hash))
}

const toBase64 = (bytes: Uint8Array): string => {
  const letters: string[] = []
  for (const byte of bytes) letters.push(String.fromCharCode(byte))
  return btoa(letters.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64(text: string): Uint8Array {
  // One letter alone is no byte: something was cut off.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text
  return Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
}

/** What was deflated, as far as it can be read. */
function unpack(packed: string): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate(part => {
    size += part.length
    parts.push(part)
  })
  try {
    const bytes = fromBase64(packed)
    // It is never told that this is all: then it would give nothing of what breaks off.
    for (let at = 0; at < bytes.length && size <= MOST; at += PIECE) inflate.push(bytes.subarray(at, at + PIECE))
  } catch {
    // As far as it came.
  }
  const bytes = new Uint8Array(size)
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.length
  }
  return bytes
}
