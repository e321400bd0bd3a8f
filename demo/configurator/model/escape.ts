/** How values are written in each language, so that any text comes out as it went in. */

const ATTRIBUTE: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** For an attribute of HTML, between double quotes. */
export const inAttribute = (text: string): string =>
  text.replace(/[&"<>\n\r\t]/g, letter => ATTRIBUTE[letter] as string)

/** `name="value"`; a name alone, where presence says it. */
export const attribute = (name: string, value: unknown): string =>
  value === true ? name : `${name}="${inAttribute(`${value}`)}"`

const STRING: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A string of JavaScript between single quotes. It may stand in a script in a page: nothing in it ends that script or
 * begins a comment.
 */
export const inQuotes = (text: string): string =>
  `'${text
    .replace(/[\\'\n\r\t]/g, letter => STRING[letter] as string)
    .replace(/<(?=[/!s])/gi, '\\x3C')
    .replace(/[\p{Cc}\u2028\u2029]/gu, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`

/** A name in an object literal. `__proto__` would be no name there, and is never one of ours. */
const inObject = (name: string): string => (/^[a-z_$][\w$]*$/i.test(name) ? name : inQuotes(name))

/** A value as a literal of JavaScript; objects over several lines, the first of which is not indented. */
export function asLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return inQuotes(value)
  if (typeof value !== 'object' || value === null) return `${value}`
  const lines = Object.entries(value).map(
    ([name, item]) => `${indent}  ${inObject(name)}: ${asLiteral(item, `${indent}  `)},`,
  )
  return lines.length ? `{\n${lines.join('\n')}\n${indent}}` : '{}'
}

/** An attribute of JSX. Its strings know entities and no escapes: what needs either is written as an expression. */
export function jsxAttribute(name: string, value: unknown, indent: string): string {
  if (value === true) return name
  if (typeof value === 'string' && /^[^"&\\\p{Cc}\u2028\u2029]*$/u.test(value)) return `${name}="${value}"`
  return `${name}={${asLiteral(value, indent)}}`
}

/** A query string: a colour without the `#`, which would end the address. */
export const asQuery = (entries: readonly (readonly [name: string, value: unknown])[]): string =>
  new URLSearchParams(entries.map(([name, value]) => [name, `${value}`.replace(/^#(?=[\da-f]+$)/i, '')])).toString()
