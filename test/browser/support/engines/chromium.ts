import type { ElementHandle } from 'playwright-core'
import { launchChromium } from '../chromium'
import { type Engine, inCheck, patience, shownQuestion } from './engine'

/** Chromium as an engine among others. */
export async function launchChromiumEngine(): Promise<Engine> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } })
  page.setDefaultTimeout(patience)
  const waitFor = async (selector: string) => {
    await page.waitForFunction(inCheck(selector))
  }
  return {
    goto: async address => {
      await page.goto(address)
    },
    reload: async () => {
      await page.reload()
    },
    press: key => page.keyboard.press(key),
    waitFor,
    async click(selector) {
      await waitFor(selector)
      const handle = await page.evaluateHandle(inCheck(selector))
      await (handle.asElement() as ElementHandle | null)?.click()
    },
    movedOnFrom: async question => {
      await page.waitForFunction(`${shownQuestion} !== ${JSON.stringify(question)}`)
    },
    read: expression => page.evaluate(expression) as Promise<never>,
    close: () => browser.close(),
  }
}
