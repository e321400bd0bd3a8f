import type { CDPSession, Page } from 'playwright-core'
import { findCheck } from './page-functions'

/**
 * An isolated world of the page (as extensions have): the same document, but unmodified built-ins, even if the page's
 * scripts have changed theirs. Functions are passed as source text, so they can use only their arguments and
 * `findCheck`.
 */
export interface IsolatedWorld {
  session: CDPSession
  /** Runs a function in the isolated world. Its return value must be JSON data. */
  run<Input, Output>(work: (input: Input) => Output | Promise<Output>, input: Input): Promise<Output>
  /** Polls a condition in the isolated world until it returns true. Throws after 15 s. */
  waitUntil(condition: () => boolean): Promise<void>
  /** Runs a function in the page's own world, together with the page's scripts. */
  runInMainWorld<Output>(work: () => Output): Promise<Output>
}

/** Opens a DevTools session on the page and returns the isolated world of its current document. */
export async function openIsolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  const evaluate = async (expression: string, contextId?: number) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'isolated',
  })
  return {
    session,
    // One string costs a fraction of a thousand values, each of which would become an object of the protocol.
    run: async (work, input) =>
      JSON.parse(
        await evaluate(
          `(async () => { const findCheck = ${findCheck}; return JSON.stringify(await (${work})(${JSON.stringify(input)})) ?? null })()`,
          executionContextId,
        ),
      ),
    async waitUntil(condition) {
      await evaluate(
        `(async () => {
          const findCheck = ${findCheck}
          for (const end = Date.now() + 15_000; !(${condition})(); await new Promise(done => setTimeout(done, 10)))
            if (Date.now() > end) throw new Error('Timeout waiting for: ' + ${JSON.stringify(String(condition))})
        })()`,
        executionContextId,
      )
    },
    runInMainWorld: work => evaluate(`(${work})()`),
  }
}
