import { frameTexts } from '../../src/i18n/en'
import details from '../../src/instrument/iso-42001/details'
import type { CheckPage } from './support/check-page'
import { completeAnswers, mixedAnswers, type OrganisationProfile, organisationProfiles } from './support/routes'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(kind => kind.description === 'uses AI only') as OrganisationProfile
const detailsFile = /\/details-[\w-]+\.js(\?|$)/

const toTheBand = async (check: CheckPage) => {
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  expect(await check.find('[data-band]').count()).toBeGreaterThan(0)
  const [gap] = (await check.result()).gaps
  expect(await check.find('[data-gap]').first().textContent()).toContain(gap.step)
}

/** To a scored question, and its help opened. */
const openHelp = async (check: CheckPage) => {
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  await check.actionElement('help').click()
}

test('help comes from a chunk, loaded when it is first opened and once only', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await openHelp(check)
  await check.byText(details.labels.good).waitFor()
  await check.answer((await check.questionId()) ?? '', 'set')
  await check.actionElement('help').click()
  await check.byText(details.labels.good).waitFor()
  expect(check.requestedUrls().filter(address => detailsFile.test(address))).toHaveLength(1)
  expect(check.consoleLines()).toEqual([])
})

test('a blocked chunk leaves the rest usable, and loads when it is tried again', async ({ openCheckPage }) => {
  const check = await openCheckPage({ before: ({ page }) => page.route(detailsFile, route => route.abort()) })
  await openHelp(check)
  await check.actionElement('try').waitFor()
  await check.page.unroute(detailsFile)
  await check.actionElement('try').click()
  await check.byText(details.labels.good).waitFor()
  await toTheBand(check)
})

test('with the chunk blocked throughout, the result is whole, and the page is told why', async ({ openCheckPage }) => {
  const check = await openCheckPage({ before: ({ page }) => page.route(detailsFile, route => route.abort()) })
  await check.start()
  await toTheBand(check)
  await check.find('[role=status] [data-action=try]').first().waitFor({ state: 'attached' })
  const errors = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error')
  expect(errors.map(({ detail }) => detail.code)).toContain('file')
})

test('without the chunk of the full report the visitor is told that there is more, and gets it by trying again', async ({
  openCheckPage,
}) => {
  const fullReport = /\/full-report-[\w-]+\.js(\?|$)/
  const check = await openCheckPage({ before: ({ page }) => page.route(fullReport, route => route.abort()) })
  await check.start()
  await toTheBand(check)
  const again = check.find('[role=status]:visible').locator('[data-action=try]')
  await again.waitFor()
  await check.page.unroute(fullReport)
  await again.click()
  await check.actionElement('download-pdf').waitFor()
  expect(await again.count()).toBe(0)
})

for (const [screen, kind] of [
  ['not-applicable', organisationProfiles.find(({ description }) => description === 'has no AI at all')],
  ['result', aiUser],
] as [string, OrganisationProfile][])
  test(`what the full report adds leaves the rest of the screen as it was: ${screen}`, async ({ openCheckPage }) => {
    const fullReport = /\/full-report-[\w-]+\.js(\?|$)/
    const check = await openCheckPage({
      before: ({ page }) => page.route(fullReport, route => route.abort()),
      browser: { viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' },
    })
    await check.start()
    await check.answerByScript(completeAnswers(kind, mixedAnswers))
    await check.waitForScreen(screen)
    const again = check.find('[role=status]:visible').locator('[data-action=try]').last()
    await again.waitFor()
    const boxes = await check.root.evaluateHandle(element =>
      [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[data-screen] *')].map(part => ({
        part,
        box: [part.offsetWidth, part.offsetHeight, part.offsetLeft],
      })),
    )
    await check.page.unroute(fullReport)
    await again.click()
    await check.actionElement('download-pdf').waitFor()
    const moved = await boxes.evaluate(all =>
      all
        .filter(({ part }) => part.isConnected && !part.closest('.line, .gap') && part.childElementCount === 0)
        .filter(({ part, box }) => `${[part.offsetWidth, part.offsetHeight, part.offsetLeft]}` !== `${box}`)
        .map(({ part, box }) => `${part.className} ${part.textContent}: ${box}`),
    )
    expect(moved).toEqual([])
  })

test('a slow chunk keeps nobody waiting', async ({ openCheckPage }) => {
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  const check = await openCheckPage({
    before: ({ page }) =>
      page.route(detailsFile, async route => {
        await held
        await route.continue()
      }),
  })
  await openHelp(check)
  await check.byText(frameTexts.busy).waitFor()
  await toTheBand(check)
  release()
  await expect.poll(() => check.byText(frameTexts.busy).count()).toBe(0)
  expect(await check.find('[role=status] [data-action=try]').count()).toBe(0)
})

test('a chunk that was changed by one byte never runs', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    before: ({ page }) =>
      page.route(detailsFile, async route => {
        const response = await route.fetch()
        const body = `${await response.text()};window.changedFileRan=true`
        await route.fulfill({ response, body })
      }),
  })
  await openHelp(check)
  await check.actionElement('try').waitFor()
  await toTheBand(check)
  expect(await check.page.evaluate(() => 'changedFileRan' in window)).toBe(false)
  const errors = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error')
  expect(errors.map(({ detail }) => detail.code)).toContain('integrity')
})
