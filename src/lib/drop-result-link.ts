import { attempt } from './attempt'
import { removeResultLink } from './remove-result-link'

/**
 * Removes the result link from the page's address, once it was read: scripts of the page, such as analytics, read the
 * address, and so does whoever copies it. The page's own part of the fragment stays.
 *
 * @returns whether the browser has allowed it
 */
export const dropResultLink = (): boolean =>
  attempt(
    () => {
      // Not the page's own `history.replaceState`: analytics replace it to count each call as a page view.
      History.prototype.replaceState.call(history, history.state, '', removeResultLink(location.href))
      return true
    },
    () => false,
  )
