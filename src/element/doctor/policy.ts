import type { Inputs, Violation } from './inputs'
import { say } from './say'
import type { Finding } from './sections'

/** What a directive falls back to where a policy does not have it (https://www.w3.org/TR/CSP3/#directive-fallback-list). */
const fallbacks = (directive: string): string[] => [
  directive,
  ...(/-(elem|attr)$/.test(directive) ? [directive.replace(/-(elem|attr)$/, '')] : []),
  'default-src',
]

/** Directive -> its sources. Of two of a name the first counts. */
const parsePolicy = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map(part => part.trim().split(/\s+/))
      .reverse()
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  )

/** The directive as it has to be, so that the source is allowed as well; and the one that it replaces, where there is one. */
function mendedLine(directive: string, policy: string, source: string): { old: string | null; line: string } {
  const parsed = parsePolicy(policy)
  const governing = fallbacks(directive).find(name => parsed.has(name)) ?? ''
  const sources = parsed.get(governing) ?? []
  const isOwn = governing !== 'default-src' && governing !== ''
  const name = isOwn ? governing : directive.replace(/-elem$/, '')
  const kept = sources.filter(one => one.toLowerCase() !== "'none'")
  return {
    old: isOwn ? [governing, ...sources].join(' ') : null,
    line: [name, ...kept, source].join(' '),
  }
}

const folder = (address: string) => new URL('.', address).href
const originOf = (address: string) => (address.startsWith('data') ? 'data:' : new URL(address).origin)

/** What a violation stopped of ours, and the source that would allow it. Undefined for what others on the page tried. */
function oursIn(violation: Violation, { options, base, tag, page }: Inputs) {
  const { blocked, source, directive } = violation
  if (!/^(https?:|data)/.test(blocked)) {
    const isOurs = !!tag && source !== '' && isFile(source, folder(new URL(tag.src, page.address).href))
    return isOurs ? ({ what: 'inside', source: null } as const) : undefined
  }
  // Of what was led elsewhere, browsers tell the origin alone.
  const isAt = (address: string | null) => !!address && (address.startsWith(blocked) || blocked.startsWith(address))
  const { webhook, words, brandLogo } = options
  const wordsAddress = typeof words === 'string' ? new URL(words, page.address).href : null
  if (/^connect/.test(directive) && isAt(webhook)) return { what: 'webhook', source: originOf(blocked) } as const
  if (/^connect/.test(directive) && isAt(wordsAddress)) return { what: 'words', source: originOf(blocked) } as const
  if (/^img/.test(directive) && isAt(brandLogo)) return { what: 'logo', source: originOf(blocked) } as const
  if (base && /^script/.test(directive) && isFile(blocked, folder(base)))
    return { what: 'file', source: folder(base) } as const
  return undefined
}

/** Whether it is the tag's file or one that it loads later: the folder may be that of the whole page. */
const isFile = (address: string, from: string) =>
  address.startsWith(from) && /^(readiness-check|[a-z-]+-[\w-]{10})\.js([?#]|$)/.test(address.slice(from.length))

/** What policies have stopped of ours, each with the line that allows it. */
export function policyFindings(inputs: Inputs): Finding[] {
  const seen = new Set<string>()
  return inputs.violations.flatMap((violation): Finding[] => {
    const { directive, policy, blocked, enforced } = violation
    const ours = oursIn(violation, inputs)
    if (!ours) return []
    const what = say(enforced ? 'stopped' : 'wouldStop', { what: say(`what-${ours.what}`), blocked })
    const weight = enforced ? 'fault' : 'note'
    if (ours.source === null) return seen.has(what) ? [] : [{ weight, what, mend: say('policyInside') }]
    const { old, line } = mendedLine(directive, policy, ours.source)
    const key = `${enforced} ${line}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ weight, what, mend: old === null ? say('policyAdd') : say('policyInstead', { old }), line }]
  })
}

/** Whether a violation already tells of the webhook, or of a file. */
export const isStopped = (inputs: Inputs, what: 'webhook' | 'file'): boolean =>
  inputs.violations.some(violation => violation.enforced && oursIn(violation, inputs)?.what === what)

/** Whether Trusted Types are required by a policy that can be seen. */
export const requiresTypes = ({ page, violations }: Inputs): boolean =>
  [...page.policies, ...violations.filter(({ enforced }) => enforced).map(({ policy }) => policy)].some(policy =>
    parsePolicy(policy).has('require-trusted-types-for'),
  )
