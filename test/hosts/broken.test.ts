import type { CheckPage } from '../browser/support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../browser/support/routes'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(kind => kind.description === 'uses AI only') as OrganisationProfile

const toTheResult = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await check.actionElement('save-file').waitFor()
}

interface Case {
  /** Goes where the built-in is used. */
  before(check: CheckPage): Promise<unknown>
  /** Breaks it, in the page. */
  breaks: string
  /** What the visitor does then. */
  act(check: CheckPage): Promise<unknown>
}

const throwing = (place: string) => `${place} = () => { throw new Error('broken by the page') }`

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
  'a file that is to be saved': {
    before: toTheResult,
    breaks: throwing('Date.prototype.toISOString'),
    act: check => check.actionElement('save-file').click(),
  },
  'a text that is to be copied, at once or later': {
    before: toTheResult,
    breaks: throwing('Date.prototype.toLocaleDateString; Intl.DateTimeFormat = Array.prototype.join'),
    act: check => check.actionElement('copy-text').click(),
  },
  'a drawing': {
    before: check => check.start(),
    // Once: what the visitor is shown in its place has to be drawn too.
    breaks: `const own = Element.prototype.setAttribute
      Element.prototype.setAttribute = () => { Element.prototype.setAttribute = own; throw new Error('broken by the page') }`,
    act: async check => {
      await check.actionElement('back').click()
      await check.waitForScreen('error')
    },
  },
}

test.for(Object.entries(cases))(
  'what breaks in %s ends there, and the page is told',
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
    // Whatever else was on its way has come by then: an error that nobody caught fails the test.
    await check.page.evaluate(() => new Promise(done => setTimeout(done)))
  },
)
