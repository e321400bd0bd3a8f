import type { CheckPage } from '../browser/support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../browser/support/organisation-profiles'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile

const goToResult = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await check.actionElement('save-file').waitFor()
}

/** A built-in that the page breaks while the check uses it. */
interface Case {
  /** Takes the check to the screen on which the built-in is used. */
  before(check: CheckPage): Promise<unknown>
  /** JavaScript that breaks the built-in in the page. */
  breaks: string
  /** The visitor's action that uses the broken built-in. */
  act(check: CheckPage): Promise<unknown>
}

/** JavaScript that replaces a method with one that throws. */
const throwing = (method: string) => `${method} = () => { throw new Error('broken by the page') }`

const cases: Record<string, Case> = {
  'a click on Next without an answer': {
    before: check => check.start(),
    breaks: throwing('HTMLElement.prototype.focus'),
    act: check => check.actionElement('next').click(),
  },
  'a key on a question': {
    before: check => check.start(),
    breaks: throwing('Event.prototype.preventDefault'),
    act: async check => {
      await check.input('meets', 'use').focus()
      await check.page.keyboard.press('1')
    },
  },
  'saving a file': {
    before: goToResult,
    breaks: throwing('Date.prototype.toISOString'),
    act: check => check.actionElement('save-file').click(),
  },
  'copying a text': {
    before: goToResult,
    breaks: throwing('Date.prototype.toLocaleDateString; Intl.DateTimeFormat = Array.prototype.join'),
    act: check => check.actionElement('copy-text').click(),
  },
  rendering: {
    before: check => check.start(),
    // Throws only once, so that the error screen can be rendered.
    breaks: `const own = Element.prototype.setAttribute
      Element.prototype.setAttribute = () => { Element.prototype.setAttribute = own; throw new Error('broken by the page') }`,
    act: async check => {
      await check.actionElement('back').click()
      await check.waitForScreen('error')
    },
  },
}

test.for(Object.entries(cases))(
  'an error in %s is caught and reported to the page',
  async ([, broken], { openCheckPage }) => {
    const check = await openCheckPage({ browser: { reducedMotion: 'reduce' } })
    await broken.before(check)
    await check.page.evaluate(broken.breaks)
    await broken.act(check)
    await expect
      .poll(async () =>
        (await check.recordedEvents()).flatMap(({ type, detail }) => (type === 'readiness-error' ? [detail.code] : [])),
      )
      .toContain('internal')
    // Waits a task for uncaught errors, which fail the test.
    await check.page.evaluate(() => new Promise(done => setTimeout(done)))
  },
)
