import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { serveFile, startServer } from '../../scripts/serve/static'
import type { CheckPage } from './support/check-page'
import { frameworkApps, preparePackedApps, startDevServer } from './support/framework-apps'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const isFull = Boolean(process.env.FULL)
if (!isFull) console.log('The apps in demo/frameworks are tested only in the full run: npm run test:full.')

const MINUTES = 60_000
const profile = organisationProfiles.at(-1) as OrganisationProfile
const answers = completeAnswers(profile, mixedAnswers)

const press = (check: CheckPage, name: string) => check.page.getByRole('button', { name, exact: true }).click()

/** Starts the check, answers two questions and returns the id of the third. */
async function answerTwoQuestions(check: CheckPage) {
  await check.start()
  for (const _ of [1, 2]) {
    const shownQuestion = `${await check.questionId()}`
    await check.answer(shownQuestion, answers[shownQuestion] ?? 'unsure')
  }
  return check.questionId()
}

/** Goes back one question, expects its answer to be kept, and returns. */
async function expectAnswerKept(check: CheckPage) {
  await check.back()
  const chosen = await check
    .find('input:checked')
    .evaluateAll(all => all.map(input => (input as HTMLInputElement).value))
  expect(chosen).toEqual([answers[`${await check.questionId()}`]].flat())
  await check.next()
}

const timesReady = async (check: CheckPage) =>
  (await check.recordedEventTypes()).filter(type => type === 'ready').length

describe.runIf(isFull)('the app', () => {
  let apps: ReturnType<typeof preparePackedApps>
  beforeAll(() => {
    apps = preparePackedApps()
  })
  afterAll(() => apps.remove())

  test.for(frameworkApps)(
    'in %s builds, and keeps answers through re-rendering, hiding and showing',
    { timeout: 10 * MINUTES },
    async (name, { openCheckPage }) => {
      const folder = apps.build(name)
      const site = await startServer((request, response) => serveFile([join(folder, 'dist')], request, response))
      const check = await openCheckPage({ address: site.address })
      const output = check.page.locator('output')
      expect(await timesReady(check)).toBe(1)
      expect(await output.textContent()).toContain('No result yet')
      expect(await check.find('h3').count()).toBeGreaterThan(0)

      const shownQuestion = await answerTwoQuestions(check)
      await press(check, 'Another colour')
      await check.page.waitForFunction(() => document.querySelector('readiness-check')?.accent === '#c05')
      expect(await check.questionId()).toBe(shownQuestion)
      await expectAnswerKept(check)

      await press(check, 'Hide the check')
      await check.root.waitFor({ state: 'detached' })
      await press(check, 'Show the check')
      await check.waitForScreen('question')
      expect(await check.questionId()).toBe(shownQuestion)
      await expectAnswerKept(check)

      await check.answerByScript(answers)
      await check.waitForScreen('result')
      const band = (await check.result()).band.name
      await output.getByText(`You stand at: ${band}`).waitFor()
      await press(check, 'Hide the check')
      await check.root.waitFor({ state: 'detached' })
      await press(check, 'Show the check')
      await check.waitForScreen('result')

      const complete = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-complete')
      expect(complete.map(({ detail }) => detail.context)).toEqual([{ plan: 'pro' }])
      expect(check.consoleLines()).toEqual([])
      await site.close()
    },
  )

  test('in React mounts once under StrictMode, and keeps answers over a hot reload', { timeout: 10 * MINUTES }, async ({
    openCheckPage,
  }) => {
    const folder = apps.build('react')
    const { address, end } = await startDevServer(folder)
    try {
      const check = await openCheckPage({ address })
      expect(await check.page.locator('readiness-check').count()).toBe(1)
      expect(await timesReady(check)).toBe(1)
      const shownQuestion = await answerTwoQuestions(check)
      await check.page.evaluate(() => document.querySelector('readiness-check')?.setAttribute('lang', 'en'))

      const source = join(folder, 'src/App.tsx')
      const change = (from: string, to: string) => writeFileSync(source, readFileSync(source, 'utf8').replace(from, to))
      change('<h1>AI governance</h1>', '<h1>AI governance, anew</h1>')
      await check.page.getByRole('heading', { name: 'AI governance, anew' }).waitFor()
      expect(await check.root.getAttribute('lang')).toBe('en')
      expect(await check.questionId()).toBe(shownQuestion)
      await expectAnswerKept(check)

      // An added hook makes React discard the component's state and DOM: the element is new, the check's instance the same.
      change('const [shown', 'useState(0)\n  const [shown')
      await check.page.locator('readiness-check:not([lang])').waitFor()
      await check.waitForScreen('question')
      expect(await check.questionId()).toBe(shownQuestion)
      await expectAnswerKept(check)
      expect(await check.page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1)
    } finally {
      end()
    }
  })
})
