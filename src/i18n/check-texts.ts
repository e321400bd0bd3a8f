import { attempt } from '../lib/attempt'
import { normalizeAndStripInvisible } from './confusables'
import { findForbiddenClaim } from './find-forbidden-claim'
import { findMostSimilarKey } from './most-similar-key'
import { findMissingDisclaimerStatements, isDisclaimerKey } from './required-disclaimers'

/** A problem with the texts that a partner configured, in the form of a `readiness-error`. */
export interface TextProblem {
  code: 'words'
  message: string
  hint: string
}

/** The result of `checkTexts`. */
export interface CheckedTexts {
  /** The partner's texts that can be used, by key. */
  texts: Record<string, string>
  problems: TextProblem[]
}

/** Most characters of a text. */
const MAX_TEXT_LENGTH = 2000
/** Most problems that are listed one by one. */
const MAX_LISTED_PROBLEMS = 20

const createProblem = (message: string, hint: string): TextProblem => ({ code: 'words', message, hint })

/**
 * Checks the texts that a partner configured. Returns those that can be used, and a problem for each other one; the
 * widget shows its default text in place of that one. Never throws, whatever `given` is.
 *
 * @param english every known key with its English text
 * @param language the language that the texts are supposed to be in
 */
export const checkTexts = (given: unknown, english: Readonly<Record<string, string>>, language: string): CheckedTexts =>
  attempt(() => checkEachText(given, english, language)) ?? {
    texts: {},
    problems: [createProblem('The words cannot be read', 'Write a plain object of texts by key.')],
  }

function checkEachText(given: unknown, english: Readonly<Record<string, string>>, language: string): CheckedTexts {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return {
      texts: {},
      problems: [
        createProblem(`The words are ${describeType(given)}`, 'Write an object of texts by key: {"start": "Begin"}.'),
      ],
    }
  const texts: Record<string, string> = {}
  const problems: TextProblem[] = []
  const keys = Object.keys(english)
  let unknownKeys = 0
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(english, key)) {
      if (++unknownKeys <= MAX_LISTED_PROBLEMS)
        problems.push(
          unknownKeyProblem(
            key,
            attempt(() => Reflect.get(given, key)),
            keys,
          ),
        )
      continue
    }
    const text: unknown = attempt(() => Reflect.get(given, key))
    const problem = findTextProblem(key, text, english[key] ?? '', language)
    if (problem) problems.push(problem)
    else texts[key] = `${text}`
  }
  const unlisted = problems.length - MAX_LISTED_PROBLEMS + Math.max(0, unknownKeys - MAX_LISTED_PROBLEMS)
  return {
    texts,
    problems:
      unlisted > 0
        ? [
            ...problems.slice(0, MAX_LISTED_PROBLEMS),
            createProblem(`${unlisted} more texts cannot be used`, 'Fix the listed ones first.'),
          ]
        : problems,
  }
}

function unknownKeyProblem(key: string, value: unknown, keys: string[]): TextProblem {
  const innerKey = typeof value === 'object' && value ? Object.keys(value)[0] : undefined
  if (innerKey !== undefined && keys.some(known => known.startsWith(`${key}.`)))
    return createProblem(
      `"${shorten(key)}" is not a key, but the beginning of several`,
      `Join the parts of a key: "${key}.${shorten(innerKey)}".`,
    )
  const nearest = findMostSimilarKey(shorten(key), keys)
  return createProblem(
    `"${shorten(key)}" is not a known key`,
    nearest ? `Use "${nearest}".` : 'words-en.json, beside the script, lists every key with its English text.',
  )
}

/** Returns the first problem of a text; undefined if the text can be used. */
function findTextProblem(key: string, text: unknown, defaultText: string, language: string): TextProblem | undefined {
  const problem = (predicate: string, hint: string) => createProblem(`"${key}" ${predicate}`, hint)
  if (typeof text !== 'string')
    return problem(`is ${describeType(text)}`, `Write a text, such as ${quote(defaultText)}.`)
  if (!normalizeAndStripInvisible(text))
    return problem('is empty', 'Write a text, or omit the key to keep the default text.')
  if (text.length > MAX_TEXT_LENGTH)
    return problem(`has ${text.length} characters`, `Write at most ${MAX_TEXT_LENGTH}.`)
  if (/[\u202a-\u202e]/.test(text))
    return problem(
      'changes the direction of letters',
      'Remove the characters U+202A to U+202E; isolates (U+2066 to U+2069) are fine.',
    )
  if (/<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text))
    return problem('contains markup', 'Write plain text: tags and entities would be shown as they are written.')
  return findPlaceholderProblem(key, text, defaultText) ?? findStatementProblem(key, text, defaultText, language)
}

const placeholdersOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))]

/** Returns the first problem with the placeholders of a text: they have to be those of the default text. */
function findPlaceholderProblem(key: string, text: string, defaultText: string): TextProblem | undefined {
  const problem = (predicate: string, hint: string) => createProblem(`"${key}" ${predicate}`, hint)
  if (/\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date)\b/.test(text))
    return problem(
      'has plural forms, which are not supported',
      `Write it so that it is correct for every number, as the default text: ${quote(defaultText)}.`,
    )
  const [expected, used] = [placeholdersOf(defaultText), placeholdersOf(text)]
  const unknown = used.find(name => !expected.includes(name))
  const expectedList = expected.map(name => `{${name}}`).join(', ')
  if (unknown !== undefined)
    return problem(
      `uses {${unknown}}, which is not a placeholder of this text`,
      expected.length ? `Use ${expectedList}.` : 'This text has no placeholders.',
    )
  const missing = expected.find(name => !used.includes(name))
  if (missing !== undefined)
    return problem(
      `lacks {${missing}}`,
      `Write ${expectedList} where the value is to appear, as the default text: ${quote(defaultText)}.`,
    )
  if (/[{}]/.test(text.replace(/\{\w+\}/g, '')))
    return problem(
      'has a brace that is not part of a placeholder',
      expected.length ? `Write ${expectedList} exactly like this.` : 'Remove it.',
    )
}

/** Returns the problem of a text that makes a forbidden claim, or of a disclaimer that lacks a required statement. */
function findStatementProblem(
  key: string,
  text: string,
  defaultText: string,
  language: string,
): TextProblem | undefined {
  const claim = findForbiddenClaim(text, isDisclaimerKey(key) ? '' : defaultText)
  if (claim)
    return createProblem(
      `"${key}" claims too much: "${claim}"`,
      `The check is not an audit and certifies nothing. Say what the answers show, as the default text: ${quote(defaultText)}; or negate the claim: "not …".`,
    )
  const missing = isDisclaimerKey(key) ? findMissingDisclaimerStatements(key, text, language) : []
  if (missing.length)
    return createProblem(
      `"${key}" does not say ${missing.join(', ')}`,
      `Use other words if you like, but say this, as the default text: ${quote(defaultText)}`,
    )
}

/** Describes the type of a value that is not a text, for a message that begins with "… is". */
const describeType = (value: unknown): string => {
  if (value === null) return 'null'
  if (value === undefined) return 'unreadable'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Returns a default text in quotation marks, cut off after 140 characters. */
const quote = (text: string) => `"${text.length > 140 ? `${text.slice(0, 140)}…` : text}"`

const shorten = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}…` : key)
