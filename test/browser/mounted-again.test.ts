import { afterAll, beforeAll, describe } from 'vitest'
import { type BuildSite, buildNames, openBuildSite } from './support/builds'
import type { CheckPage } from './support/check-page'
import { overlayState } from './support/modes'
import { expect, test } from './support/test'

let site: BuildSite
beforeAll(async () => {
  site = await openBuildSite()
})
afterAll(() => site.close())

/** Takes the element off the page for longer than a move takes, and puts it back with further attributes. */
const mountAgain = (check: CheckPage, attributes: Record<string, string> = {}) =>
  check.root.evaluate(async (element, attributes) => {
    element.remove()
    await new Promise(done => setTimeout(done, 50))
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    document.body.append(element)
  }, attributes)

const timesReady = async (check: CheckPage) =>
  (await check.recordedEventTypes()).filter(type => type === 'ready').length

/** Two frames and a task: what opens on load is open by then, and texts that have loaded are shown. */
const settle = (check: CheckPage) =>
  check.page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )

/** Storage that fails, as in a sandboxed frame: a dismissal cannot be kept there. */
const denyStorage = () => {
  Object.defineProperty(window, 'sessionStorage', {
    get() {
      throw new Error('denied')
    },
  })
}

describe.each(buildNames)('mounted again, the check of the build %s', build => {
  test('does not offer itself again, after the offer was dismissed', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      address: site.addPage(build, '<readiness-check id="check" mode="dialog" open-on="load"></readiness-check>'),
      wait: false,
      before: ({ page }) => page.addInitScript(denyStorage),
    })
    await expect.poll(() => overlayState(check)).toBe('beside the page')
    await check.press('close')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await mountAgain(check)
    await expect.poll(() => timesReady(check)).toBe(2)
    await settle(check)
    expect(await overlayState(check)).toBe('closed')
  })

  test('keeps the texts that were asked for last, when older ones load later', async ({ openCheckPage }) => {
    let release = () => {}
    const held = new Promise<void>(done => {
      release = done
    })
    const check = await openCheckPage({
      address: site.addPage(build, '<readiness-check id="check" words="/older.json"></readiness-check>'),
      wait: false,
      before: async ({ page }) => {
        await page.route('**/older.json', async route => {
          await held
          await route.fulfill({ json: { start: 'Older text' } })
        })
        await page.route('**/newer.json', route => route.fulfill({ json: { start: 'Newer text' } }))
      },
    })
    const start = check.actionElement('start')
    // The start is shown in English once it has waited long enough for other texts.
    await start.waitFor()
    await mountAgain(check, { words: '/newer.json' })
    await check.byText('Newer text').waitFor()
    const older = check.page.waitForResponse('**/older.json')
    release()
    await (await older).finished()
    await settle(check)
    expect(await start.textContent()).toBe('Newer text')
  })
})
