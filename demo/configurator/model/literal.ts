/** What stands where a value was looked for, and is worked out by code: nothing is ever run. */
export class Expression {
  constructor(readonly code: string) {}
}

/** Deeper things are nobody's options. */
const DEEPEST = 20

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y
const NUMBER = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\w$])/iy
const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy
const NAMED: Record<string, unknown> = { true: true, false: false, null: null, undefined }

/** What may follow a value without changing it: TypeScript's ways to say its type. */
const TYPED = /(?:as|satisfies)\s+[\w.<>[\]| ]+|!/y

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' }

/**
 * Reads a literal of JavaScript, JSON included: texts, numbers, booleans, null, lists, objects. What is none becomes an
 * `Expression`. Total: what breaks off is read as far as it goes.
 *
 * @returns the value, and where it ends
 */
export function readLiteral(text: string, from = 0): { value: unknown; end: number } {
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
    const begun = at
    const quote = text[at++]
    const parts: string[] = []
    for (; at < text.length; at++) {
      const letter = text[at] as string
      if (letter === quote) {
        at++
        return parts.join('')
      }
      if (quote === '`' && letter === '$' && text[at + 1] === '{') {
        at = begun
        at = endOf(text, at)
        return new Expression(text.slice(begun, at))
      }
      if (letter === '\\') parts.push(escaped())
      else parts.push(letter)
    }
    return parts.join('')
  }

  /** At the backslash; afterwards at the last letter of the escape. */
  const escaped = (): string => {
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
        // What breaks off here may be half of what was meant.
        if (at < text.length || typeof item === 'object') entries.push([name, item])
      } else {
        // Shorthand, a method or a spread: code.
        at = endOf(text, at)
        entries.push([name, new Expression(text.slice(before, at).trim())])
      }
      space()
      if (isAt(',')) at++
      else if (at === before) at++
    }
    at++
    // Unlike an assignment, this makes of `__proto__` a name like any other.
    return Object.fromEntries(entries)
  }

  const key = (depth: number): string => {
    if (isAt('\'"`')) return `${string()}`
    if (isAt('[')) return `${list(depth)[0]}`
    return match(NUMBER) ?? match(WORD) ?? (text.startsWith('...', at) ? '...' : '')
  }

  const plain = (depth: number): unknown => {
    if (isAt('\'"`')) return string()
    if (isAt('{') && depth < DEEPEST) return object(depth + 1)
    if (isAt('[') && depth < DEEPEST) return list(depth + 1)
    const number = match(NUMBER)
    if (number !== undefined) return Number(number)
    const begun = at
    const word = match(WORD)
    if (word !== undefined && Object.hasOwn(NAMED, word)) return NAMED[word]
    at = begun
    return undefined
  }

  const value = (depth: number): unknown => {
    space()
    const begun = at
    const found = plain(depth)
    space()
    match(TYPED)
    space()
    // Anything else behind it makes it a part of a larger expression.
    if ((at > begun || at >= text.length) && (at >= text.length || isAt(',}]);'))) return found
    at = endOf(text, begun)
    return new Expression(text.slice(begun, at).trim())
  }

  return { value: value(0), end: at }
}

const OPENING: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** Where an expression ends that begins there: at a comma, semicolon or bracket that does not belong to it. */
export function endOf(text: string, from: number): number {
  const open: string[] = []
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === "'" || letter === '"' || letter === '`') at = endOfString(text, at)
    else if (letter === '/' && text[at + 1] === '/') at = until(text, '\n', at)
    else if (letter === '/' && text[at + 1] === '*') at = until(text, '*/', at + 2) + 1
    else if (Object.hasOwn(OPENING, letter)) open.push(OPENING[letter] as string)
    else if (open.length ? letter === open.at(-1) : ',;)]}'.includes(letter)) {
      if (!open.length) return at
      open.pop()
    }
  }
  return text.length
}

const until = (text: string, what: string, from: number) => {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found
}

/** Where the text that begins with this quote has its last. */
function endOfString(text: string, from: number): number {
  const quote = text[from]
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at
  }
  return text.length
}
