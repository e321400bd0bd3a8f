import { join } from 'node:path'
import { toFragment } from '../../demo/configurator/model/address'
import { initial, set } from '../../demo/configurator/model/state'
import { dist, root } from '../../scripts/build/paths'
import { openArrivals } from '../../scripts/serve/arrivals'
import { listen, serveFile } from '../../scripts/serve/static'
import { openConfiguratorTab } from './support/configurator'
import { expect, test } from './support/test'

test('an example sent to the demo’s own webhook is described on the linked page of received requests, in each format', async ({
  chromium,
}) => {
  const arrivals = openArrivals()
  const { address, close } = await listen((request, response) => {
    if (!arrivals.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
  })
  const context = await chromium.newContext({ viewport: { width: 1280, height: 860 } })
  for (const webhookFormat of ['json', 'form'] as const) {
    const configurator = await openConfiguratorTab(context)
    const state = set(initial, { options: { webhook: `${address}/hook`, webhookFormat } })
    await configurator.page.goto(`${address}/configurator/${toFragment(state)}`)
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
