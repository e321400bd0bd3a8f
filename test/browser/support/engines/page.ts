import { type Engine, queryInCheck, STEP_TIMEOUT, currentQuestionId } from './engine'

/** What Playwright's page and Puppeteer's have in common, as far as it is used here. */
interface DrivenPage {
  goto(address: string): Promise<unknown>
  reload(): Promise<unknown>
  keyboard: { press(key: never): Promise<void> }
  waitForFunction(expression: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  evaluateHandle(expression: string): Promise<{ asElement(): unknown }>
  setDefaultTimeout(milliseconds: number): void
}

/** A browser's page as an engine. */
export function createEngine(page: DrivenPage, close: () => Promise<void>): Engine {
  page.setDefaultTimeout(STEP_TIMEOUT)
  const waitFor = async (selector: string) => {
    await page.waitForFunction(queryInCheck(selector))
  }
  return {
    goto: async address => {
      await page.goto(address)
    },
    reload: async () => {
      await page.reload()
    },
    press: key => page.keyboard.press(key as never),
    waitFor,
    async click(selector) {
      await waitFor(selector)
      const handle = await page.evaluateHandle(queryInCheck(selector))
      await (handle.asElement() as { click(): Promise<void> } | null)?.click()
    },
    waitForStepAfter: async question => {
      await page.waitForFunction(`${currentQuestionId} !== ${JSON.stringify(question)}`)
    },
    evaluate: expression => page.evaluate(expression) as Promise<never>,
    close,
  }
}
