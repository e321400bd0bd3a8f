import axe from 'axe-core'
import type { CheckPage } from './check-page'

/** Runs axe-core on the check and returns its violations, one string each. */
export const findAxeViolations = async (check: CheckPage): Promise<string[]> => {
  await check.page.evaluate(axe.source)
  return check.page.evaluate(async () => {
    const tool = Reflect.get(window, 'axe')
    const { violations } = await tool.run('readiness-check', { resultTypes: ['violations'] })
    return violations.flatMap(
      (found: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }) =>
        found.nodes.map(node => `${found.id}: ${found.help}\n${node.html}\n${node.failureSummary}`),
    )
  })
}
