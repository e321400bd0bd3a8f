import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Route } from 'playwright-core'
import { describe } from 'vitest'
import { dist, wholeFile } from '../../scripts/build/paths'
import { startTexts } from '../../src/i18n/en-start'
import type { CheckPage } from './support/check-page'
import { renderHostPage, renderScriptTag } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const checkFile = /\/check-[\w-]{10}\.js(\?|$)/
const loadsOf = (check: CheckPage) => check.requestedUrls().filter(address => checkFile.test(address))
const errorCodes = async (check: CheckPage) =>
  (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error').map(({ detail }) => detail.code)

/** Holds every request for the chunk until `release()`. */
const holdCheckFile = () => {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  const hold = ({ page }: CheckPage) =>
    page.route(checkFile, async route => {
      await released
      await route.continue()
    })
  return { hold, release: () => release() }
}

const tall = '<div style="height:300vh"></div>'

describe('the chunk of the check loads', () => {
  test('once the page has loaded and the check is in view, without a press', async ({ openCheckPage }) => {
    const check = await openCheckPage()
    await expect.poll(() => loadsOf(check).length).toBe(1)
    await check.start()
    expect(loadsOf(check)).toHaveLength(1)
    expect(check.consoleLines()).toEqual([])
  })

  test('not before the page’s own load, except on the visitor’s intent', async ({ openCheckPage, site }) => {
    let sendImage = () => {}
    const check = await openCheckPage({ address: 'about:blank', wait: false })
    await check.page.route('**/slow.png', route => {
      sendImage = () => void route.abort()
    })
    const html = renderHostPage({ body: `<main>${renderScriptTag()}<img src="/slow.png" alt=""></main>` })
    await check.page.goto(site.addPage({ html }), { waitUntil: 'commit' })
    await check.waitForScreen('start')
    await check.page.waitForFunction(() => document.readyState === 'interactive')
    // Two idle periods later nothing has been asked for.
    await check.page.evaluate(() => new Promise(done => requestIdleCallback(() => requestIdleCallback(done))))
    expect(loadsOf(check)).toEqual([])
    await check.start()
    expect(loadsOf(check)).toHaveLength(1)
    sendImage()
  })

  test('only when the check comes into view, if it is out of sight', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: `<main>${tall}${renderScriptTag()}</main>` })
    await check.page.evaluate(() => new Promise(done => requestIdleCallback(() => requestIdleCallback(done))))
    expect(loadsOf(check)).toEqual([])
    await check.actionElement('start').scrollIntoViewIfNeeded()
    await expect.poll(() => loadsOf(check).length).toBe(1)
  })

  test('only on intent, if the browser saves data', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      before: ({ page }) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
        }),
    })
    await check.page.evaluate(() => new Promise(done => requestIdleCallback(() => requestIdleCallback(done))))
    expect(loadsOf(check)).toEqual([])
    await check.actionElement('start').focus()
    await expect.poll(() => loadsOf(check).length).toBe(1)
  })
})

