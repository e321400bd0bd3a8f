import type { Browser, BrowserContextOptions } from 'playwright-core'
import { test as base, expect } from 'vitest'
import { CheckPage } from './check-page'
import { launchHeadlessShell } from './chromium'
import { type HostPageParts, renderHostPage } from './host-page'
import { openSite, type Site } from './site'

/** A host page, how it is sent, and the browser that a visitor sees it with. */
interface OpenCheckPageOptions extends HostPageParts {
  headers?: Record<string, string>
  /** An address in place of a host page of our own. */
  address?: string
  browser?: BrowserContextOptions
  /** Goes there without waiting for the check: it is not expected to come. */
  wait?: boolean
  /** Selector of the element, where the page has several. */
  element?: string
  /** Called before the page is opened. */
  before?: (check: CheckPage) => Promise<unknown>
}

interface Fixtures {
  /** One Chromium a worker. */
  chromium: Browser
  site: Site
  /** Opens a host page in a browser context of its own. An error that nobody caught fails the test. */
  openCheckPage: (openCheckPage?: OpenCheckPageOptions) => Promise<CheckPage>
}

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
      const context = await chromium.newContext({ viewport: { width: 900, height: 800 }, ...browser })
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
