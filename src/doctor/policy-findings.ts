import { forbidsRequest, governingDirective, parsePolicy } from './csp'
import type { Inputs, Violation } from './inputs'
import type { Finding } from './sections'
import { text } from './text'
import { folderOf, parseUrl } from './urls'

/** The directive as it has to be, so that the source is allowed as well; and the one that it replaces, where there is one. */
function mendedLine(directive: string, policy: string, source: string): { old: string | null; line: string } {
  const found = governingDirective(directive, policy)
  const sources = found?.sources ?? []
  const own = found && found.name !== 'default-src' ? found.name : null
  const name = own ?? directive.replace(/-elem$/, '')
  const kept = sources.filter(one => one.toLowerCase() !== "'none'")
  return {
    old: own && [own, ...sources].join(' '),
    line: [name, ...kept, source].join(' '),
  }
}

const originOf = (address: string) => (address.startsWith('data') ? 'data:' : (parseUrl(address)?.origin ?? address))

/** Whether addresses count for nothing there: browsers then ask only who has loaded a script. */
const trustsLoaders = (directive: string, policy: string) =>
  !!governingDirective(directive, policy)?.sources.some(source => source.toLowerCase() === "'strict-dynamic'")

/** What allows the tag, and by it what it loads, where no address does: its own hash, or the page's nonce. */
function trusting(policy: string, directive: string, { tag }: Inputs): Pick<Finding, 'fix' | 'snippet'> {
  const hash = tag?.integrity.trim().split(/\s+/)[0]
  if (!hash || policy.includes(hash)) return { fix: text('policyNonce'), snippet: 'nonce="…"' }
  const { old, line } = mendedLine(directive, policy, `'${hash}'`)
  return {
    fix: `${text('policyHash')} ${old === null ? text('policyAdd') : text('policyInstead', { old })}`,
    snippet: line,
  }
}

/** The same for a file that did not come, if a policy that can be seen goes by who loads; undefined if none does. */
export function chunkPolicyFix(inputs: Inputs): Pick<Finding, 'fix' | 'snippet'> | undefined {
  const policy = seenPolicies(inputs).find(seen => trustsLoaders('script-src-elem', seen))
  return policy === undefined ? undefined : trusting(policy, 'script-src-elem', inputs)
}

/** What a violation stopped of ours, and the source that would allow it. Undefined for what others on the page tried. */
function oursIn(violation: Violation, { options, base, tag, page }: Inputs) {
  const { blocked, source, directive } = violation
  if (!/^(https?:|data)/.test(blocked)) {
    const isOurs = !!tag && source !== '' && isFile(source, folderOf(parseUrl(tag.src, page.address)?.href ?? ''))
    return isOurs ? ({ what: 'inside', source: null } as const) : undefined
  }
  // Of what was led elsewhere, browsers tell the origin alone.
  const isAt = (address: string | null) => !!address && (address.startsWith(blocked) || blocked.startsWith(address))
  const { webhook, words, brandLogo } = options
  const wordsAddress = typeof words === 'string' ? (parseUrl(words, page.address)?.href ?? null) : null
  if (/^connect/.test(directive) && isAt(webhook)) return { what: 'webhook', source: originOf(blocked) } as const
  if (/^connect/.test(directive) && isAt(wordsAddress)) return { what: 'words', source: originOf(blocked) } as const
  if (/^img/.test(directive) && isAt(brandLogo)) return { what: 'logo', source: originOf(blocked) } as const
  const from = base && folderOf(base)
  if (from && /^script/.test(directive) && isFile(blocked, from)) return { what: 'file', source: from } as const
  return undefined
}

/** Whether it is the tag's file or one that it loads later: the folder may be that of the whole page. */
const isFile = (address: string, from: string | null) =>
  from !== null &&
  address.startsWith(from) &&
  /^(readiness-check|[a-z-]+-[\w-]{10})\.js([?#]|$)/.test(address.slice(from.length))

/** What stands in the page itself can be read: a webhook that it plainly forbids need not be tried to be known. */
function foreseen({ page, options: { webhook } }: Inputs): Violation[] {
  if (!webhook) return []
  const origins = [page.origin, parseUrl(page.address)?.origin]
  return page.policies
    .filter(policy => forbidsRequest(policy, webhook, origins))
    .map(policy => ({ directive: 'connect-src', blocked: webhook, policy, enforced: true, source: '' }))
}

const violationsOf = (inputs: Inputs) => [...inputs.violations, ...foreseen(inputs)]

const seenPolicies = ({ page, violations }: Inputs) => [
  ...page.policies,
  ...violations.filter(({ enforced }) => enforced).map(({ policy }) => policy),
]

/** What policies have stopped of ours, or will, each with the line that allows it. */
export function policyFindings(inputs: Inputs): Finding[] {
  const seen = new Set<string>()
  return violationsOf(inputs).flatMap((violation): Finding[] => {
    const { directive, policy, blocked, enforced } = violation
    const ours = oursIn(violation, inputs)
    if (!ours) return []
    const what = text(enforced ? 'stopped' : 'wouldStop', { what: text(`what-${ours.what}`), blocked })
    const weight = enforced ? 'fault' : 'note'
    if (ours.source === null)
      return seen.has(what) ? [] : [{ severity: weight, message: what, fix: text('policyInside') }]
    if (ours.what === 'file' && trustsLoaders(directive, policy)) {
      if (seen.has(policy)) return []
      seen.add(policy)
      return [{ severity: weight, message: what, ...trusting(policy, directive, inputs) }]
    }
    const { old, line } = mendedLine(directive, policy, ours.source)
    const key = `${enforced} ${line}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      {
        severity: weight,
        message: what,
        fix: old === null ? text('policyAdd') : text('policyInstead', { old }),
        snippet: line,
      },
    ]
  })
}

/** Whether a violation already tells of the webhook, or of a file. */
export const isBlocked = (inputs: Inputs, what: 'webhook' | 'file'): boolean =>
  violationsOf(inputs).some(violation => violation.enforced && oursIn(violation, inputs)?.what === what)

/** Whether Trusted Types are required by a policy that can be seen. */
export const requiresTrustedTypes = (inputs: Inputs): boolean =>
  seenPolicies(inputs).some(policy => parsePolicy(policy).has('require-trusted-types-for'))

/** The flags of the page's own policy, where it makes a sandbox of the page and can be seen. In the page's text it cannot. */
export const policySandbox = ({ violations }: Inputs): string[] | undefined =>
  violations
    .filter(({ enforced }) => enforced)
    .map(({ policy }) => parsePolicy(policy).get('sandbox'))
    .find(flags => flags !== undefined)