describe('a press before the chunk has come', () => {
  test('is seen at once, is kept, and starts the check by itself', async ({ openCheckPage }) => {
    const { hold, release } = holdCheckFile()
    const check = await openCheckPage({ before: hold })
    await check.press('start')
    await check.byText(startTexts.busy).waitFor()
    expect(await check.screenName()).toBe('start')
    release()
    await check.waitForScreen('question')
    expect(await check.recordedEventTypes()).toEqual(['ready', 'start'])
  })

  const failures: [string, (route: Route) => Promise<void>, string][] = [
    ['blocked', route => route.abort(), 'file'],
    ['missing, because the folder has another version', route => route.fulfill({ status: 404, body: '' }), 'file'],
    [
      'changed by one byte',
      async route => {
        const response = await route.fetch()
        await route.fulfill({ response, body: `${await response.text()} ` })
      },
      'integrity',
    ],
  ]
  test.for(failures)(
    'is answered with a message and the fallback children if the file is %s',
    async (failure, { openCheckPage }) => {
      const [, answer, code] = failure
      const check = await openCheckPage({
        before: ({ page }) => page.route(checkFile, answer),
        body: `<main><readiness-check><a href="/contact">Ask us</a></readiness-check>${renderScriptTag('data-target="none"')}</main>`,
      })
      await check.press('start')
      await check.byText(startTexts.startFailed).waitFor()
      expect(await check.page.getByText('Ask us').isVisible()).toBe(true)
      expect(await errorCodes(check)).toContain(code)
      await check.page.unroute(checkFile)
      await check.start()
      expect(await check.recordedEventTypes()).toContain('start')
    },
  )

  test('works again when the connection is back', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      before: ({ page }) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
        }),
    })
    await check.page.context().setOffline(true)
    await check.press('start')
    await check.byText(startTexts.startFailed).waitFor()
    await check.page.context().setOffline(false)
    await check.start()
  })
})

test.for([360, 900])(
  'a returning visitor’s place takes the button’s place without moving anything, at %i px',
  async (width, { openCheckPage }) => {
    const check = await openCheckPage({ browser: { viewport: { width, height: 800 } } })
    await check.start()
    await check.answer('meets', ['use'])
    const { hold, release } = holdCheckFile()
    await hold(check)
    await check.page.reload()
    await check.waitForScreen('start')
    const tops = () =>
      check.root.evaluate(element =>
        ['.row > :first-child', '.stays', '.line', '.foot'].map(
          selector => element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().top,
        ),
      )
    const before = await tops()
    expect(await check.actionElement('start').count()).toBe(1)
    release()
    await check.actionElement('resume').waitFor()
    expect(await tops()).toEqual(before)
  },
)

describe(wholeFile, () => {
  const whole = readFileSync(join(dist, wholeFile), 'utf8')

  test('needs no other file up to the band', async ({ openCheckPage, site }) => {
    const check = await openCheckPage({ body: `<main><script src="/${wholeFile}"></script></main>` })
    await check.start()
    await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
    await check.waitForScreen('result')
    expect(check.requestedUrls().slice(0, 2)).toEqual([check.page.url(), `${site.address}/${wholeFile}`])
    expect(loadsOf(check)).toEqual([])
    expect(check.consoleLines()).toEqual([])
  })

  test('runs from a file, and inline in a page, up to the band', async ({ chromium }) => {
    const { writeFileSync, mkdtempSync, rmSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const folder = mkdtempSync(join(tmpdir(), 'whole-'))
    const { CheckPage } = await import('./support/check-page')
    const context = await chromium.newContext()
    for (const tag of [
      `<script src="${pathToFileURL(join(dist, wholeFile)).href}"></script>`,
      `<script>${whole.replaceAll('</script', '<\\/script')}</script>`,
    ]) {
      const file = join(folder, 'page.html')
      writeFileSync(file, renderHostPage({ body: `<main>${tag}</main>` }))
      const check = new CheckPage(await context.newPage())
      await check.open(pathToFileURL(file).href)
      await check.start()
      await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
      await check.waitForScreen('result')
      expect(check.uncaughtErrors()).toEqual([])
    }
    await context.close()
    rmSync(folder, { recursive: true })
  })

  test('needs only its own hash in the page’s policy up to the band', async ({ openCheckPage }) => {
    const { createHash } = await import('node:crypto')
    const hash = `sha384-${createHash('sha384').update(whole).digest('base64')}`
    const check = await openCheckPage({
      headers: { 'content-security-policy': `default-src 'none'; script-src '${hash}'` },
      body: `<main><script src="/${wholeFile}" integrity="${hash}" crossorigin="anonymous"></script></main>`,
    })
    await check.start()
    await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
    await check.waitForScreen('result')
    expect(await check.find('[data-band]').count()).toBeGreaterThan(0)
  })
})
