import puppeteer, { type Browser, type Target } from 'puppeteer-core'
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

/** A document in which JavaScript expressions can be evaluated: a page of Puppeteer, or an activated page. */
export interface ScriptedDocument {
  evaluate(expression: string): Promise<unknown>
}

/**
 * Returns the page of this address, which was prerendered and is now activated.
 *
 * Puppeteer's own `Page` is not used: it has to adopt the activated page within 100 ms (`TIME_FOR_WAITING_FOR_SWAP` in
 * puppeteer-core 24.43.1). On a busy machine it takes longer; then every later call fails with "Attempted to use detached
 * Frame".
 */
export async function openActivatedPage(browser: Browser, address: string): Promise<ScriptedDocument> {
  const find = () => browser.targets().find(target => target.url() === address && target.type() === 'page')
  // Puppeteer lists the page from its activation on, and raises no event then.
  for (const end = Date.now() + 20_000; !find(); await new Promise(done => setTimeout(done, 20)))
    if (Date.now() > end) throw new Error(`Timeout waiting for the activation of ${address}`)
  const target = find() as Target
  const session = await target.createCDPSession()
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
  }
}

/** Polls a JavaScript expression in the page until it is true, even across navigations. Throws after 20 s. */
export async function waitForExpression(page: ScriptedDocument, expression: string): Promise<void> {
  const end = Date.now() + 20_000
  let failure: unknown
  for (;;) {
    // Evaluation fails during a navigation, and is then repeated.
    const isTrue = await page.evaluate(`!!(${expression})`).catch(error => {
      failure = error
    })
    if (isTrue) return
    if (Date.now() > end) throw new Error(`Timeout waiting for: ${expression}`, { cause: failure })
    await new Promise(done => setTimeout(done, 20))
  }
}

/** Waits for an element in the check's shadow root and clicks it. */
export async function clickInCheck(page: ScriptedDocument, selector: string): Promise<void> {
  await waitForExpression(page, elementInCheckExpression(selector))
  await page.evaluate(`${elementInCheckExpression(selector)}.click()`)
}
