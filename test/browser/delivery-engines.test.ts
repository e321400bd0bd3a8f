import { describe, expect, onTestFinished, test } from 'vitest'
import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import { deliveryOn, openDeliverySite, type Run } from './support/delivery-site'
import { engines, launchOnce } from './support/engines/all'
import { openFaultServer } from './support/fault-server'
import { answersOf, type Kind, kinds, mixed } from './support/routes'

const result = score(instrument, answersOf(kinds.at(-1) as Kind, mixed))

/** The browser's word for being offline is played: not every one of these browsers can be cut off. */
const say = (run: Run, online: boolean) =>
  run(`(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => ${online} })
    dispatchEvent(new Event('${online ? 'online' : 'offline'}'))
  })()`)

describe.each(engines)('in $name', installed => {
  const { launch, note } = installed
  const running = launchOnce(installed)

  test.skipIf(!launch)(`what is sent arrives, and what came of it is told (${note})`, async () => {
    const hooks = await openFaultServer()
    onTestFinished(hooks.close)
    const site = await openDeliverySite()
    onTestFinished(site.close)
    const browser = running()
    const on = (run: string) => deliveryOn(browser.read, run)
    await browser.goto(site.page)

    for (const [run, problem, outcome] of [
      ['with-cors', '200 with CORS', 'delivered'],
      ['without-cors', '200 without CORS', 'unconfirmed'],
      ['refused', '404', 'failed'],
      ['later', '503, then 200', 'delivered'],
      ['redirected', '307', 'unconfirmed'],
    ] as const) {
      await on(run).open({ webhook: hooks.hook(problem, run) })
      await on(run).complete(result)
      await expect.poll(async () => (await on(run).told()).outcomes, { timeout: 20_000 }).toEqual([outcome])
      const { entries } = await on(run).told()
      for (const { body, headers } of hooks.arrivals(run)) {
        expect(body.toString()).toBe(entries[0]?.body)
        expect([headers.cookie, headers.referer]).toEqual([undefined, undefined])
      }
      expect(hooks.arrivals(run)).toHaveLength(run === 'later' ? 2 : 1)
    }

    await say(browser.read, false)
    await on('offline').open({ webhook: hooks.hook('200 with CORS', 'offline') })
    await on('offline').complete(result)
    expect((await on('offline').told()).entries).toMatchObject([{ state: 'waiting', tries: 0 }])
    await say(browser.read, true)
    await expect.poll(async () => (await on('offline').told()).outcomes, { timeout: 20_000 }).toEqual(['delivered'])
    expect(hooks.arrivals('offline')).toHaveLength(1)

    const slow = hooks.hook('is slow', 'leaving')
    await on('leaving').open({ webhook: slow })
    await on('leaving').complete(result)
    await browser.goto(site.elsewhere)
    await hooks.arrived('leaving', 1)
    await browser.goto(site.page)
    await on('leaving').open({ webhook: slow })
    await expect.poll(async () => (await on('leaving').told()).outcomes, { timeout: 20_000 }).toHaveLength(1)
    // An older browser lets go of it with the page, and sends it again: with the same id.
    const ids = hooks.arrivals('leaving').map(({ body }) => JSON.parse(body.toString()).id)
    expect(new Set(ids).size).toBe(1)
  })
})
