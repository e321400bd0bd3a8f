import type { Violation } from './inputs'

/** The same facts bear other names in a report than in an event (https://www.w3.org/TR/CSP3/#violation-events). */
interface Report {
  effectiveDirective: string
  originalPolicy: string
  disposition: string
  sourceFile?: string | null
  blockedURI?: string
  blockedURL?: string
}

const violationOf = (report: Report): Violation => ({
  directive: report.effectiveDirective,
  blocked: report.blockedURI ?? report.blockedURL ?? '',
  policy: report.originalPolicy,
  enforced: report.disposition === 'enforce',
  source: report.sourceFile ?? '',
})

/**
 * Calls back with every violation of a policy on this page, until the signal. Those of before are told by browsers that
 * keep reports (Chromium); of others only what the faults say is left.
 */
export function watchViolations(note: (violation: Violation) => void, signal: AbortSignal): void {
  document.addEventListener('securitypolicyviolation', event => note(violationOf(event)), { signal })
  if (typeof ReportingObserver === 'undefined') return
  const kept = new ReportingObserver(
    reports => {
      for (const { body } of reports) if (body) note(violationOf(body as unknown as Report))
    },
    { types: ['csp-violation'], buffered: true },
  )
  kept.observe()
  signal.addEventListener('abort', () => kept.disconnect())
}
