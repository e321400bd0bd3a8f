import type { IncomingMessage } from 'node:http'

/**
 * Returns the path and the query of a request. It accepts every request target, also `//`, `*` and others that the
 * `URL` constructor rejects. The path begins with exactly one slash, so that a redirect to it stays on this server.
 * @returns `search` as in `URL`: empty, or with its question mark
 */
export function requestPath({ url = '/' }: Pick<IncomingMessage, 'url'>): { pathname: string; search: string } {
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? []
  // Proxies send the whole address (RFC 9112, section 3.2.2).
  const pathname = path.replace(/^https?:\/\/[^/]*/i, '').replace(/^[/\\]*/, '/')
  return { pathname, search: search === '?' ? '' : search }
}
