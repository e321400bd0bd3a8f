import { join } from 'node:path'
import { stateToFragment } from '../../demo/configurator/model/address'
import { initialState, patchState } from '../../demo/configurator/model/state'
import { dist, root } from '../../scripts/build/paths'
import { createDemoWebhook } from '../../scripts/serve/demo-webhook'
import { serveFile, startServer } from '../../scripts/serve/static'
import { openConfiguratorTab } from './support/configurator'
import { expect, test } from './support/test'

test('an example sent to the demo’s own webhook is described on the linked page of received requests, in each format', async ({
  chromium,
}) => {
  const arrivals = createDemoWebhook()
  const { address, close } = await startServer((request, response) => {
    if (!arrivals.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
  })
  const context = await chromium.newContext({ viewport: { width: 1280, height: 860 } })
  for (const webhookFormat of ['json', 'form'] as const) {
    const configurator = await openConfiguratorTab(context)
    const state = patchState(initialState, { options: { webhook: `${address}/hook`, webhookFormat } })
    await configurator.page.goto(`${address}/configurator/${stateToFragment(state)}`)
    await configurator.openSection('Results')
    await configurator.page.getByRole('button', { name: /^Send the example to/ }).click()
    await configurator.page.getByRole('link', { name: 'See what has arrived' }).click()
    const first = configurator.page.locator('#arrivals li').first()
    await first.getByText('Band 2 of 5 · Taking shape · 28 %').waitFor()
    expect(configurator.uncaughtErrors()).toEqual([])
  }
  expect(await context.pages().at(-1)?.locator('#arrivals li').count()).toBe(2)
  await context.close()
  await close()
})
