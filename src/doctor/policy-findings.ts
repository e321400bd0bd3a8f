import { certainlyForbidsConnection, governingDirective, parsePolicy } from './csp'
import type { DoctorInputs, PolicyViolation } from './inputs'
import type { Finding } from './sections'
import { doctorText } from './text'
import { folderUrlOf, parseUrl } from './urls'

/**
 * Returns the directive that also allows the source (`line`), and the existing directive that this line replaces (`old`;
 * `null` if the policy has none and the line is added).
 */
function extendDirective(directive: string, policy: string, source: string): { old: string | null; line: string } {
  const governing = governingDirective(directive, policy)
  const sources = governing?.sources ?? []
  const existing = governing && governing.name !== 'default-src' ? governing.name : null
  const name = existing ?? directive.replace(/-elem$/, '')
  const kept = sources.filter(each => each.toLowerCase() !== "'none'")
  return {
    old: existing && [existing, ...sources].join(' '),
    line: [name, ...kept, source].join(' '),
  }
}

const originOf = (address: string) => (address.startsWith('data') ? 'data:' : (parseUrl(address)?.origin ?? address))

/**
 * Whether the policy has `'strict-dynamic'`: browsers then ignore addresses and trust scripts that a trusted script
 * loads.
 */
const isStrictDynamic = (directive: string, policy: string) =>
  !!governingDirective(directive, policy)?.sources.some(source => source.toLowerCase() === "'strict-dynamic'")

/**
 * How to allow the script tag, and thereby its chunks, under `'strict-dynamic'`: by the hash of its integrity
 * attribute, else by a nonce.
 */
function strictDynamicFix(policy: string, directive: string, { tag }: DoctorInputs): Pick<Finding, 'fix' | 'snippet'> {
  const hash = tag?.integrity.trim().split(/\s+/)[0]
  if (!hash || policy.includes(hash)) return { fix: doctorText('policyNonce'), snippet: 'nonce="…"' }
  const { old, line } = extendDirective(directive, policy, `'${hash}'`)
  return {
    fix: `${doctorText('policyHash')} ${old === null ? doctorText('policyAdd') : doctorText('policyInstead', { old })}`,
    snippet: line,
  }
}

/**
 * Returns how to allow a chunk that failed to load, if a known policy has `'strict-dynamic'`; otherwise `undefined`.
 */
export function strictDynamicFixForChunk(inputs: DoctorInputs): Pick<Finding, 'fix' | 'snippet'> | undefined {
  const policy = knownPolicies(inputs).find(each => isStrictDynamic('script-src-elem', each))
  return policy === undefined ? undefined : strictDynamicFix(policy, 'script-src-elem', inputs)
}

/**
 * Returns which resource of the check a violation blocked (`what`), and the source that would allow it (`source`; `null` for
 * inline code). Returns `undefined` if the violation concerns other code of the page.
 */
function classifyViolation(violation: PolicyViolation, { options, chunkBaseUrl, tag, page }: DoctorInputs) {
  const { blocked, sourceFile, directive } = violation
  // Violations of Trusted Types: see `trustedTypesFindings`.
  if (/trusted-types/.test(directive)) return undefined
  if (!/^(https?:|data)/.test(blocked)) {
    const isOurs =
      !!tag && sourceFile !== '' && isCheckFile(sourceFile, folderUrlOf(parseUrl(tag.src, page.address)?.href ?? ''))
    return isOurs ? ({ what: 'inside', source: null } as const) : undefined
  }
  // For a redirected request, browsers report only the origin.
  const matchesBlocked = (address: string | null) =>
    !!address && (address.startsWith(blocked) || blocked.startsWith(address))
  const { webhook, words, brandLogo } = options
  const wordsAddress = typeof words === 'string' ? (parseUrl(words, page.address)?.href ?? null) : null
  if (/^connect/.test(directive) && matchesBlocked(webhook))
    return { what: 'webhook', source: originOf(blocked) } as const
  if (/^connect/.test(directive) && matchesBlocked(wordsAddress))
    return { what: 'words', source: originOf(blocked) } as const
  if (/^img/.test(directive) && matchesBlocked(brandLogo)) return { what: 'logo', source: originOf(blocked) } as const
  const folder = chunkBaseUrl && folderUrlOf(chunkBaseUrl)
  if (folder && /^script/.test(directive) && isCheckFile(blocked, folder))
    return { what: 'file', source: folder } as const
  return undefined
}

/**
 * Whether an address is the embed file or one of its chunks. The file name is tested as well as the folder, because the
 * folder may also contain files of the page.
 */
