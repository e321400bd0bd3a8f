import { frameTexts } from '../../src/i18n/en'
import details from '../../src/instrument/iso-42001/details'
import type { CheckPage } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const detailsFile = /\/details-[\w-]+\.js(\?|$)/

/** Answers the rest by script, and expects the band and the first gap's step on the result. */
const expectUsableResult = async (check: CheckPage) => {
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  expect(await check.find('[data-band]').count()).toBeGreaterThan(0)
  const [gap] = (await check.result()).gaps
  expect(await check.find('[data-gap]').first().textContent()).toContain(gap.step)
}

/** Goes to the first scored question and opens its help. */
const openHelp = async (check: CheckPage) => {
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  await check.actionElement('help').click()
}

test('help comes from a chunk, which is loaded once, when help is first opened', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await openHelp(check)
  await check.byText(details.labels.good).waitFor()
  await check.answer((await check.questionId()) ?? '', 'set')
  await check.actionElement('help').click()
  await check.byText(details.labels.good).waitFor()
  expect(check.requestedUrls().filter(address => detailsFile.test(address))).toHaveLength(1)
  expect(check.consoleLines()).toEqual([])
})

test('the check is usable if a chunk is blocked, and the chunk loads on retry', async ({ openCheckPage }) => {
  const check = await openCheckPage({ before: ({ page }) => page.route(detailsFile, route => route.abort()) })
  await openHelp(check)
  await check.actionElement('try').waitFor()
  await check.page.unroute(detailsFile)
  await check.actionElement('try').click()
  await check.byText(details.labels.good).waitFor()
  await expectUsableResult(check)
})

test('the result is complete if the chunk stays blocked, and the page receives an error event', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({ before: ({ page }) => page.route(detailsFile, route => route.abort()) })
  await check.start()
  await expectUsableResult(check)
  await check.find('[role=status] [data-action=try]').first().waitFor({ state: 'attached' })
  const errors = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error')
  expect(errors.map(({ detail }) => detail.code)).toContain('file')
})

test('a missing full report is announced to the visitor, and loads on retry', async ({ openCheckPage }) => {
  const fullReport = /\/full-report-[\w-]+\.js(\?|$)/
  const check = await openCheckPage({ before: ({ page }) => page.route(fullReport, route => route.abort()) })
  await check.start()
  await expectUsableResult(check)
  const again = check.find('[role=status]:visible').locator('[data-action=try]')
  await again.waitFor()
  await check.page.unroute(fullReport)
  await again.click()
  await check.actionElement('download-pdf').waitFor()
  expect(await again.count()).toBe(0)
})

for (const [screen, profile] of [
  ['not-applicable', organisationProfiles.find(({ description }) => description === 'has no AI at all')],
  ['result', aiUser],
] as [string, OrganisationProfile][])
  test(`the full report does not move the rest of the screen: ${screen}`, async ({ openCheckPage }) => {
    const fullReport = /\/full-report-[\w-]+\.js(\?|$)/
    const check = await openCheckPage({
      before: ({ page }) => page.route(fullReport, route => route.abort()),
      browser: { viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' },
    })
    await check.start()
    await check.answerByScript(completeAnswers(profile, mixedAnswers))
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

test('the visitor can go on while a chunk loads slowly', async ({ openCheckPage }) => {
  let release = () => {}
  const released = new Promise<void>(done => {
    release = done
  })
  const check = await openCheckPage({
    before: ({ page }) =>
      page.route(detailsFile, async route => {
        await released
        await route.continue()
      }),
  })
  await openHelp(check)
  await check.byText(frameTexts.busy).waitFor()
  await expectUsableResult(check)
  release()
  await expect.poll(() => check.byText(frameTexts.busy).count()).toBe(0)
  expect(await check.find('[role=status] [data-action=try]').count()).toBe(0)
})

test('a chunk with changed content never runs', async ({ openCheckPage }) => {
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
  await expectUsableResult(check)
  expect(await check.page.evaluate(() => 'changedFileRan' in window)).toBe(false)
  const errors = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error')
  expect(errors.map(({ detail }) => detail.code)).toContain('integrity')
})
