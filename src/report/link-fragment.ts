/**
 * Reads, adds and removes a result link in the fragment of a URL. Browsers never send the fragment to a server. The host's
 * own fragment is kept. The functions are pure: they work on strings, and neither touch the history nor scroll the page.
 *
 *     https://host.example/page                   ->  https://host.example/page#rc=…
 *     https://host.example/page#prices            ->  https://host.example/page#prices&rc=…
 *     https://host.example/app#/check             ->  https://host.example/app#/check?rc=…
 *     https://host.example/app#/check?from=mail   ->  https://host.example/app#/check?from=mail&rc=…
 *     https://host.example/page#rc=…              ->  https://host.example/page#rc=…
 *
 * A fragment that begins with a slash is the path of a client-side router, so the link is added as a query parameter. Any
 * other fragment stays in front of the link, so that the host still finds its own text. Because a browser looks for an
 * anchor with the name of the whole fragment, such a URL no longer scrolls to the host's anchor.
 */

/** Matches `rc=…` at the beginning of a fragment or after a separator. `arc=` does not match. */
const RESULT_LINK = /(?:^#?|[&?;])rc=([0-9A-Za-z]*)/

/**
 * Returns the value of `rc=…` in a fragment (with or without `#`); `null` if there is none. A full stop or bracket after
 * the value, which mail programs may include in a URL, is ignored.
 */
export const findResultLinkInFragment = (fragment: string): string | null => RESULT_LINK.exec(fragment)?.[1] ?? null

/** Returns the URL with this result link in its fragment. An existing result link is replaced. */
export function urlWithResultLink(url: string, link: string): string {
  const [page, fragment] = splitAtHash(urlWithoutResultLink(url))
  const isRouterPath = /^!?\//.test(fragment)
  const separator = !fragment ? '' : isRouterPath && !fragment.includes('?') ? '?' : '&'
  return `${page}#${fragment}${separator}rc=${link}`
}

/** Returns the URL without its result link. The rest of the fragment stays. */
export function urlWithoutResultLink(url: string): string {
  const [page, fragment] = splitAtHash(url)
  // The separator before the link stays, for the parameter after the link.
  const kept = fragment.replace(/(^|[&?;])rc=[^&;#]*(?:[&;](?=.))?/, '$1').replace(/[&?;]$/, '')
  if (!RESULT_LINK.test(fragment)) return url
  return kept ? `${page}#${kept}` : page
}

const splitAtHash = (url: string): [page: string, fragment: string] => {
  const index = url.indexOf('#')
  return index < 0 ? [url, ''] : [url.slice(0, index), url.slice(index + 1)]
}
