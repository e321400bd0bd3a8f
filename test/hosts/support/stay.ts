import type { Page } from 'playwright-core'
import type { Answers } from '../../browser/support/check-page'
import { completeAnswers, type OrganisationProfile, organisationProfiles, mixedAnswers } from '../../browser/support/routes'
import { type IsolatedWorld, openIsolatedWorld } from './aside'
import { watchGlobals } from './globals'
import type { HostPageSetup } from './host'
import { describeRendering, restoreFocus, isCheckUsable, captureHostState, fixCheckWidth, isResultComplete, answerByScript, readShownResult } from './inside'

/** The same answers on every page. */
export const sharedAnswers: Answers = completeAnswers(organisationProfiles.find(({ description }) => description === 'provides AI') as OrganisationProfile, mixedAnswers)

/** A scored question, where its look is compared. */
const SCORED = 'risk-assessment'

/** What a check's stay on a page was like, for the check and for the page. */
export interface HostRun {
  /** Screen -> how it was drawn, a line a fact. */
  renderings: Record<string, string[]>
  shownResult: ReturnType<typeof readShownResult>
  /** The page's own state before the check's code ran, and with the check on it. */
  before: ReturnType<typeof captureHostState>
  after: ReturnType<typeof captureHostState>
  /** And at the end, with the focus given back; the scrolling, and what scripts note of it, is the visitor's. */
  atEnd: ReturnType<typeof captureHostState>
  /** What became of the page's globals and built-ins. */
  globals: string
  /** Console lines, uncaught errors and policy reports since the check's code ran. */
  unexpectedMessages: string[]
}

/** Writes down every report of a broken policy, whichever way it comes. */
const listenForReports = () => {
  const reports: string[] = []
  Reflect.set(window, Symbol.for('reports'), reports)
  document.addEventListener('securitypolicyviolation', event =>
    reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  )
  new ReportingObserver(found => reports.push(...found.map(report => JSON.stringify(report))), {
    buffered: true,
  }).observe()
}

/** Polls in the aside world until there is something. */
async function until(aside: IsolatedWorld, work: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  for (;;) {
    if (await aside.run(work, undefined)) return
    if (Date.now() > end) throw new Error(`In vain: ${work}`)
    await new Promise(done => setTimeout(done, 10))
  }
}

/** Opens the page, holds the check's code back until the page stands, and then takes the whole check on it. */
export async function runCheckOnHost(page: Page, address: string, host: HostPageSetup): Promise<HostRun> {
  const noise: string[] = []
  page.on('console', message => noise.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', problem => noise.push(`uncaught ${problem.stack ?? problem.message}`))
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  await page.route(/\/readiness-check\.js/, route => held.then(() => route.continue()))
  await page.addInitScript(watchGlobals)
  await page.addInitScript(listenForReports)
  await page.goto(address, { waitUntil: 'commit' })
  const aside = await openIsolatedWorld(page)
  await until(
    aside,
    host.blocksParser
      ? () => !!document.getElementById('here')
      : () => performance.getEntriesByType('navigation').some(entry => Reflect.get(entry, 'domContentLoadedEventEnd')),
  )
  await aside.run(fixCheckWidth, undefined)
  const before = await aside.run(captureHostState, undefined)
  await aside.runInMainWorld(() => Reflect.get(window, Symbol.for('globals')).note())
  const earlier = noise.splice(0)
  release()
  await until(aside, isCheckUsable).catch(problem => {
    throw new Error(`${problem.message}\n${[...earlier, ...noise].join('\n')}`)
  })
  const after = await aside.run(captureHostState, undefined)
  const look = () => aside.run(describeRendering, host.measure ?? 'all')
  const looks: HostRun['renderings'] = { start: await look() }
  await aside.run(answerByScript, { answers: sharedAnswers, until: SCORED })
  looks.question = await look()
  await aside.run(answerByScript, { answers: sharedAnswers })
  await until(aside, isResultComplete)
  if (!host.skipResultComparison) looks.result = await look()
  await aside.run(restoreFocus, before.focus)
  return {
    renderings: looks,
    shownResult: await aside.run(readShownResult, undefined),
    before,
    after,
    atEnd: await aside.run(captureHostState, undefined),
    globals: await aside.runInMainWorld(() => Reflect.get(window, Symbol.for('globals')).changes()),
    unexpectedMessages: [...noise, ...(await aside.runInMainWorld(() => Reflect.get(window, Symbol.for('reports'))))],
  }
}
