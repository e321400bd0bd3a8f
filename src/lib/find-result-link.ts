/**
 * Returns the text of the result link in the URL of a page; `null` if there is none. A full stop or bracket after the link,
 * which mail programs may include in a URL, is ignored.
 *
 * A link is `rc-…` in the fragment. Two other forms are read as well:
 *
 * - `rc=…`, as links were written before. The whole fragment was not a CSS selector, so scripts of the page that query it
 *   failed.
 * - A link that a mail filter or a form has encoded on its way: `?page_id=5%23rc-…`, `#rc%3D…`, also several times
 *   (`%2523`).
 *
 * `rc-` can also begin an anchor of the page (`#rc-2`, `#rc-notes`), and an encoded address can be a value of the page's
 * own. So both count only with the first characters of a link, a digit and a letter, and a length that no short name has.
 */
export function findResultLink(url: string): string | null {
  // A URL without `#` leaves its last character, which is no link.
  const fragment = url.slice(url.search(/#|%[25]*23/))
  // The patterns are anchored, so that a long fragment of many separators is searched only once.
  const [, link = null] =
    /^.*(?:[^\w-]|%\w+)rc(?:[-=]|%[25]*[23]d)(\d[a-z][^\W_]{8,})/i.exec(fragment) ??
    /^#(?:.*[&?;#])?rc=([^\W_]*)/.exec(fragment) ??
    []
  return link
}
