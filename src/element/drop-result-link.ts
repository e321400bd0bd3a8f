import { attempt } from '../lib/attempt'

/**
 * Removes the result link from the page's address, once it was read: scripts of the page, such as analytics, read the
 * address, and so does whoever copies it. The page's own part of the fragment stays.
 *
 * @returns whether the browser has allowed it
 */
export function dropResultLink(): boolean {
  const [page, fragment = ''] = location.href.split(/#(.*)/s)
  // The separator before the link stays, for the parameter after the link.
  const kept = fragment.replace(/(^|[&?;])rc[=-][^&;#]*(?:[&;](?=.))?/, '$1').replace(/[&?;]$/, '')
  return attempt(
    () => {
      // Not the page's own `history.replaceState`: analytics replace it to count each call as a page view.
      History.prototype.replaceState.call(history, history.state, '', kept ? `${page}#${kept}` : page)
      return true
    },
    () => false,
  )
}
