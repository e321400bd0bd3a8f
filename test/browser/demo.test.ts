import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { dist, root } from '../../scripts/build/paths'
import { createDemoWebhook } from '../../scripts/serve/demo-webhook'
import { serveFile, startServer } from '../../scripts/serve/static'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

let demo: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  const arrivals = createDemoWebhook()
  demo = await startServer((request, response) => {
    if (!arrivals.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
  })
})
afterAll(() => demo.close())

test.for(['article', 'landing', 'white-label'])(
  'a visitor reaches the result on the demo page %s',
  async (name, { openCheckPage }) => {
    const check = await openCheckPage({ address: `${demo.address}/${name}/` })
    await check.start()
    const profile = organisationProfiles.at(-1)
    if (profile) await check.answerByScript(completeAnswers(profile, mixedAnswers))
    await check.waitForScreen('result')
    expect(
      check.requestedUrls().filter(address => !address.startsWith(demo.address) && !address.startsWith('data:')),
    ).toEqual([])
    expect(check.consoleLines()).toEqual([])
    expect(await check.recordedEventTypes()).not.toContain('error')
  },
)

test('a result sent by the landing page is shown on the page of received requests', async ({ openCheckPage }) => {
  const check = await openCheckPage({ address: `${demo.address}/landing/` })
  await check.start()
  await check.answerByScript(completeAnswers(organisationProfiles[0] as OrganisationProfile, mixedAnswers))
  await check.waitForScreen('not-applicable')
  const arrivals = await check.page.context().newPage()
  await arrivals.goto(`${demo.address}/arrivals/`)
  await arrivals.locator('li', { hasText: '"applies": "no"' }).first().waitFor()
})

test('a page that reserves space for the check has no layout shift', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    address: `${demo.address}/landing/`,
    before: ({ page }) =>
      page.addInitScript(() => {
        const shifts: number[] = []
        Reflect.set(window, Symbol.for('shifts'), shifts)
        new PerformanceObserver(list =>
          shifts.push(...list.getEntries().map(entry => Reflect.get(entry, 'value'))),
        ).observe({
          type: 'layout-shift',
          buffered: true,
        })
      }),
  })
  await check.page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await check.page.evaluate(() => Reflect.get(window, Symbol.for('shifts')))).toEqual([])
})

test('a visitor opens the check with the button of the dialog page, and reaches the result', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({ address: `${demo.address}/dialog/`, wait: false })
  await expect.poll(() => check.recordedEventTypes()).toContain('ready')
  await check.page.getByRole('button', { name: 'Check your readiness' }).click()
  await check.waitForScreen('start')
  await check.start()
  const profile = organisationProfiles.at(-1)
  if (profile) await check.answerByScript(completeAnswers(profile, mixedAnswers))
  await check.waitForScreen('result')
  expect(check.consoleLines()).toEqual([])
})

test('an address without a trailing slash redirects to the page', async ({ openCheckPage }) => {
  const check = await openCheckPage({ address: `${demo.address}/landing`, wait: false })
  expect(check.page.url()).toBe(`${demo.address}/landing/`)
})

test('every page of the demo is linked from its first page', async ({ openCheckPage }) => {
  const check = await openCheckPage({ address: demo.address, wait: false })
  const links = await check.page.locator('main a').evaluateAll(all => all.map(link => link.getAttribute('href')))
  expect(links).toEqual([
    'article/',
    'landing/',
    'white-label/',
    'dialog/',
    'configurator/',
    'arrivals/',
    'docs/webhook.html',
    'docs/words.html',
    'docs/themes.html',
    'docs/install.html',
    'docs/hosting.html',
    'docs/single-page-apps.html',
    'docs/security.html',
    'hosted.html',
  ])
})
