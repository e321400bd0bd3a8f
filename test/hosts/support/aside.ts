import type { CDPSession, Page } from 'playwright-core'
import { findCheck } from './inside'

/**
 * A world of its own beside the page's scripts: the same document, and built-ins as the browser has them, whatever the
 * page has done to its own. Functions are handed over as text, so they may use nothing but their arguments
 * and `findCheck`.
 */
export interface IsolatedWorld {
  session: CDPSession
  /** Runs a function there. What it gives has to be plain data. */
  run<Given, Taken>(work: (given: Given) => Taken | Promise<Taken>, given: Given): Promise<Taken>
  /** Runs it among the page's own scripts. */
  runInMainWorld<Taken>(work: () => Taken): Promise<Taken>
}

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
  const world = async () => {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'aside',
    })
    return executionContextId
  }
  return {
    session,
    run: async (work, given) =>
      evaluate(`{ const findCheck = ${findCheck}; (${work})(${JSON.stringify(given)}) }`, await world()),
    runInMainWorld: work => evaluate(`(${work})()`),
  }
}
