import { CodeExpression, findExpressionEnd, parseLiteral } from './parse-literal'

/** Value of an attribute: a text, the parsed contents of JSX braces, or `null` for an attribute without a value. */
export type AttributeValue = string | { braces: unknown } | null

/** A tag that was found. Attribute names are spelled as in the source. */
export interface MarkupTag {
  name: string
  attributes: [name: string, value: AttributeValue][]
  /** Contents of a `script` or `style`; empty for other tags. */
  content: string
  /** Whether there is anything but white space between the opening and the closing tag. Only for `readiness-check`. */
  hasChildren: boolean
}

/** Matches comments, and opening tags by name or with a `style` attribute. */
const OPENING =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|iframe|readiness-check|[a-z][a-z0-9-]{0,30}(?=[^<>]{0,2000}\bstyle\s*=))(?=[\s/>])/gi
/** Most tags that are read. */
const MAX_TAGS = 200
/** Most attributes that are read of one tag. */
const MAX_ATTRIBUTES = 500

const SPACE = /[\s/]*/y
const NAME = /[^\s=>/"'{}]+/y
const EQUALS = /\s*=\s*/y
const BARE = /[^\s>"'`]+/y

/**
 * Finds the tags in HTML or JSX that may set options: scripts, style sheets, iframes, the check's element, and tags
 * with a `style` attribute. Never throws, and takes time linear in the length of the text.
 */
export function findTags(text: string): MarkupTag[] {
  const tags: MarkupTag[] = []
  OPENING.lastIndex = 0
  for (let found = OPENING.exec(text); found && tags.length < MAX_TAGS; found = OPENING.exec(text)) {
    const name = found[1]?.toLowerCase()
    if (!name) continue
    const { attributes, end, isSelfClosing } = readAttributes(text, OPENING.lastIndex)
    OPENING.lastIndex = end
    const isRaw = name === 'script' || name === 'style'
    const inner = isRaw && !isSelfClosing ? rawText(text, end, name) : ''
    OPENING.lastIndex += inner.length
    const hasChildren = name === 'readiness-check' && !isSelfClosing && hasContent(text, end)
    tags.push({ name, attributes, content: inner, hasChildren })
  }
  return tags
}

/** Whether there is anything but white space before the closing tag of `readiness-check`. */
function hasContent(text: string, from: number): boolean {
  const end = text.slice(from).search(/<\/readiness-check/i)
  return end > 0 && text.slice(from, from + end).trim() !== ''
}

/** Returns the text up to the closing tag; up to the end if there is none. */
function rawText(text: string, from: number, name: string): string {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = from
  return text.slice(from, closing.exec(text)?.index ?? text.length)
}

/** Reads the attributes of a tag; returns them, the index after the tag, and whether the tag is self-closing (`/>`). */
function readAttributes(text: string, from: number) {
  const attributes: MarkupTag['attributes'] = []
  let at = from
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) at += found.length
    return found
  }
  while (at < text.length && attributes.length < MAX_ATTRIBUTES) {
    const space = match(SPACE)
    if (text[at] === '>') return { attributes, end: at + 1, isSelfClosing: !!space?.endsWith('/') }
    if (text[at] === '{') {
      // A JSX spread or comment.
      const end = findExpressionEnd(text, at + 1)
      const code = text.slice(at + 1, end).trim()
      if (code.startsWith('...')) attributes.push([code, { braces: new CodeExpression(code) }])
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
  return { attributes, end: at, isSelfClosing: true }

  function value(): AttributeValue {
    const quote = text[at]
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1)
      const raw = text.slice(at + 1, end < 0 ? text.length : end)
      at = end < 0 ? text.length : end + 1
      return decodeEntities(raw)
    }
    if (quote === '{') {
      const { value: braces, end } = parseLiteral(text, at + 1)
      at = findExpressionEnd(text, end) + 1
      return { braces }
    }
    return decodeEntities(match(BARE) ?? '')
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Decodes HTML character references: numeric ones, and the six named ones that are common in attributes. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point)
  })

/**
 * Matches a custom property `--rc-…` up to its semicolon or the end of the block, with strings and two levels of
 * brackets.
 */
const PROPERTY = /(--rc-[\w-]+)\s*:((?:[^;}"'(]+|"[^"]*"|'[^']*'|\((?:[^()]+|\([^()]*\))*\))*)/g

/** Returns name and value of every `--rc-…` custom property in a style sheet or `style` attribute. */
export const findCustomProperties = (styles: string): [name: string, value: string][] =>
  [...styles.matchAll(PROPERTY)].map(([, name = '', value = '']) => [
    name,
    value.replace(/!\s*important\s*$/i, '').trim(),
  ])
