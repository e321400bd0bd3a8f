/** Code in the place of a literal, such as a variable or a call. The code is never run. */
export class CodeExpression {
  constructor(readonly code: string) {}
}

/** Deepest nesting that is parsed: real options are never nested deeper. */
const MAX_DEPTH = 20

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y
const NUMBER = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\w$])/iy
const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy
const NAMED: Record<string, unknown> = { true: true, false: false, null: null, undefined }

/** TypeScript type syntax after a value (`as`, `satisfies`, `!`), which is skipped. */
const TYPE_SUFFIX = /(?:as|satisfies)\s+[\w.<>[\]| ]+|!/y

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' }

/**
 * Parses a JavaScript or JSON literal: strings, numbers, booleans, null, arrays and objects. Any other code becomes a
 * `CodeExpression`. Never throws: a text that is cut off is parsed up to its end.
 *
 * @returns the value, and the index after it
 */
export function parseLiteral(text: string, from = 0): { value: unknown; end: number } {
  let at = from

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) at += found.length
    return found
  }
  const space = () => match(SPACE)
  const isAt = (letters: string) => at < text.length && letters.includes(text[at] as string)

  const string = (): unknown => {
    const start = at
    const quote = text[at++]
    const parts: string[] = []
    for (; at < text.length; at++) {
      const letter = text[at] as string
      if (letter === quote) {
        at++
        return parts.join('')
      }
      if (quote === '`' && letter === '$' && text[at + 1] === '{') {
        at = start
        at = findExpressionEnd(text, at)
        return new CodeExpression(text.slice(start, at))
      }
      if (letter === '\\') parts.push(escapeSequence())
      else parts.push(letter)
    }
    return parts.join('')
  }

  /** Reads an escape sequence: from the backslash at `at` to the last character of the sequence. */
  const escapeSequence = (): string => {
    const letter = text[++at] ?? ''
    const [whole, code = '', wide = '', narrow = ''] =
      /^(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(text.slice(at, at + 10)) ?? []
    if (!whole) return Object.hasOwn(ESCAPES, letter) ? (ESCAPES[letter] as string) : letter
    at += whole.length - 1
    const point = Number.parseInt(code || wide || narrow, 16)
    return point > 0x10ffff ? '\ufffd' : code ? String.fromCodePoint(point) : String.fromCharCode(point)
  }

  const list = (depth: number): unknown[] => {
    const items: unknown[] = []
    at++
    for (space(); at < text.length && !isAt(']'); space()) {
      const before = at
      items.push(value(depth))
      space()
      if (isAt(',')) at++
      else if (at === before) at++
    }
    at++
    return items
  }

  const object = (depth: number): Record<string, unknown> => {
    const entries: [string, unknown][] = []
    at++
    for (space(); at < text.length && !isAt('}'); space()) {
      const before = at
      const name = key(depth)
      space()
      if (isAt(':')) {
        at++
        const item = value(depth)
        // A value at the end of a text that is cut off may be incomplete, so it is dropped.
        if (at < text.length || typeof item === 'object') entries.push([name, item])
      } else {
        // A shorthand property, a method or a spread is code.
        at = findExpressionEnd(text, at)
        entries.push([name, new CodeExpression(text.slice(before, at).trim())])
      }
      space()
      if (isAt(',')) at++
      else if (at === before) at++
    }
    at++
    // `fromEntries` defines `__proto__` as an ordinary property, where an assignment would set the prototype.
    return Object.fromEntries(entries)
  }

  const key = (depth: number): string => {
    if (isAt('\'"`')) return `${string()}`
    if (isAt('[')) return `${list(depth)[0]}`
    return match(NUMBER) ?? match(WORD) ?? (text.startsWith('...', at) ? '...' : '')
  }

  const literal = (depth: number): unknown => {
    if (isAt('\'"`')) return string()
    if (isAt('{') && depth < MAX_DEPTH) return object(depth + 1)
    if (isAt('[') && depth < MAX_DEPTH) return list(depth + 1)
    const number = match(NUMBER)
    if (number !== undefined) return Number(number)
    const start = at
    const word = match(WORD)
    if (word !== undefined && Object.hasOwn(NAMED, word)) return NAMED[word]
    at = start
    return undefined
  }

  const value = (depth: number): unknown => {
    space()
    const start = at
    const found = literal(depth)
    space()
    match(TYPE_SUFFIX)
    space()
    // Followed by anything but a separator, the value is part of a larger expression.
    if ((at > start || at >= text.length) && (at >= text.length || isAt(',}]);'))) return found
    at = findExpressionEnd(text, start)
    return new CodeExpression(text.slice(start, at).trim())
  }

  return { value: value(0), end: at }
}

const OPENING: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/**
 * Returns the index where an expression ends: at the first comma, semicolon or closing bracket outside of its own
 * brackets.
 */
export function findExpressionEnd(text: string, from: number): number {
  const open: string[] = []
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === "'" || letter === '"' || letter === '`') at = endOfString(text, at)
    else if (letter === '/' && text[at + 1] === '/') at = indexOfOrEnd(text, '\n', at)
    else if (letter === '/' && text[at + 1] === '*') at = indexOfOrEnd(text, '*/', at + 2) + 1
    else if (Object.hasOwn(OPENING, letter)) open.push(OPENING[letter] as string)
    else if (open.length ? letter === open.at(-1) : ',;)]}'.includes(letter)) {
      if (!open.length) return at
      open.pop()
    }
  }
  return text.length
}

/** Index of the next occurrence of `what`; the end of the text if there is none. */
const indexOfOrEnd = (text: string, what: string, from: number) => {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found
}

/** Index of the quote that closes the string literal that opens at `from`; the end of the text if there is none. */
function endOfString(text: string, from: number): number {
  const quote = text[from]
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at
  }
  return text.length
}
