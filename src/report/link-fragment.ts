import { removeResultLink } from '../lib/remove-result-link'

/**
 * Adds a result link to the fragment of a URL. Browsers never send the fragment to a server. The host's own fragment is
 * kept. The functions are pure: they work on strings, and neither touch the history nor scroll the page. `findResultLink`
 * reads the link, and `removeResultLink` removes it.
 *
 *     https://host.example/page                   ->  https://host.example/page#rc-…
 *     https://host.example/page#prices            ->  https://host.example/page#prices.rc-…
 *     https://host.example/page#tab=2             ->  https://host.example/page#tab=2&rc-…
 *     https://host.example/app#/check             ->  https://host.example/app#/check?rc-…
 *     https://host.example/app#/check?from=mail   ->  https://host.example/app#/check?from=mail&rc-…
 *     https://host.example/page#rc-…              ->  https://host.example/page#rc-…
 *
 * Many pages use their fragment as a CSS selector (`$(location.hash)`), and an invalid selector throws. So a fragment that
 * is a name stays a valid selector with a link: `#rc-…`, `#prices.rc-…`.
 *
 * A fragment that begins with a slash is the path of a client-side router, so the link is added as a query parameter. Any
 * other fragment stays in front of the link, so that the host still finds its own text. Because a browser looks for an
 * anchor with the name of the whole fragment, such a URL no longer scrolls to the host's anchor.
 */

/** Matches a fragment that is the name of an anchor. Letters outside of ASCII are percent-encoded in a URL. */
const ANCHOR_NAME = /^[\w.%-]+$/

/** Returns the URL with this result link in its fragment. An existing result link is replaced. */
export function urlWithResultLink(url: string, link: string): string {
  const [page = '', ...parts] = removeResultLink(url).split('#')
  const fragment = parts.join('#')
  return `${page}#${fragment}${separatorAfter(fragment)}rc-${link}`
}

const separatorAfter = (fragment: string) => {
  if (!fragment) return ''
  if (ANCHOR_NAME.test(fragment)) return '.'
  const isRouterPath = /^!?\//.test(fragment)
  return isRouterPath && !fragment.includes('?') ? '?' : '&'
}
