import type { Browser, BrowserContextOptions } from 'playwright-core'
import { test as base, expect } from 'vitest'
import { CheckPage } from './check-page'
import { launchHeadlessShell } from './chromium'
import { type HostPageParts, renderHostPage } from './host-page'
import { openSite, type Site } from './site'

/** Options of `openCheckPage`: the host page, its headers, and the browser context. */
interface OpenCheckPageOptions extends HostPageParts {
  headers?: Record<string, string>
  /** URL to open instead of a generated host page. */
  address?: string
  browser?: BrowserContextOptions
  /** `false` to open the page without waiting until the check is usable. */
  wait?: boolean
  /** Selector of the check's element, if the page has several checks. */
  element?: string
  /** Called before the page is opened. */
  before?: (check: CheckPage) => Promise<unknown>
}

interface Fixtures {
  /** One Chromium for each test worker. */
  chromium: Browser
  site: Site
  /**
   * Opens a host page with a check in a new browser context. An uncaught error of the page fails the test. The visitor
   * prefers reduced motion, unless `browser` says otherwise: each frame of a transition costs time.
   */
  openCheckPage: (openCheckPage?: OpenCheckPageOptions) => Promise<CheckPage>
}

/** Vitest's `test` with the fixtures of the browser tests: a Chromium, a test site and `openCheckPage`. */
export const test = base.extend<Fixtures>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const browser = await launchHeadlessShell()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const site = await openSite()
      await use(site)
      await site.close()
    },
    { scope: 'file' },
  ],
  openCheckPage: async ({ chromium, site }, use) => {
    const checks: CheckPage[] = []
    await use(async ({ headers, address, browser, wait = true, element, before, ...parts } = {}) => {
      const context = await chromium.newContext({
        viewport: { width: 900, height: 800 },
        reducedMotion: 'reduce',
        ...browser,
      })
      const check = new CheckPage(await context.newPage(), element)
      checks.push(check)
      await before?.(check)
      const url = address ?? site.addPage({ html: renderHostPage(parts), ...(headers && { headers }) })
      await (wait ? check.open(url) : check.goto(url))
      return check
    })
    for (const check of checks) await check.page.context().close()
    expect(checks.flatMap(check => check.uncaughtErrors())).toEqual([])
  },
})

export { expect }
