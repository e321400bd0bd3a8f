import { afterAll, beforeAll, describe } from 'vitest'
import { type BuildSite, buildNames, openBuildSite } from './support/build-site'
import type { CheckPage } from './support/check-page'
import { overlayState } from './support/overlay'
import { expect, test } from './support/test'

let site: BuildSite
beforeAll(async () => {
  site = await openBuildSite()
})
afterAll(() => site.close())

/** Removes the element for 50 ms, so that it counts as removed and not as moved, and adds it again with more attributes. */
const remount = (check: CheckPage, attributes: Record<string, string> = {}) =>
  check.root.evaluate(async (element, attributes) => {
    element.remove()
    await new Promise(done => setTimeout(done, 50))
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    document.body.append(element)
  }, attributes)

const timesReady = async (check: CheckPage) =>
  (await check.recordedEventTypes()).filter(type => type === 'ready').length

/** Waits two frames and a task: by then an overlay with `open-on="load"` is open, and loaded texts are shown. */
const waitForRender = (check: CheckPage) =>
  check.page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )

/** Makes session storage throw, as in a sandboxed frame, so that a dismissal cannot be stored. */
const denyStorage = () => {
  Object.defineProperty(window, 'sessionStorage', {
    get() {
      throw new Error('denied')
    },
  })
}

describe.each(buildNames)('a remounted check of the build %s', build => {
  test('does not open by itself again after it was closed', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      address: site.addPage(build, '<readiness-check id="check" mode="dialog" open-on="load"></readiness-check>'),
      wait: false,
      before: ({ page }) => page.addInitScript(denyStorage),
    })
    await expect.poll(() => overlayState(check)).toBe('beside the page')
    await check.press('close')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await remount(check)
    await expect.poll(() => timesReady(check)).toBe(2)
    await waitForRender(check)
    expect(await overlayState(check)).toBe('closed')
  })

  test('keeps the texts requested last if earlier texts load later', async ({ openCheckPage }) => {
    let release = () => {}
    const released = new Promise<void>(done => {
      release = done
    })
    const check = await openCheckPage({
      address: site.addPage(build, '<readiness-check id="check" words="/older.json"></readiness-check>'),
      wait: false,
      before: async ({ page }) => {
        await page.route('**/older.json', async route => {
          await released
          await route.fulfill({ json: { start: 'Older text' } })
        })
        await page.route('**/newer.json', route => route.fulfill({ json: { start: 'Newer text' } }))
      },
    })
    const start = check.actionElement('start')
    // The start screen is shown in English after it has waited too long for other texts.
    await start.waitFor()
    await remount(check, { words: '/newer.json' })
    await check.byText('Newer text').waitFor()
    const older = check.page.waitForResponse('**/older.json')
    release()
    await (await older).finished()
    await waitForRender(check)
    expect(await start.textContent()).toBe('Newer text')
  })
})
