import details from '../../src/instrument/iso-42001/details'
import { findAxeViolations } from './support/axe'
import type { CheckPage } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile

/** Takes the check through its main screens, by script, and calls `stop` on each with a name for messages. */
async function visitMainScreens(check: CheckPage, stop: (name: string) => Promise<void>) {
  check.inputMethod = 'script'
  await stop('start')
  await check.start()
  await stop('a question with several answers')
  await check.press('next')
  await stop('a missing answer')
  await check.answer('meets', ['none'])
  await check.answer('hidden', ['neither'])
  await check.answer('planned', 'yes')
  await check.waitForScreen('not-applicable')
  await stop('only planned')
  await check.press('restart')
  await check.waitForScreen('question')
  await check.choose('meets', 'use')
  await check.next()
  await check.answer('existing', ['neither'])
  await stop('a scored question')
  await check.actionElement('help').click()
  await check.byText(details.labels.good).waitFor()
  await stop('help')
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await stop('the result')
  await check.expandAll()
  await stop('the result, all sections expanded')
  await check.actionElement('restart').click()
  await check.actionElement('confirm').waitFor()
  await stop('the result, asked to confirm a restart')
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds no violation on any screen, ${colorScheme}, at ${width} px`, async ({ openCheckPage }) => {
      const check = await openCheckPage({
        tag: 'data-color-scheme="system"',
        browser: { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
      })
      const found: string[] = []
      await visitMainScreens(check, async name => {
        found.push(...(await findAxeViolations(check)).map(line => `${name}: ${line}`))
      })
      expect(found).toEqual([])
    })

const focusedText = (check: CheckPage) =>
  check.root.evaluate(element => {
    const focused = element.shadowRoot?.activeElement
    return focused?.matches('legend, legend *, h1, h2, h3, h4, h5, h6')
      ? focused.textContent
      : `not a heading: ${focused?.outerHTML}`
  })

test('each step moves focus to the new heading and announces the step', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  check.inputMethod = 'keyboard'
  expect(await check.page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await check.start()
  const answers = completeAnswers(aiUser, mixedAnswers)
  const announced: string[] = []
  for (let question = await check.questionId(); question !== null; question = await check.questionId()) {
    const prompt = (await check.find('legend').textContent()) ?? ''
    expect((await focusedText(check))?.trim()).toBe(prompt.trim())
    announced.push((await check.find('[role=status]').first().textContent()) ?? '')
    await check.answer(question, answers[question] ?? 'unsure')
  }
  await check.waitForScreen('result')
  expect(await focusedText(check)).toBe(
    await check
      .find('[data-band]')
      .first()
      .evaluate(band => {
        const heading = band.matches('h1, h2, h3') ? band : band.querySelector('h1, h2, h3')
        return heading?.textContent ?? null
      }),
  )
  expect(announced[0]).toMatch(/^Your situation.* 1 of \d+$/)
  expect(new Set(announced).size).toBe(announced.length)
  expect(await check.find('[role=status]').first().textContent()).toMatch(/result/i)
})

test('a step does not scroll the host page while the heading is in view', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    body: `<div style="height:300px"></div><script async src="/readiness-check.js"></script><div style="height:3000px"></div>`,
    // Reduced motion: Playwright scrolls by itself to click an element that is still moving.
    browser: { viewport: { width: 900, height: 1800 }, reducedMotion: 'reduce' },
  })
  await check.page.evaluate(() => scrollTo(0, 200))
  await check.start()
  for (const step of [
    () => check.answer('meets', ['use']),
    () => check.answer('existing', ['neither']),
    () => check.back(),
  ]) {
    await step()
    expect(await check.page.evaluate(() => scrollY)).toBe(200)
  }
})

test('a step scrolls the page just enough to show a heading that is out of view', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    body: `<div style="height:900px"></div><script async src="/readiness-check.js"></script><div style="height:3000px"></div>`,
    browser: { viewport: { width: 400, height: 500 } },
  })
  await check.start()
  await check.choose('meets', 'use')
  await check.actionElement('next').scrollIntoViewIfNeeded()
  await check.page.evaluate(() => {
    const next = document.querySelector('readiness-check')?.shadowRoot?.querySelector('[data-action=next]')
    scrollBy(0, (next?.getBoundingClientRect().bottom ?? 0) - 100)
  })
  const before = await check.page.evaluate(() => scrollY)
  await check.next()
  const top = await check.find('legend').evaluate(legend => legend.getBoundingClientRect().top)
  expect(await check.page.evaluate(() => scrollY)).toBeLessThan(before)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(40)
})

test('nothing is animated if the visitor prefers reduced motion', async ({ openCheckPage }) => {
  const check = await openCheckPage({ browser: { reducedMotion: 'reduce' } })
  await check.start()
  const running = () =>
    check.root.evaluate(
      element =>
        [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(node =>
          node.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1),
        ).length,
    )
  await check.choose('meets', 'use')
  expect(await running()).toBe(0)
  await check.next()
  expect(await running()).toBe(0)
})

for (const [name, browser] of Object.entries({
  '320 px': { viewport: { width: 320, height: 640 } },
  '400 % zoom of 1280 px': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
}))
  test(`no screen scrolls horizontally at ${name}`, async ({ openCheckPage }) => {
    const check = await openCheckPage({ browser: { ...browser, reducedMotion: 'reduce' } })
    await visitMainScreens(check, async screen => {
      const [inner, outer] = await check.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(inner, screen).toBeLessThanOrEqual(outer as number)
    })
  })

test('the chosen answer is visible with forced colours', async ({ openCheckPage }) => {
  const check = await openCheckPage({ browser: { forcedColors: 'active' } })
  await check.start()
  const screenshotOf = (option: string) =>
    check
      .find('label')
      .filter({ has: check.page.locator(`input[value="${option}"]`) })
      .screenshot()
  const before = await screenshotOf('use')
  await check.choose('meets', 'use')
  await check.page.mouse.move(0, 0)
  expect(Buffer.compare(await screenshotOf('use'), before)).not.toBe(0)
})
