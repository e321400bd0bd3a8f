import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { dist, root } from '../../scripts/build/paths'
import { openArrivals } from '../../scripts/serve/arrivals'
import { listen, serveFile } from '../../scripts/serve/static'
import { completeAnswers, mixedAnswers, type OrganisationProfile, organisationProfiles } from './support/routes'
import { expect, test } from './support/test'

let demo: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  const arrivals = openArrivals()
  demo = await listen((request, response) => {
    if (!arrivals.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
  })
})
afterAll(() => demo.close())

test.for(['article', 'landing', 'white-label'])(
  'the %s page of the demo takes a visitor to the result',
  async (name, { openCheckPage }) => {
    const check = await openCheckPage({ address: `${demo.address}/${name}/` })
    await check.start()
    const kind = organisationProfiles.at(-1)
    if (kind) await check.answerByScript(completeAnswers(kind, mixedAnswers))
    await check.waitForScreen('result')
    expect(
      check.requestedUrls().filter(address => !address.startsWith(demo.address) && !address.startsWith('data:')),
    ).toEqual([])
    expect(check.consoleLines()).toEqual([])
    expect(await check.recordedEventTypes()).not.toContain('error')
  },
)

test('what the landing page sends is shown on the page of arrivals', async ({ openCheckPage }) => {
  const check = await openCheckPage({ address: `${demo.address}/landing/` })
  await check.start()
  await check.answerByScript(completeAnswers(organisationProfiles[0] as OrganisationProfile, mixedAnswers))
  await check.waitForScreen('not-applicable')
  const arrivals = await check.page.context().newPage()
  await arrivals.goto(`${demo.address}/arrivals/`)
  await arrivals.locator('li', { hasText: '"applies": "no"' }).first().waitFor()
})

test('the page where the place is reserved does not shift', async ({ openCheckPage }) => {
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

test('the dialog page of the demo opens the check from its own button, and takes a visitor to the result', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({ address: `${demo.address}/dialog/`, wait: false })
  await expect.poll(() => check.recordedEventTypes()).toContain('ready')
  await check.page.getByRole('button', { name: 'Check your readiness' }).click()
  await check.waitForScreen('start')
  await check.start()
  const kind = organisationProfiles.at(-1)
  if (kind) await check.answerByScript(completeAnswers(kind, mixedAnswers))
  await check.waitForScreen('result')
  expect(check.consoleLines()).toEqual([])
})

test('an address that lacks its last slash leads to the page all the same', async ({ openCheckPage }) => {
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
    'hosted.html',
  ])
})
