import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { dist, tagFile } from '../../scripts/build/paths'
import { frameTexts } from '../../src/i18n/en'
import { fullReportTexts } from '../../src/i18n/en-full-report'
import type { CheckPage } from './support/check-page'
import { completeAnswers, mixedAnswers, type OrganisationProfile, organisationProfiles } from './support/routes'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(kind => kind.description === 'uses AI only') as OrganisationProfile
const hash = /-[\w-]{10}\.js$/
const later = Object.keys(JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))).filter(
  file => file !== tagFile,
)

interface Row {
  /** Attributes of the tag. */
  tag?: string
  /** Goes where the file is asked for, and waits for what the visitor is told or has instead. */
  missed(check: CheckPage): Promise<void>
}

const offersToTry = (check: CheckPage) =>
  check.find('[role=status] [data-action=try]').first().waitFor({ state: 'attached' })

const toTheResult = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  expect(await check.find('[data-band]').count()).toBeGreaterThan(0)
}

const startsInEnglish = async (check: CheckPage) => {
  await check.waitForScreen('start')
  expect(await check.actionElement('start').textContent()).toBe(frameTexts.start)
}

/** The long texts of a language cannot be had: the band and the gaps stand in it, and what is missing can be tried again. */
const longTexts = async (check: CheckPage) => {
  await toTheResult(check)
  await offersToTry(check)
}

/** What becomes of a visit where the file of this name is not what it was. */
const rows: Record<string, Row> = {
  details: {
    async missed(check) {
      await check.start()
      await check.answer('meets', ['use'])
      await check.answer('existing', ['neither'])
      await check.press('help')
      await check.actionElement('try').waitFor()
    },
  },
  'full-report': {
    async missed(check) {
      await toTheResult(check)
      await offersToTry(check)
      expect(await check.actionElement('download-pdf').count()).toBe(0)
    },
  },
  delivery: {
    tag: 'data-contact="optional"',
    async missed(check) {
      await toTheResult(check)
      await offersToTry(check)
      expect(await check.find('input[name=email], input[type=email]').count()).toBe(0)
    },
  },
  overlay: {
    tag: 'data-mode="button"',
    async missed(check) {
      // It stands in the page, where it can be used all the same.
      await toTheResult(check)
      expect(await check.find('dialog, [part=launcher]').count()).toBe(0)
    },
  },
  doctor: {
    tag: 'data-debug',
    async missed(check) {
      await toTheResult(check)
      expect(await check.find('.doctor').count()).toBe(0)
    },
  },
  texts: { tag: 'data-locale="de"', missed: startsInEnglish },
  'check-texts': { tag: 'data-words="data:application/json,{}"', missed: startsInEnglish },
  de: { tag: 'data-locale="de"', missed: startsInEnglish },
  'de-details': { tag: 'data-locale="de"', missed: longTexts },
  ar: { tag: 'data-locale="ar"', missed: startsInEnglish },
  'ar-details': { tag: 'data-locale="ar"', missed: longTexts },
  pdf: {
    async missed(check) {
      await toTheResult(check)
      await check.press('download-pdf')
      await check
        .find('[role=alert]')
        .getByText(fullReportTexts.pdfFailed.split('{')[0] ?? '')
        .waitFor()
    },
  },
}

/** One bit of one letter of a text in it: code that would run, and is not ours. */
function flipped(code: Buffer): Buffer {
  const changed = Buffer.from(code)
  const at = code.toString('latin1').search(/(?<=["'`][\w .-]*)[b-y](?=[\w .-]{2,}["'`])/)
  expect(at).toBeGreaterThan(0)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

describe('with one bit of it flipped, it does not run, the visitor sees what cannot be had, and the page is told why:', () => {
  test.for(later.map(file => file.replace(hash, '')))('%s', async (name, { openCheckPage }) => {
    const row = rows[name]
    if (!row) throw new Error(`Say in this table what a visitor sees who does not get ${name}`)
    const asked = new RegExp(`/${name}-[\\w-]{10}\\.js(\\?|$)`)
    const check = await openCheckPage({
      ...(row.tag && { tag: row.tag }),
      wait: false,
      before: ({ page }) =>
        page.route(asked, async route => {
          const response = await route.fetch()
          await route.fulfill({ response, body: flipped(await response.body()) })
        }),
    })
    await row.missed(check)
    await expect
      .poll(async () =>
        (await check.recordedEvents()).flatMap(({ type, detail }) => (type === 'readiness-error' ? [detail.code] : [])),
      )
      .toContain('integrity')
  })
})
