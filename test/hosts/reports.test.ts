import { describe, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../browser/support/chromium'
import type { Engine } from '../browser/support/engines/engine'
import { findFirefox, launchFirefox } from '../browser/support/engines/firefox'
import { type MaybeInstalled, requireInCi } from '../browser/support/engines/installed'
import { openSite } from '../browser/support/site'
import { type HostPageSetup, renderHostPage } from './support/host-page-setup'
import { policies } from './support/policies'
import { openReportServer } from './support/report-server'
import { sharedAnswers } from './support/run-check-on-host'

type Browser = Pick<Engine, 'goto' | 'evaluate' | 'close'> & {
  /** Issues of the page that the browser's DevTools list. */
  issues(): string[]
}

const chromium = async (): Promise<Browser> => {
  const browser = await launchChromium()
  const tab = await browser.newPage()
  const session = await tab.context().newCDPSession(tab)
  const issues: string[] = []
  session.on('Audits.issueAdded', ({ issue: { code, details } }) => {
    // Generic issues are advice on forms, unrelated to policies.
    if (code !== 'GenericIssue') issues.push(`${code} ${JSON.stringify(details)}`)
  })
  await session.send('Audits.enable')
  return {
    goto: async address => {
      issues.length = 0
      await tab.goto(address)
    },
    evaluate: expression => tab.evaluate(expression) as Promise<never>,
    issues: () => issues,
    close: () => browser.close(),
  }
}

const firefox = findFirefox()
const browsers: MaybeInstalled<Browser>[] = [
  requireInCi('Chromium', chromium),
  requireInCi(
    'Firefox',
    firefox === undefined ? undefined : async () => ({ ...(await launchFirefox(firefox)), issues: () => [] }),
  ),
]

/** A script that records policy violations in the page. Every tested policy allows its nonce. */
const listener = `<script nonce="listener">window.violations = []
document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))
if (window.ReportingObserver) new ReportingObserver(found => violations.push(...found.filter(one => one.type !== 'csp-violation').map(one => one.type + ' ' + JSON.stringify(one.body))), { buffered: true }).observe()
HTMLAnchorElement.prototype.click = () => {}</script>`

/** The policy, extended to allow the script of `listener`. */
const allowListener = (policy: string) => policy.replaceAll('script-src ', "script-src 'nonce-listener' ")

/** A directive that each test violates on purpose at its end, to prove that reports arrive. */
const violatedDirective = "media-src 'none'"

/** The host page with reporting for each of its policies, and with as many features of the check as possible. */
function withReporting(host: HostPageSetup, endpoint: string): HostPageSetup {
  const headers: Record<string, string> = { ...host.headers }
  const to = `; report-uri ${endpoint}`
  for (const name of ['content-security-policy', 'content-security-policy-report-only'])
    if (headers[name]) headers[name] = allowListener(headers[name]) + to
  const other = headers['content-security-policy']
  headers['content-security-policy'] = `${other ? `${other}, ` : ''}${violatedDirective}${to}`
  const head = `${allowListener(host.head ?? '').replaceAll('<script>', '<script nonce="listener">')}${listener}`
  return {
    ...host,
    head,
    headers,
    tag: `${host.tag ?? ''} data-mode="button" data-locale="de" data-contact="optional" data-save="none"`,
  }
}

/** Page script: takes the check, waits for all chunks, makes a PDF if `withPdf`, and then violates `violatedDirective`. */
const takeCheckScript = (withPdf: boolean) => `(async () => {
  const until = async find => {
    for (const end = Date.now() + 20000; Date.now() < end; ) {
      const found = find()
      if (found) return found
      await new Promise(done => setTimeout(done, 10))
    }
    throw new Error('Timeout waiting for: ' + find)
  }
  const find = selector => document.querySelector('readiness-check')?.shadowRoot?.querySelector(selector)
  const press = async action => (await until(() => find('[data-action=' + action + ']'))).click()
  const answers = ${JSON.stringify(sharedAnswers)}
  await until(() => find('[data-screen=start]'))
  find('[part=launcher]')?.click()
  await press('start')
  await until(() => find('[data-screen=question]'))
  await press('help')
  for (let input; (input = find('[data-screen=question] input')); await press('next'))
    for (const option of [answers[input.name]].flat()) find('input[name="' + input.name + '"][value="' + option + '"]').click()
  await until(() => find('[data-gap] dl'))
  await until(() => find('[data-action=download-pdf]'))
  if (${withPdf}) await press('download-pdf')
  if (${withPdf}) await until(() => find('.pdf .outcome:not(:empty), .pdf [role=alert]'))
  const made = !find('.pdf [role=alert]')
  const before = violations.length
  new Audio('/due').load()
  await until(() => violations.length > before)
  return { heard: violations, made }
})()`

describe.each(browsers)('in $name, under', ({ launch, note }) => {
  test.skipIf(!launch)(`every policy, only the violation on purpose is reported (${note})`, async () => {
    const [site, server] = [await openSite(), await openReportServer()]
    onTestFinished(site.close)
    onTestFinished(server.close)
    const browser = await (launch as () => Promise<Browser>)()
    onTestFinished(browser.close)
    const actual: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const [policy, host] of Object.entries(policies)) {
      const parts = withReporting(host(), server.endpoint(policy))
      await browser.goto(site.addPage({ html: renderHostPage(parts), headers: parts.headers ?? {} }))
      const { heard, made } = await browser.evaluate<{ heard: string[]; made: boolean }>(
        takeCheckScript(/default|scripts|trusted|once/.test(policy)),
      )
      // Firefox applies the page's policy to its own request for the icon.
      const isUnexpected = (line: string) => !/\/(due|favicon\.ico)\b/.test(line)
      // Browsers send reports in order, so after the last one all others have arrived.
      const isDue = ({ blocked }: { blocked: string }) => blocked.endsWith('/due')
      await expect.poll(() => server.receivedReports(policy).some(isDue), { timeout: 10_000 }).toBe(true)
      actual[policy] = {
        heard: heard.filter(isUnexpected),
        isDueHeard: heard.some(line => line.includes('/due')),
        arrived: server.receivedReports(policy).filter(({ blocked }) => isUnexpected(blocked)),
        issues: browser.issues().filter(isUnexpected),
        made,
      }
      expected[policy] = { heard: [], isDueHeard: true, arrived: [], issues: [], made: true }
    }
    expect(actual).toEqual(expected)
  })
})
