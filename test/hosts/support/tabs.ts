import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findChromium } from '../../browser/support/chromium'
import { isRoot } from '../../browser/support/debian'
import { findFirefox } from '../../browser/support/engines/firefox'
import { type MaybeInstalled, requireInCi } from '../../browser/support/engines/installed'

/** A JavaScript expression for an element in the check's shadow root. */
export const elementInCheckExpression = (selector: string) =>
  `document.querySelector('readiness-check')?.shadowRoot?.querySelector(${JSON.stringify(selector)})`

const firefox = findFirefox()

/**
 * Browsers driven by Puppeteer, for tests of hidden tabs and prerendered pages: in Playwright every tab is visible, and
 * prerendered pages are not supported.
 */
export const browsers: MaybeInstalled<Browser>[] = [
  requireInCi('Chromium', () =>
    puppeteer.launch({
      executablePath: findChromium(),
      headless: true,
      args: [...(isRoot() ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update'],
    }),
  ),
  requireInCi(
    'Firefox',
    firefox === undefined ? undefined : () => puppeteer.launch({ browser: 'firefox', executablePath: firefox }),
  ),
]

/** Polls a JavaScript expression in the page until it is true, even across navigations. Throws after 20 s. */
export async function waitForExpression(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 20_000
  for (;;) {
    // Evaluation fails during a navigation, and is then repeated.
    if (await page.evaluate(`!!(${expression})`).catch(() => false)) return
    if (Date.now() > end) throw new Error(`Timeout waiting for: ${expression}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

/** Waits for an element in the check's shadow root and clicks it. */
export async function clickInCheck(page: Page, selector: string): Promise<void> {
  await waitForExpression(page, elementInCheckExpression(selector))
  await page.evaluate(`${elementInCheckExpression(selector)}.click()`)
}
