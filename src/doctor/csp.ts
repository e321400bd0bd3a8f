import { parseUrl } from './urls'

/** What a directive falls back to where a policy does not have it (https://www.w3.org/TR/CSP3/#directive-fallback-list). */
const fallbacks = (directive: string): string[] => [
  directive,
  ...(/-(elem|attr)$/.test(directive) ? [directive.replace(/-(elem|attr)$/, '')] : []),
  'default-src',
]

/** Directive -> its sources. Of two of a name the first counts. */
export const parsePolicy = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map(part => part.trim().split(/\s+/))
      .reverse()
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  )

/** The directive of a policy that decides on what the given one is about, with its sources; undefined where none does. */
export function governingDirective(directive: string, policy: string): { name: string; sources: string[] } | undefined {
  const parsed = parsePolicy(policy)
  const name = fallbacks(directive).find(each => parsed.has(each))
  return name === undefined ? undefined : { name, sources: parsed.get(name) ?? [] }
}

const hostSource = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9._-]+)(?::(\d+|\*))?(?:\/|$)/

/** `http:` allows what is safer as well. */
const isScheme = (asked: string, scheme: string) => asked === scheme || (asked === 'http' && scheme === 'https')

/** Whether a source might allow the address: paths are not looked at, and what cannot be read might allow anything. */
function mightAllow(source: string, { protocol, hostname, port }: URL): boolean {
  const scheme = protocol.slice(0, -1)
  const only = /^([a-z][a-z0-9+.-]*):$/.exec(source)?.[1]
  if (only) return isScheme(only, scheme)
  const parts = hostSource.exec(source)
  if (!parts) return true
  const [, asked, host = '', at] = parts
  if (asked && !isScheme(asked, scheme)) return false
  if (host === '*') return true
  if (!(host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host)) return false
  return at === '*' || (at ?? '') === port || at === (scheme === 'https' ? '443' : '80')
}

/** Whether a policy is plain in that it forbids requests to the address from a page of these origins. */
export function forbidsRequest(policy: string, address: string, origins: readonly (string | undefined)[]): boolean {
  const url = parseUrl(address)
  const found = governingDirective('connect-src', policy)
  if (!url || !found) return false
  return !found.sources
    .map(source => source.toLowerCase())
    .some(source => {
      if (source === "'self'") return origins.includes(url.origin)
      // Other keywords, nonces and hashes say nothing of requests.
      return !source.startsWith("'") && mightAllow(source, url)
    })
}
