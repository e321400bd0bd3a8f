import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findChromium } from '../../browser/support/chromium'
import { isRoot } from '../../browser/support/debian'
import { findFirefox } from '../../browser/support/engines/firefox'
import { type MaybeInstalled, requireInCi } from '../../browser/support/engines/installed'

/** An expression for what stands in the check's shadow root. */
export const queryInCheck = (selector: string) =>
  `document.querySelector('readiness-check')?.shadowRoot?.querySelector(${JSON.stringify(selector)})`

const firefox = findFirefox()

/**
 * Browsers as their visitors have them, with several tabs, of which one is seen, and pages prepared before they are
 * asked for: playwright would let every tab be seen, and shows no page that was prepared.
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

/** Waits until the expression is true, over what becomes of the page meanwhile. */
export async function waitForExpression(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 20_000
  for (;;) {
    // While another page comes, nothing can be asked.
    if (await page.evaluate(`!!(${expression})`).catch(() => false)) return
    if (Date.now() > end) throw new Error(`In vain: ${expression}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

/** Clicks in the check, once it is there. */
export async function clickInCheck(page: Page, selector: string): Promise<void> {
  await waitForExpression(page, queryInCheck(selector))
  await page.evaluate(`${queryInCheck(selector)}.click()`)
}
