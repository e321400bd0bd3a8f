import type { BrowserContext } from 'playwright-core'
import type { Answers } from '../../browser/support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../../browser/support/organisation-profiles'
import type { HostPageSetup } from './host-page-setup'
import { openIsolatedWorld } from './isolated-world'
import {
  answerByScript,
  captureHostState,
  describeRendering,
  eraseSavedAnswers,
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

/** A tab in which the check is taken on one host page after another: a new tab costs as much as a walk to the result. */
export interface HostTab {
  /** Opens the page, delays the check's script until the page has loaded, and then takes the whole check. */
  run(address: string, host: HostPageSetup): Promise<HostRun>
  close(): Promise<void>
}

export async function openHostTab(context: BrowserContext): Promise<HostTab> {
  const page = await context.newPage()
  let messages: string[] = []
  page.on('console', message => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => messages.push(`uncaught ${error.stack ?? error.message}`))
  let held = Promise.resolve()
  await page.route(/\/readiness-check(\.whole)?\.js/, route => held.then(() => route.continue()))
  await page.addInitScript(watchGlobals)
  await page.addInitScript(listenForReports)

  async function run(address: string, host: HostPageSetup): Promise<HostRun> {
    let release = () => {}
    held = new Promise<void>(done => {
      release = done
    })
    messages = []
    await page.goto(address, { waitUntil: 'commit' })
    const world = await openIsolatedWorld(page)
    await world.waitUntil(
      host.blocksParser
        ? () => !!document.getElementById('here')
        : () =>
            performance.getEntriesByType('navigation').some(entry => Reflect.get(entry, 'domContentLoadedEventEnd')),
    )
    await world.run(fixCheckWidth, undefined)
    const before = await world.run(captureHostState, undefined)
    await world.runInMainWorld(() => Reflect.get(window, Symbol.for('globals')).note())
    const earlier = messages.splice(0)
    release()
    await world.waitUntil(isCheckUsable).catch(error => {
      throw new Error(`${error.message}\n${[...earlier, ...messages].join('\n')}`)
    })
    const after = await world.run(captureHostState, undefined)
    const describe = () => world.run(describeRendering, host.measure ?? 'all')
    const renderings: HostRun['renderings'] = { start: await describe() }
    await world.run(answerByScript, { answers: sharedAnswers, until: COMPARED_QUESTION })
    renderings.question = await describe()
    await world.run(answerByScript, { answers: sharedAnswers })
    await world.waitUntil(isResultComplete)
    if (!host.skipResultComparison) renderings.result = await describe()
    await world.run(restoreFocus, before.focus)
    const observed = {
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
    await world.run(eraseSavedAnswers, undefined)
    await world.session.detach()
    return observed
  }
  return { run, close: () => page.close() }
}
