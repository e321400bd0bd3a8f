import { onTestFinished } from 'vitest'
import { CheckPage } from '../browser/support/check-page'
import { launchWithBackCache } from '../browser/support/chromium'
import { hostPage, tag } from '../browser/support/host-page'
import { expect, test } from './support/test'

/** A tab of a browser that keeps pages for the way back. */
async function openTab() {
  const browser = await launchWithBackCache()
  onTestFinished(() => browser.close())
  return new CheckPage(await browser.newPage())
}

test('a page that comes back out of the browser’s cache has its check where the visitor left it', async ({ site }) => {
  const note = '<script>addEventListener("pageshow", event => { window.kept = event.persisted })</script>'
  const [page, next] = [
    site.add({ html: hostPage({ head: note }) }),
    site.add({ html: hostPage({ body: '<p>Next</p>' }) }),
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
  expect(await check.question()).toBe('existing')
  expect((await check.heardTypes()).filter(type => type === 'ready')).toHaveLength(1)
  expect([...check.consoleLines(), ...check.problems()]).toEqual([])
})

test('what the page has made invisible is invisible', async ({ visit }) => {
  const check = await visit({
    body: `<main style="visibility: hidden">${tag()}</main>`,
    wait: false,
  })
  await check.action('start').waitFor({ state: 'attached' })
  expect(await check.action('start').isVisible()).toBe(false)
  await check.page.evaluate(() => document.querySelector('main')?.removeAttribute('style'))
  // What has a transition appears with its first frame.
  await check.action('start').waitFor()
})