const isCheckFile = (address: string, folder: string | null) =>
  folder !== null &&
  address.startsWith(folder) &&
  /^(readiness-check|[a-z-]+-[\w-]{10})\.js([?#]|$)/.test(address.slice(folder.length))

/**
 * Returns the violations that a `<meta>` policy of the page will certainly cause for the webhook, without sending a
 * request.
 */
function predictViolations({ page, options: { webhook } }: DoctorInputs): PolicyViolation[] {
  if (!webhook) return []
  const origins = [page.origin, parseUrl(page.address)?.origin]
  return page.policies
    .filter(policy => certainlyForbidsConnection(policy, webhook, origins))
    .map(policy => ({ directive: 'connect-src', blocked: webhook, policy, isEnforced: true, sourceFile: '' }))
}

/** Observed and predicted violations. */
const allViolations = (inputs: DoctorInputs) => [...inputs.violations, ...predictViolations(inputs)]

/**
 * Policies from the page and from the reported violations of enforced policies. A policy in an HTTP header is otherwise
 * unknown.
 */
const knownPolicies = ({ page, violations }: DoctorInputs) => [
  ...page.policies,
  ...violations.filter(({ isEnforced }) => isEnforced).map(({ policy }) => policy),
]

/**
 * Returns one finding per resource of the check that a policy has blocked or will block, with the directive that allows
 * it.
 */
export function policyFindings(inputs: DoctorInputs): Finding[] {
  const reported = new Set<string>()
  return allViolations(inputs).flatMap((violation): Finding[] => {
    const { directive, policy, blocked, isEnforced } = violation
    const resource = classifyViolation(violation, inputs)
    if (!resource) return []
    const message = doctorText(isEnforced ? 'stopped' : 'wouldStop', {
      what: doctorText(`what-${resource.what}`),
      blocked,
    })
    const severity = isEnforced ? 'fault' : 'note'
    if (resource.source === null)
      return reported.has(message) ? [] : [{ severity, message, fix: doctorText('policyInside') }]
    if (resource.what === 'file' && isStrictDynamic(directive, policy)) {
      if (reported.has(policy)) return []
      reported.add(policy)
      return [{ severity, message, ...strictDynamicFix(policy, directive, inputs) }]
    }
    const { old, line } = extendDirective(directive, policy, resource.source)
    const key = `${isEnforced} ${line}`
    if (reported.has(key)) return []
    reported.add(key)
    return [
      {
        severity,
        message,
        fix: old === null ? doctorText('policyAdd') : doctorText('policyInstead', { old }),
        snippet: line,
      },
    ]
  })
}

/** Whether an enforced policy blocks the webhook or a file of the check, as observed or predicted. */
export const isBlockedByPolicy = (inputs: DoctorInputs, what: 'webhook' | 'file'): boolean =>
  allViolations(inputs).some(violation => violation.isEnforced && classifyViolation(violation, inputs)?.what === what)

/** Whether a known policy requires Trusted Types. */
export const requiresTrustedTypes = (inputs: DoctorInputs): boolean =>
  knownPolicies(inputs).some(policy => parsePolicy(policy).has('require-trusted-types-for'))

/**
 * Returns a finding if the page requires Trusted Types and does not allow the policy that the check creates for the addresses
 * of chunks (`createChunkFileElement`).
 */
export function trustedTypesFindings(inputs: DoctorInputs): Finding[] {
  const refusing = knownPolicies(inputs).find(policy => {
    const names = parsePolicy(policy).get('trusted-types')
    // A default policy decides about all addresses.
    return names && !names.some(name => ['*', 'default', 'readiness-check'].includes(name))
  })
  if (refusing === undefined || !requiresTrustedTypes(inputs) || !inputs.chunkBaseUrl) return []
  const { old, line } = extendDirective('trusted-types', refusing, 'readiness-check')
  return [
    {
      severity: 'fault',
      message: doctorText('typesRefused'),
      fix: doctorText('policyInstead', { old: old ?? '' }),
      snippet: line,
    },
  ]
}

/**
 * Returns the flags of the `sandbox` directive of a reported, enforced policy; `undefined` if none is known. A `<meta>`
 * policy is not searched, because `sandbox` has no effect there.
 */
export const sandboxFlagsOfEnforcedPolicy = ({ violations }: DoctorInputs): string[] | undefined =>
  violations
    .filter(({ isEnforced }) => isEnforced)
    .map(({ policy }) => parsePolicy(policy).get('sandbox'))
    .find(flags => flags !== undefined)
