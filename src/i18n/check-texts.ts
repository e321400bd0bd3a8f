import { attempt } from '../lib/attempt'
import { stripInvisible } from './confusables'
import { findClaim } from './find-claim'
import { nearestKey } from './nearest-key'
import { isRequiredLine, missingStatements } from './required-disclaimers'

/** Something that a partner should know about the words given. */
export interface TextProblem {
  code: 'words'
  message: string
  hint: string
}

export interface CheckedTexts {
  words: Record<string, string>
  problems: TextProblem[]
}

/** The longest text, in characters. */
const LONGEST = 2000
/** So many faults are told one by one. */
const TOLD = 20

const problem = (message: string, hint: string): TextProblem => ({ code: 'words', message, hint })

/**
 * The texts that can stand in place of ours, and a fault for each that cannot: for that one the visitor sees ours.
 * Total: whatever is handed in, nothing is thrown.
 *
 * @param english every known key with its English text
 * @param language what the texts are said to be in
 */
export const checkTexts = (given: unknown, english: Readonly<Record<string, string>>, language: string): CheckedTexts =>
  attempt(() => checkEach(given, english, language)) ?? {
    words: {},
    problems: [problem('The words cannot be read', 'Write a plain object of texts by key.')],
  }

function checkEach(given: unknown, english: Readonly<Record<string, string>>, language: string): CheckedTexts {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return {
      words: {},
      problems: [problem(`The words are ${kindOf(given)}`, 'Write an object of texts by key: {"start": "Begin"}.')],
    }
  const words: Record<string, string> = {}
  const problems: TextProblem[] = []
  const keys = Object.keys(english)
  let unknown = 0
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(english, key)) {
      if (++unknown <= TOLD)
        problems.push(
          unknownKey(
            key,
            attempt(() => Reflect.get(given, key)),
            keys,
          ),
        )
      continue
    }
    const text: unknown = attempt(() => Reflect.get(given, key))
    const found = faultOf(key, text, english[key] ?? '', language)
    if (found) problems.push(found)
    else words[key] = `${text}`
  }
  const rest = problems.length - TOLD + Math.max(0, unknown - TOLD)
  return {
    words,
    problems:
      rest > 0
        ? [...problems.slice(0, TOLD), problem(`${rest} more texts cannot be used`, 'Mend those named first.')]
        : problems,
  }
}

function unknownKey(key: string, value: unknown, keys: string[]): TextProblem {
  const inner = typeof value === 'object' && value ? Object.keys(value)[0] : undefined
  if (inner !== undefined && keys.some(one => one.startsWith(`${key}.`)))
    return problem(
      `"${short(key)}" is no key, but the beginning of some`,
      `Write keys in one: "${key}.${short(inner)}".`,
    )
  const right = nearestKey(short(key), keys)
  return problem(
    `"${short(key)}" is no key`,
    right ? `Use "${right}".` : 'words-en.json, beside the script, lists every key with its English text.',
  )
}

/** What is wrong with a text for a key. */
function faultOf(key: string, text: unknown, ours: string, language: string): TextProblem | undefined {
  const is = (what: string, hint: string) => problem(`"${key}" ${what}`, hint)
  const example = quoted(ours)
  if (typeof text !== 'string') return is(`is ${kindOf(text)}`, `Write a text, such as ${example}.`)
  if (!stripInvisible(text)) return is('is empty', 'Write a text, or leave the key out: then ours is shown.')
  if (text.length > LONGEST) return is(`has ${text.length} characters`, `Write at most ${LONGEST}.`)
  if (/[\u202a-\u202e]/.test(text))
    return is(
      'turns the order of letters round',
      'Leave out the characters U+202A to U+202E; isolates (U+2066 to U+2069) are fine.',
    )
  if (/<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text))
    return is('has markup in it', 'Write plain text: tags and entities would be shown as they are written.')
  return placeholderFault(key, text, ours) ?? promiseFault(key, text, ours, language)
}

const placeholdersOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))]

function placeholderFault(key: string, text: string, ours: string): TextProblem | undefined {
  const is = (what: string, hint: string) => problem(`"${key}" ${what}`, hint)
  if (/\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date)\b/.test(text))
    return is(
      'has plural forms, which are not read',
      `Write it so that it holds for every number, as ours: ${quoted(ours)}.`,
    )
  const [wanted, has] = [placeholdersOf(ours), placeholdersOf(text)]
  const odd = has.find(name => !wanted.includes(name))
  const listed = wanted.map(name => `{${name}}`).join(', ')
  if (odd !== undefined)
    return is(
      `fills in {${odd}}, which is not known here`,
      wanted.length ? `Use ${listed}.` : 'Nothing is filled in here.',
    )
  const missing = wanted.find(name => !has.includes(name))
  if (missing !== undefined)
    return is(`lacks {${missing}}`, `Write ${listed} where the value is to stand, as ours: ${quoted(ours)}.`)
  if (/[{}]/.test(text.replace(/\{\w+\}/g, '')))
    return is('has a brace that belongs to nothing', wanted.length ? `Write ${listed} exactly so.` : 'Leave it out.')
}

function promiseFault(key: string, text: string, ours: string, language: string): TextProblem | undefined {
  const claim = findClaim(text, isRequiredLine(key) ? '' : ours)
  if (claim)
    return problem(
      `"${key}" claims too much: "${claim}"`,
      `The check is no audit and certifies nothing. Say what the answers show, as ours: ${quoted(ours)}; or deny it plainly: "not …".`,
    )
  const lacking = isRequiredLine(key) ? missingStatements(key, text, language) : []
  if (lacking.length)
    return problem(
      `"${key}" does not say ${lacking.join(', ')}`,
      `It can be put in other words, but has to say it, as ours: ${quoted(ours)}`,
    )
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (value === undefined) return 'not to be read'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** A text of ours in a message, as much of it as tells which it is. */
const quoted = (ours: string) => `"${ours.length > 140 ? `${ours.slice(0, 140)}…` : ours}"`

const short = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}…` : key)
