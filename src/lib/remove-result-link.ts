/** Matches a `#` that may be encoded. */
const HASH = '(?:#|%(?:25)*23)'
/** Matches what can stand in front of a link, and what can follow it. */
const SEPARATOR = `(${HASH}|[&?;.!/]|%(?:25)*(?:21|26|2E|2F|3B|3F))`
const NEXT_SEPARATOR = '(?:([&;])(?=.)|[&;]$)?'
/** Matches a link of either form, also encoded, by its first characters; see `findResultLink`. */
const ANY_LINK = new RegExp(
  `${SEPARATOR}rc(?:[-=]|%(?:25)*(?:2D|3D))\\d[a-z][0-9a-z]{8,}[^&;#]*${NEXT_SEPARATOR}`,
  'gi',
)
/** Matches a damaged link in the form `rc=…`. */
const DAMAGED_LINK = new RegExp(`([#&?;])rc=[^&;#]*${NEXT_SEPARATOR}`, 'g')

/**
 * Returns the URL without its result link. Everything else stays. A link that a mail filter
 * has encoded can be in the query or the path; those of its parts are not changed otherwise.
 */
export function removeResultLink(url: string): string {
  const [page, rest] = splitBefore(HASH, url)
  const [query, fragment] = splitBefore('#', rest.replace(ANY_LINK, keepSeparator))
  return page + query + fragment.replace(DAMAGED_LINK, keepSeparator)
}

/** Returns what stays of a link and its separators: the separator that the parameter after the link needs. */
const keepSeparator = (_link: string, separator: string, next = ''): string => {
  if (separator === '/') return separator + next
  return next && /^[#?]$/.test(separator) ? separator : next
}

const splitBefore = (pattern: string, text: string): [before: string, rest: string] => {
  const index = text.search(new RegExp(pattern))
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)]
}
