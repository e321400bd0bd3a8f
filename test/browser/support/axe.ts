import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { CheckPage } from './check-page'

/** Adds axe-core to the page as `window.axe`, unless it is there. It is half a megabyte of code. */
export const addAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(axe.source)
}

/** Runs axe-core on the check and returns its violations, one string each. */
export const findAxeViolations = async (check: CheckPage): Promise<string[]> => {
  await addAxe(check.page)
  return check.page.evaluate(async () => {
    const tool = Reflect.get(window, 'axe')
    const { violations } = await tool.run('readiness-check', { resultTypes: ['violations'] })
    return violations.flatMap(
      (found: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }) =>
        found.nodes.map(node => `${found.id}: ${found.help}\n${node.html}\n${node.failureSummary}`),
    )
  })
}
