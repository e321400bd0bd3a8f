import { vi } from 'vitest'
import { currentQuestionIdExpression, type Engine, elementInCheckExpression, STEP_TIMEOUT } from './engine'

/** The part of the page API that is the same in Playwright and Puppeteer. */
interface DrivenPage {
  goto(address: string): Promise<unknown>
  reload(): Promise<unknown>
  keyboard: { press(key: never): Promise<void> }
  evaluate(expression: string): Promise<unknown>
  evaluateHandle(expression: string): Promise<{ asElement(): unknown }>
  setDefaultTimeout(milliseconds: number): void
}

/** Wraps a page of Playwright or Puppeteer as an `Engine`. */
export function createEngine(page: DrivenPage, close: () => Promise<void>): Engine {
  page.setDefaultTimeout(STEP_TIMEOUT)
  // The pages' own `waitForFunction()` evaluates a text in the page again and again, which a strict policy forbids.
  const waitForExpression = async (expression: string) => {
    await vi.waitUntil(() => page.evaluate(`!!(${expression})`), { timeout: STEP_TIMEOUT })
  }
  const waitFor = (selector: string) => waitForExpression(elementInCheckExpression(selector))
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
      const handle = await page.evaluateHandle(elementInCheckExpression(selector))
      await (handle.asElement() as { click(): Promise<void> } | null)?.click()
    },
    waitForStepAfter: question => waitForExpression(`${currentQuestionIdExpression} !== ${JSON.stringify(question)}`),
    evaluate: expression => page.evaluate(expression) as Promise<never>,
    close,
  }
}
