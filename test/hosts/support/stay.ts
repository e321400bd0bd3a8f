import type { Page } from 'playwright-core'
import type { Answers } from '../../browser/support/check-page'
import { answersOf, type Kind, kinds, mixed } from '../../browser/support/routes'
import { type Aside, openAside } from './aside'
import { watchGlobals } from './globals'
import type { Host } from './host'
import { drawn, giveFocusBack, hasCome, hostState, measureOut, settled, take, told } from './inside'

/** The same answers on every page. */
export const answers: Answers = answersOf(kinds.find(({ who }) => who === 'provides AI') as Kind, mixed)

/** A scored question, where its look is compared. */
const SCORED = 'risk-assessment'

/** What a check's stay on a page was like, for the check and for the page. */
export interface Stay {
  /** Screen -> how it was drawn, a line a fact. */
  looks: Record<string, string[]>
  told: ReturnType<typeof told>
  /** The page's own state before the check's code ran, and with the check on it. */
  before: ReturnType<typeof hostState>
  after: ReturnType<typeof hostState>
  /** And at the end, with the focus given back; the scrolling, and what scripts note of it, is the visitor's. */
  end: ReturnType<typeof hostState>
  /** What became of the page's globals and built-ins. */
  globals: string
  /** Console lines, uncaught errors and policy reports since the check's code ran. */
  noise: string[]
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
async function until(aside: Aside, work: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  for (;;) {
    if (await aside.run(work, undefined)) return
    if (Date.now() > end) throw new Error(`In vain: ${work}`)
    await new Promise(done => setTimeout(done, 10))
  }
}

/** Opens the page, holds the check's code back until the page stands, and then takes the whole check on it. */
export async function stayOn(page: Page, address: string, host: Host): Promise<Stay> {
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
  const aside = await openAside(page)
  await until(
    aside,
    host.blocks
      ? () => !!document.getElementById('here')
      : () => performance.getEntriesByType('navigation').some(entry => Reflect.get(entry, 'domContentLoadedEventEnd')),
  )
  await aside.run(measureOut, undefined)
  const before = await aside.run(hostState, undefined)
  await aside.among(() => Reflect.get(window, Symbol.for('globals')).note())
  const earlier = noise.splice(0)
  release()
  await until(aside, hasCome).catch(problem => {
    throw new Error(`${problem.message}\n${[...earlier, ...noise].join('\n')}`)
  })
  const after = await aside.run(hostState, undefined)
  const look = () => aside.run(drawn, host.measure ?? 'all')
  const looks: Stay['looks'] = { start: await look() }
  await aside.run(take, { answers, until: SCORED })
  looks.question = await look()
  await aside.run(take, { answers })
  await until(aside, settled)
  if (!host.noLater) looks.result = await look()
  await aside.run(giveFocusBack, before.focus)
  return {
    looks,
    told: await aside.run(told, undefined),
    before,
    after,
    end: await aside.run(hostState, undefined),
    globals: await aside.among(() => Reflect.get(window, Symbol.for('globals')).changes()),
    noise: [...noise, ...(await aside.among(() => Reflect.get(window, Symbol.for('reports'))))],
  }
}
