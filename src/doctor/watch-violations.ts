import type { PolicyViolation } from './inputs'

/**
 * Body of a CSP violation, from the event or from the Reporting API. The two sources name the blocked address differently
 * (https://www.w3.org/TR/CSP3/#violation-events).
 */
interface ViolationReport {
  effectiveDirective: string
  originalPolicy: string
  disposition: string
  sourceFile?: string | null
  blockedURI?: string
  blockedURL?: string
}

const toPolicyViolation = (report: ViolationReport): PolicyViolation => ({
  directive: report.effectiveDirective,
  blocked: report.blockedURI ?? report.blockedURL ?? '',
  policy: report.originalPolicy,
  isEnforced: report.disposition === 'enforce',
  sourceFile: report.sourceFile ?? '',
})

/**
 * Calls `onViolation` for each policy violation on this page until `signal` is aborted. Chromium buffers reports, so there
 * the callback also receives violations from before this call. Other browsers do not: earlier violations show up only as
 * reported problems.
 */
export function watchViolations(onViolation: (violation: PolicyViolation) => void, signal: AbortSignal): void {
  document.addEventListener('securitypolicyviolation', event => onViolation(toPolicyViolation(event)), { signal })
  if (typeof ReportingObserver === 'undefined') return
  const observer = new ReportingObserver(
    reports => {
      for (const { body } of reports) if (body) onViolation(toPolicyViolation(body as unknown as ViolationReport))
    },
    { types: ['csp-violation'], buffered: true },
  )
  observer.observe()
  signal.addEventListener('abort', () => observer.disconnect())
}
