import { Expression, endOf, readLiteral } from './literal'

/** What an attribute says: a text; what braces hold, as JSX has it; nothing, by its presence alone. */
export type AttributeValue = string | { braces: unknown } | null

/** A tag that is of interest. Names are as they are written. */
export interface Tag {
  name: string
  attributes: [name: string, value: AttributeValue][]
  /** What stands in a script or a style sheet. */
  inner: string
  /** Something stands between it and its end. */
  hasChildren: boolean
}

const OPENING =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|iframe|readiness-check|[a-z][a-z0-9-]{0,30}(?=[^<>]{0,2000}\bstyle\s*=))(?=[\s/>])/gi
/** So many tags are looked at, and attributes of one. */
const MOST_TAGS = 200
const MOST_ATTRIBUTES = 500

const SPACE = /[\s/]*/y
const NAME = /[^\s=>/"'{}]+/y
const EQUALS = /\s*=\s*/y
const BARE = /[^\s>"'`]+/y

/** The tags in a text of HTML or JSX, however they are written. Total, and linear in the text. */
export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = []
  OPENING.lastIndex = 0
  for (let found = OPENING.exec(text); found && tags.length < MOST_TAGS; found = OPENING.exec(text)) {
    const name = found[1]?.toLowerCase()
    if (!name) continue
    const { attributes, end, isClosed } = readAttributes(text, OPENING.lastIndex)
    OPENING.lastIndex = end
    const isRaw = name === 'script' || name === 'style'
    const inner = isRaw && !isClosed ? rawText(text, end, name) : ''
    OPENING.lastIndex += inner.length
    const hasChildren = name === 'readiness-check' && !isClosed && holdsSomething(text, end)
    tags.push({ name, attributes, inner, hasChildren })
  }
  return tags
}

function holdsSomething(text: string, from: number): boolean {
  const end = text.slice(from).search(/<\/readiness-check/i)
  return end > 0 && text.slice(from, from + end).trim() !== ''
}

function rawText(text: string, from: number, name: string): string {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = from
  return text.slice(from, closing.exec(text)?.index ?? text.length)
}

/** @returns the attributes, where the tag ends, and whether it closes itself, as JSX has it */
function readAttributes(text: string, from: number) {
  const attributes: Tag['attributes'] = []
  let at = from
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) at += found.length
    return found
  }
  while (at < text.length && attributes.length < MOST_ATTRIBUTES) {
    const space = match(SPACE)
    if (text[at] === '>') return { attributes, end: at + 1, isClosed: !!space?.endsWith('/') }
    if (text[at] === '{') {
      // A spread, or a comment of JSX.
      const end = endOf(text, at + 1)
      const code = text.slice(at + 1, end).trim()
      if (code.startsWith('...')) attributes.push([code, { braces: new Expression(code) }])
      at = end + 1
      continue
    }
    const name = match(NAME)
    if (!name) {
      at++
      continue
    }
    attributes.push([name, match(EQUALS) ? value() : null])
  }
  return { attributes, end: at, isClosed: true }

  function value(): AttributeValue {
    const quote = text[at]
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1)
      const raw = text.slice(at + 1, end < 0 ? text.length : end)
      at = end < 0 ? text.length : end + 1
      return decoded(raw)
    }
    if (quote === '{') {
      const { value: braces, end } = readLiteral(text, at + 1)
      at = endOf(text, end) + 1
      return { braces }
    }
    return decoded(match(BARE) ?? '')
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Text with its character references resolved: those by number, and the few by name that are in use. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point)
  })

/** To its semicolon or the end of its block, past quotes and two levels of brackets. */
const PROPERTY = /(--rc-[\w-]+)\s*:((?:[^;}"'(]+|"[^"]*"|'[^']*'|\((?:[^()]+|\([^()]*\))*\))*)/g

/** What a style sheet or a `style` attribute says by custom properties of ours: name and value. */
export const propertiesIn = (styles: string): [name: string, value: string][] =>
  [...styles.matchAll(PROPERTY)].map(([, name = '', value = '']) => [
    name,
    value.replace(/!\s*important\s*$/i, '').trim(),
  ])
