/**
 * Where a link stands in an address: in the fragment, which no browser sends to a server, beside whatever the host keeps
 * there. Pure, on text alone: to read and to build an address touches no history and scrolls nothing.
 *
 *     https://host.example/page                   ->  https://host.example/page#rc=…
 *     https://host.example/page#prices            ->  https://host.example/page#prices&rc=…
 *     https://host.example/app#/check             ->  https://host.example/app#/check?rc=…
 *     https://host.example/app#/check?from=mail   ->  https://host.example/app#/check?from=mail&rc=…
 *     https://host.example/page#rc=…              ->  https://host.example/page#rc=…
 *
 * A fragment that begins with a slash is a router's path, and what is handed on with it follows a question mark. Any
 * other is kept in front: the host still finds its own text. A browser, though, looks for an anchor of the whole
 * fragment's name: the address leads to the result, not to that anchor.
 */

/** At the beginning or behind a separator; `arc=` is not ours. */
const OURS = /(?:^#?|[&?;])rc=([0-9A-Za-z]*)/

/**
 * What stands in a fragment (with or without its `#`) as `rc=…`; null where there is none. A full stop or bracket that a
 * mail took for a part of the address is left out.
 */
export const linkInFragment = (fragment: string): string | null => OURS.exec(fragment)?.[1] ?? null

/** The address with this link in its fragment, in place of one that may be there. */
export function withLink(address: string, link: string): string {
  const [page, fragment] = split(withoutLink(address))
  const isPath = /^!?\//.test(fragment)
  const separator = !fragment ? '' : isPath && !fragment.includes('?') ? '?' : '&'
  return `${page}#${fragment}${separator}rc=${link}`
}

/** The address as it is without a link; the host's own fragment stays. */
export function withoutLink(address: string): string {
  const [page, fragment] = split(address)
  // What follows takes the separator over that stood before the link.
  const kept = fragment.replace(/(^|[&?;])rc=[^&;#]*(?:[&;](?=.))?/, '$1').replace(/[&?;]$/, '')
  if (!OURS.test(fragment)) return address
  return kept ? `${page}#${kept}` : page
}

const split = (address: string): [page: string, fragment: string] => {
  const at = address.indexOf('#')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
}
