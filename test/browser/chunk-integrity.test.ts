import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { dist, tagFile, wholeFile } from '../../scripts/build/paths'
import { frameTexts } from '../../src/i18n/en'
import { fullReportTexts } from '../../src/i18n/en-full-report'
import { startTexts } from '../../src/i18n/en-start'
import type { CheckPage } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const hash = /-[\w-]{10}\.js$/
/** Files of all chunks in `dist`. */
const chunkFiles = Object.keys(JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))).filter(
  file => file !== tagFile && file !== wholeFile,
)

/** A chunk's test case. */
interface ChunkCase {
  /** Attributes of the script tag. */
  tag?: string
  /** Goes where the chunk is needed, and waits for the message or fallback that the visitor sees without the chunk. */
  expectFallback(check: CheckPage): Promise<void>
}

const expectRetryButton = (check: CheckPage) =>
  check.find('[role=status] [data-action=try]').first().waitFor({ state: 'attached' })

const goToResult = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  expect(await check.find('[data-band]').count()).toBeGreaterThan(0)
}

const expectEnglishStart = async (check: CheckPage) => {
  await check.waitForScreen('start')
  expect(await check.actionElement('start').textContent()).toBe(frameTexts.start)
}

/** Without a language's long texts: band and gaps are shown in the language, with a button to load the rest again. */
const expectResultWithRetry = async (check: CheckPage) => {
  await goToResult(check)
  await expectRetryButton(check)
}

/** Expected behaviour without each chunk, by the chunk's name. */
const chunkCases: Record<string, ChunkCase> = {
  check: {
    async expectFallback(check) {
      await check.press('start')
      await check.byText(startTexts.startFailed).waitFor()
      expect(await check.screenName()).toBe('start')
    },
  },
  details: {
    async expectFallback(check) {
      await check.start()
      await check.answer('meets', ['use'])
      await check.answer('existing', ['neither'])
      await check.press('help')
      await check.actionElement('try').waitFor()
    },
  },
  'full-report': {
    async expectFallback(check) {
      await goToResult(check)
      await expectRetryButton(check)
      expect(await check.actionElement('download-pdf').count()).toBe(0)
    },
  },
  delivery: {
    tag: 'data-contact="optional"',
    async expectFallback(check) {
      await goToResult(check)
      await expectRetryButton(check)
      expect(await check.find('input[name=email], input[type=email]').count()).toBe(0)
    },
  },
  overlay: {
    tag: 'data-mode="button"',
    async expectFallback(check) {
      // The check is mounted inline instead, where it is usable.
      await goToResult(check)
      expect(await check.find('dialog, [part=launcher]').count()).toBe(0)
    },
  },
  doctor: {
    tag: 'data-debug',
    async expectFallback(check) {
      await goToResult(check)
      expect(await check.find('.doctor').count()).toBe(0)
    },
  },
  texts: { tag: 'data-locale="de"', expectFallback: expectEnglishStart },
  'check-texts': { tag: 'data-words="data:application/json,{}"', expectFallback: expectEnglishStart },
  de: { tag: 'data-locale="de"', expectFallback: expectEnglishStart },
  'de-details': { tag: 'data-locale="de"', expectFallback: expectResultWithRetry },
  ar: { tag: 'data-locale="ar"', expectFallback: expectEnglishStart },
  'ar-details': { tag: 'data-locale="ar"', expectFallback: expectResultWithRetry },
  pdf: {
    async expectFallback(check) {
      await goToResult(check)
      await check.press('download-pdf')
      await check
        .find('[role=alert]')
        .getByText(fullReportTexts.pdfFailed.split('{')[0] ?? '')
        .waitFor()
    },
  },
}

/** The code with one bit of one letter in a string literal flipped: it would still run, but with a wrong hash. */
function flipOneBit(code: Buffer): Buffer {
  const changed = Buffer.from(code)
  const at = code.toString('latin1').search(/(?<=["'`][\w .-]*)[b-y](?=[\w .-]{2,}["'`])/)
  expect(at).toBeGreaterThan(0)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

describe('a chunk with one flipped bit does not run, the visitor sees the fallback, and the page receives an error event:', () => {
  test.for(chunkFiles.map(file => file.replace(hash, '')))('%s', async (name, { openCheckPage }) => {
    const row = chunkCases[name]
    if (!row) throw new Error(`Add to chunkCases what a visitor sees without the chunk ${name}`)
    const chunkUrl = new RegExp(`/${name}-[\\w-]{10}\\.js(\\?|$)`)
    const check = await openCheckPage({
      ...(row.tag && { tag: row.tag }),
      wait: false,
      before: ({ page }) =>
        page.route(chunkUrl, async route => {
          const response = await route.fetch()
          await route.fulfill({ response, body: flipOneBit(await response.body()) })
        }),
    })
    await row.expectFallback(check)
    await expect
      .poll(async () =>
        (await check.recordedEvents()).flatMap(({ type, detail }) => (type === 'readiness-error' ? [detail.code] : [])),
      )
      .toContain('integrity')
  })
})
