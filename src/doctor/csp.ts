import { parseUrl } from './urls'

/**
 * The directive itself, then the directives that apply if the policy lacks it
 * (https://www.w3.org/TR/CSP3/#directive-fallback-list).
 */
const fallbackList = (directive: string): string[] => [
  directive,
  ...(/-(elem|attr)$/.test(directive) ? [directive.replace(/-(elem|attr)$/, '')] : []),
  'default-src',
]

/**
 * Parses a Content-Security-Policy into a map from directive name (in lower case) to its sources. If a directive occurs
 * twice, the first one applies.
 */
export const parsePolicy = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map(part => part.trim().split(/\s+/))
      .reverse()
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  )

/**
 * Returns the directive of a policy that applies to the given directive (itself or a fallback), with its sources;
 * `undefined` if the policy does not restrict it.
 */
export function governingDirective(directive: string, policy: string): { name: string; sources: string[] } | undefined {
  const parsed = parsePolicy(policy)
  const name = fallbackList(directive).find(candidate => parsed.has(candidate))
  return name === undefined ? undefined : { name, sources: parsed.get(name) ?? [] }
}

/** Matches a host source of a policy: scheme, host and port, all but the host optional. */
const HOST_SOURCE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9._-]+)(?::(\d+|\*))?(?:\/|$)/

/** Whether a scheme of a policy allows the scheme of an address. `http` also allows `https`. */
const allowsScheme = (allowed: string, scheme: string) =>
  allowed === scheme || (allowed === 'http' && scheme === 'https')

/**
 * Whether a source of a policy might allow the address. Paths are ignored; a source that cannot be parsed counts as
 * allowing.
 */
function mightAllow(source: string, { protocol, hostname, port }: URL): boolean {
  const scheme = protocol.slice(0, -1)
  const schemeOnly = /^([a-z][a-z0-9+.-]*):$/.exec(source)?.[1]
  if (schemeOnly) return allowsScheme(schemeOnly, scheme)
  const parts = HOST_SOURCE.exec(source)
  if (!parts) return true
  const [, allowedScheme, host = '', allowedPort] = parts
  if (allowedScheme && !allowsScheme(allowedScheme, scheme)) return false
  if (host === '*') return true
  if (!(host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host)) return false
  return allowedPort === '*' || (allowedPort ?? '') === port || allowedPort === (scheme === 'https' ? '443' : '80')
}

/**
 * Whether a policy certainly forbids requests (`connect-src`) from a page of these origins to the address. `false` in case
 * of doubt.
 */
export function certainlyForbidsConnection(
  policy: string,
  address: string,
  origins: readonly (string | undefined)[],
): boolean {
  const url = parseUrl(address)
  const governing = governingDirective('connect-src', policy)
  if (!url || !governing) return false
  return !governing.sources
    .map(source => source.toLowerCase())
    .some(source => {
      if (source === "'self'") return origins.includes(url.origin)
      // Other keywords, nonces and hashes do not apply to requests.
      return !source.startsWith("'") && mightAllow(source, url)
    })
}
