import { onTestFinished } from 'vitest'
import { CheckPage } from '../browser/support/check-page'
import { launchWithBackForwardCache } from '../browser/support/chromium'
import { renderHostPage, renderScriptTag } from '../browser/support/host-page'
import { expect, test } from './support/test'

/** Opens a tab of a browser with back/forward cache. */
async function openTab() {
  const browser = await launchWithBackForwardCache()
  onTestFinished(() => browser.close())
  return new CheckPage(await browser.newPage())
}

test('a page restored from the back/forward cache keeps the check’s question and answers', async ({ site }) => {
  const note = '<script>addEventListener("pageshow", event => { window.kept = event.persisted })</script>'
  const [page, next] = [
    site.addPage({ html: renderHostPage({ head: note }) }),
    site.addPage({ html: renderHostPage({ body: '<p>Next</p>' }) }),
  ]
  const check = await openTab()
  await check.open(page)
  await check.start()
  await check.choose('meets', 'use')
  await check.page.goto(next)
  await check.page.evaluate(() => history.back())
  await check.page.waitForFunction(() => Reflect.get(window, 'kept'))
  expect(await check.input('meets', 'use').isChecked()).toBe(true)
  await check.next()
  expect(await check.questionId()).toBe('existing')
  expect((await check.recordedEventTypes()).filter(type => type === 'ready')).toHaveLength(1)
  expect([...check.consoleLines(), ...check.uncaughtErrors()]).toEqual([])
})

test('the check is invisible while the page hides its container with visibility', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    body: `<main style="visibility: hidden">${renderScriptTag()}</main>`,
    wait: false,
  })
  await check.actionElement('start').waitFor({ state: 'attached' })
  expect(await check.actionElement('start').isVisible()).toBe(false)
  await check.page.evaluate(() => document.querySelector('main')?.removeAttribute('style'))
  // An element with a transition becomes visible with its first frame.
  await check.actionElement('start').waitFor()
})
