import { describe, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../browser/support/chromium'
import type { Engine } from '../browser/support/engines/engine'
import { findFirefox, launchFirefox } from '../browser/support/engines/firefox'
import { type MaybeInstalled, requireInCi } from '../browser/support/engines/installed'
import { openSite } from '../browser/support/site'
import { type HostPageSetup, renderHostPage } from './support/host'
import { policies } from './support/policies'
import { openReportServer } from './support/report-server'
import { sharedAnswers } from './support/stay'

type Browser = Pick<Engine, 'goto' | 'evaluate' | 'close'> & {
  /** What the browser's own tools list as an issue of the page. */
  issues(): string[]
}

const chromium = async (): Promise<Browser> => {
  const browser = await launchChromium()
  const tab = await browser.newPage()
  const session = await tab.context().newCDPSession(tab)
  const issues: string[] = []
  session.on('Audits.issueAdded', ({ issue: { code, details } }) => {
    // Advice on forms, which has nothing to do with policies; the sample on the page gets some too.
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

/** Listens in the page. It bears a nonce that every policy here is made to know. */
const listener = `<script nonce="listener">window.heard = []
document.addEventListener('securitypolicyviolation', event => heard.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))
if (window.ReportingObserver) new ReportingObserver(found => heard.push(...found.filter(one => one.type !== 'csp-violation').map(one => one.type + ' ' + JSON.stringify(one.body))), { buffered: true }).observe()
HTMLAnchorElement.prototype.click = () => {}</script>`

const knowing = (policy: string) => policy.replaceAll('script-src ', "script-src 'nonce-listener' ")

/** What the policies here forbid besides, and what breaks that: so a report is due at the end of every visit. */
const due = "media-src 'none'"

/** The page under its policies, each of which is to be reported, with as much of the check as there is. */
function reported(host: HostPageSetup, endpoint: string): HostPageSetup {
  const headers: Record<string, string> = { ...host.headers }
  const to = `; report-uri ${endpoint}`
  for (const name of ['content-security-policy', 'content-security-policy-report-only'])
    if (headers[name]) headers[name] = knowing(headers[name]) + to
  const other = headers['content-security-policy']
  headers['content-security-policy'] = `${other ? `${other}, ` : ''}${due}${to}`
  const head = `${knowing(host.head ?? '').replaceAll('<script>', '<script nonce="listener">')}${listener}`
  return {
    ...host,
    head,
    headers,
    tag: `${host.tag ?? ''} data-mode="button" data-locale="de" data-contact="optional" data-save="none"`,
  }
}

/** Opens the check, takes it, waits for all that comes later, makes a PDF, and then breaks the policy that is to be broken. */
const visit = (asksForPdf: boolean) => `(async () => {
  const until = async find => {
    for (const end = Date.now() + 20000; Date.now() < end; ) {
      const found = find()
      if (found) return found
      await new Promise(done => setTimeout(done, 10))
    }
    throw new Error('In vain: ' + find)
  }
  const find = selector => document.querySelector('readiness-check')?.shadowRoot?.querySelector(selector)
  const press = async action => (await until(() => find('[data-action=' + action + ']'))).click()
  const answers = ${JSON.stringify(sharedAnswers)}
  await until(() => find('[data-screen=start]'))
  find('[part=launcher]')?.click()
  await press('start')
  await press('help')
  for (let input; (input = find('[data-screen=question] input')); await press('next'))
    for (const option of [answers[input.name]].flat()) find('input[name="' + input.name + '"][value="' + option + '"]').click()
  await until(() => find('[data-gap] dl'))
  await until(() => find('[data-action=download-pdf]'))
  if (${asksForPdf}) await press('download-pdf')
  if (${asksForPdf}) await until(() => find('.pdf .outcome:not(:empty), .pdf [role=alert]'))
  const made = !find('.pdf [role=alert]')
  const before = heard.length
  new Audio('/due').load()
  await until(() => heard.length > before)
  return { heard, made }
})()`

describe.each(browsers)('in $name, under', ({ launch, note }) => {
  test.skipIf(!launch)(`every policy, nothing is reported but what is due (${note})`, async () => {
    const [site, server] = [await openSite(), await openReportServer()]
    onTestFinished(site.close)
    onTestFinished(server.close)
    const browser = await (launch as () => Promise<Browser>)()
    onTestFinished(browser.close)
    const told: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const [policy, host] of Object.entries(policies)) {
      const parts = reported(host(), server.endpoint(policy))
      await browser.goto(site.addPage({ html: renderHostPage(parts), headers: parts.headers ?? {} }))
      const { heard, made } = await browser.evaluate<{ heard: string[]; made: boolean }>(
        visit(/default|scripts|trusted|once/.test(policy)),
      )
      // Firefox asks for a page's icon under the page's own policy.
      const isOurs = (line: string) => !/\/(due|favicon\.ico)\b/.test(line)
      // The browser sends its reports in the order in which they come up.
      const isDue = ({ blocked }: { blocked: string }) => blocked.endsWith('/due')
      await expect.poll(() => server.receivedReports(policy).some(isDue), { timeout: 10_000 }).toBe(true)
      told[policy] = {
        heard: heard.filter(isOurs),
        isDueHeard: heard.some(line => line.includes('/due')),
        arrived: server.receivedReports(policy).filter(({ blocked }) => isOurs(blocked)),
        issues: browser.issues().filter(isOurs),
        made,
      }
      expected[policy] = { heard: [], isDueHeard: true, arrived: [], issues: [], made: true }
    }
    expect(told).toEqual(expected)
  })
})
