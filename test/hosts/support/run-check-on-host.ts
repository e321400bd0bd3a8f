import type { Page } from 'playwright-core'
import type { Answers } from '../../browser/support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../../browser/support/organisation-profiles'
import type { HostPageSetup } from './host-page-setup'
import { type IsolatedWorld, openIsolatedWorld } from './isolated-world'
import {
  answerByScript,
  captureHostState,
  describeRendering,
  fixCheckWidth,
  isCheckUsable,
  isResultComplete,
  readShownResult,
  restoreFocus,
} from './page-functions'
import { watchGlobals } from './watch-globals'

/** The answers that are given on every host page, so that all results are equal. */
export const sharedAnswers: Answers = completeAnswers(
  organisationProfiles.find(({ description }) => description === 'provides AI') as OrganisationProfile,
  mixedAnswers,
)

/** The scored question whose rendering is compared. */
const COMPARED_QUESTION = 'risk-assessment'

/** What was observed while the check ran on a host page, of the check and of the page. */
export interface HostRun {
  /** Screen name -> its rendering, as lines of `describeRendering`. */
  renderings: Record<string, string[]>
  shownResult: ReturnType<typeof readShownResult>
  /** The host page's state before the check's code ran. */
  before: ReturnType<typeof captureHostState>
  /** The host page's state after the check was mounted. */
  after: ReturnType<typeof captureHostState>
  /** The host page's state after the result, with focus restored. Scrolling, and attributes that scripts set on scroll, may differ. */
  atEnd: ReturnType<typeof captureHostState>
  /** Changes of the page's globals and built-ins: see `watchGlobals`. */
  globals: string
  /** Console lines, uncaught errors and policy reports since the check's code ran. */
  unexpectedMessages: string[]
}

/** Records every policy violation, from the event and from `ReportingObserver`. Runs in the page. */
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

/** Polls in the isolated world until `condition` returns true. Throws after 15 s. */
async function waitUntil(world: IsolatedWorld, condition: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  for (;;) {
    if (await world.run(condition, undefined)) return
    if (Date.now() > end) throw new Error(`Timeout waiting for: ${condition}`)
    await new Promise(done => setTimeout(done, 10))
  }
}

/** Opens the page, delays the check's script until the page has loaded, and then takes the whole check. */
export async function runCheckOnHost(page: Page, address: string, host: HostPageSetup): Promise<HostRun> {
  const messages: string[] = []
  page.on('console', message => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => messages.push(`uncaught ${error.stack ?? error.message}`))
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  await page.route(/\/readiness-check\.js/, route => held.then(() => route.continue()))
  await page.addInitScript(watchGlobals)
  await page.addInitScript(listenForReports)
  await page.goto(address, { waitUntil: 'commit' })
  const world = await openIsolatedWorld(page)
  await waitUntil(
    world,
    host.blocksParser
      ? () => !!document.getElementById('here')
      : () => performance.getEntriesByType('navigation').some(entry => Reflect.get(entry, 'domContentLoadedEventEnd')),
  )
  await world.run(fixCheckWidth, undefined)
  const before = await world.run(captureHostState, undefined)
  await world.runInMainWorld(() => Reflect.get(window, Symbol.for('globals')).note())
  const earlier = messages.splice(0)
  release()
  await waitUntil(world, isCheckUsable).catch(error => {
    throw new Error(`${error.message}\n${[...earlier, ...messages].join('\n')}`)
  })
  const after = await world.run(captureHostState, undefined)
  const describe = () => world.run(describeRendering, host.measure ?? 'all')
  const renderings: HostRun['renderings'] = { start: await describe() }
  await world.run(answerByScript, { answers: sharedAnswers, until: COMPARED_QUESTION })
  renderings.question = await describe()
  await world.run(answerByScript, { answers: sharedAnswers })
  await waitUntil(world, isResultComplete)
  if (!host.skipResultComparison) renderings.result = await describe()
  await world.run(restoreFocus, before.focus)
  return {
    renderings,
    shownResult: await world.run(readShownResult, undefined),
    before,
    after,
    atEnd: await world.run(captureHostState, undefined),
    globals: await world.runInMainWorld(() => Reflect.get(window, Symbol.for('globals')).changes()),
    unexpectedMessages: [
      ...messages,
      ...(await world.runInMainWorld(() => Reflect.get(window, Symbol.for('reports')))),
    ],
  }
}
