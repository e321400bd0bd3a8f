/** Writes values as HTML, JavaScript, JSX and query strings, escaped so that any text is read back unchanged. */

const ATTRIBUTE: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Escapes a text for an HTML attribute value in double quotes. */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>\n\r\t]/g, letter => ATTRIBUTE[letter] as string)

/** Returns an HTML attribute: `name="value"`, or only the name if the value is `true`. */
export const formatAttribute = (name: string, value: unknown): string =>
  value === true ? name : `${name}="${escapeAttribute(`${value}`)}"`

const STRING: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Returns a text as a JavaScript string in single quotes. The string is safe in an inline script: it contains no
 * `</script` and no `<!--`.
 */
export const formatString = (text: string): string =>
  `'${text
    .replace(/[\\'\n\r\t]/g, letter => STRING[letter] as string)
    .replace(/<(?=[/!s])/gi, '\\x3C')
    .replace(/[\p{Cc}\u2028\u2029]/gu, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`

/**
 * Returns a property name for an object literal. The name `__proto__`, which would set the prototype, never occurs
 * here.
 */
const formatKey = (name: string): string => (/^[a-z_$][\w$]*$/i.test(name) ? name : formatString(name))

/**
 * Returns a value as a JavaScript literal. Objects take several lines, indented by `indent` from the second line on.
 */
export function formatLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return formatString(value)
  if (typeof value !== 'object' || value === null) return `${value}`
  const lines = Object.entries(value).map(
    ([name, item]) => `${indent}  ${formatKey(name)}: ${formatLiteral(item, `${indent}  `)},`,
  )
  return lines.length ? `{\n${lines.join('\n')}\n${indent}}` : '{}'
}

/**
 * Returns a JSX attribute. JSX strings support entities but no escapes, so a text that would need either is written as
 * an expression in braces.
 */
export function formatJsxAttribute(name: string, value: unknown, indent: string): string {
  if (value === true) return name
  if (typeof value === 'string' && /^[^"&\\\p{Cc}\u2028\u2029]*$/u.test(value)) return `${name}="${value}"`
  return `${name}={${formatLiteral(value, indent)}}`
}

/** Returns a query string without `?`. A hex colour is written without its `#`, as the widget accepts it. */
export const formatQuery = (entries: readonly (readonly [name: string, value: unknown])[]): string =>
  new URLSearchParams(entries.map(([name, value]) => [name, `${value}`.replace(/^#(?=[\da-f]+$)/i, '')])).toString()
