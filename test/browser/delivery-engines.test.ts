import { describe, expect, onTestFinished, test } from 'vitest'
import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import { controlDelivery, type EvaluateExpression, openDeliverySite } from './support/delivery-site'
import { engines, launchOncePerSuite } from './support/engines/all'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { openWebhookServer } from './support/webhook-server'

const result = score(instrument, completeAnswers(organisationProfiles.at(-1) as OrganisationProfile, mixedAnswers))

/** Simulates `navigator.onLine` and its events: not all of these browsers can be taken offline. */
const setOnline = (run: EvaluateExpression, online: boolean) =>
  run(`(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => ${online} })
    dispatchEvent(new Event('${online ? 'online' : 'offline'}'))
  })()`)

describe.each(engines)('in $name', installed => {
  const { launch, note } = installed
  const running = launchOncePerSuite(installed)

  test.skipIf(!launch)(`messages are delivered, and their outcomes are reported (${note})`, async () => {
    const hooks = await openWebhookServer()
    onTestFinished(hooks.close)
    const site = await openDeliverySite()
    onTestFinished(site.close)
    const browser = running()
    const on = (run: string) => controlDelivery(browser.evaluate, run)
    await browser.goto(site.page)

    for (const [run, problem, outcome] of [
      ['with-cors', '200 with CORS', 'delivered'],
      ['without-cors', '200 without CORS', 'unconfirmed'],
      ['refused', '404', 'failed'],
      ['later', '503, then 200', 'delivered'],
      ['redirected', '307', 'unconfirmed'],
    ] as const) {
      await on(run).open({ webhook: hooks.hookUrl(problem, run) })
      await on(run).complete(result)
      await expect.poll(async () => (await on(run).readState()).outcomes, { timeout: 20_000 }).toEqual([outcome])
      const { entries } = await on(run).readState()
      for (const { body, headers } of hooks.receivedRequests(run)) {
        expect(body.toString()).toBe(entries[0]?.body)
        expect([headers.cookie, headers.referer]).toEqual([undefined, undefined])
      }
      expect(hooks.receivedRequests(run)).toHaveLength(run === 'later' ? 2 : 1)
    }

    await setOnline(browser.evaluate, false)
    await on('offline').open({ webhook: hooks.hookUrl('200 with CORS', 'offline') })
    await on('offline').complete(result)
    expect((await on('offline').readState()).entries).toMatchObject([{ state: 'waiting', tries: 0 }])
    await setOnline(browser.evaluate, true)
    await expect
      .poll(async () => (await on('offline').readState()).outcomes, { timeout: 20_000 })
      .toEqual(['delivered'])
    expect(hooks.receivedRequests('offline')).toHaveLength(1)

    const slow = hooks.hookUrl('is slow', 'leaving')
    await on('leaving').open({ webhook: slow })
    await on('leaving').complete(result)
    await browser.goto(site.otherPage)
    await hooks.waitForRequests('leaving', 1)
    await browser.goto(site.page)
    await on('leaving').open({ webhook: slow })
    await expect.poll(async () => (await on('leaving').readState()).outcomes, { timeout: 20_000 }).toHaveLength(1)
    // An older browser aborts the request when the page is left, and the next page sends it again with the same id.
    const ids = hooks.receivedRequests('leaving').map(({ body }) => JSON.parse(body.toString()).id)
    expect(new Set(ids).size).toBe(1)
  })
})
