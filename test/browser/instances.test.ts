import type { CDPSession } from 'playwright-core'
import { CheckPage } from './support/check-page'
import { expect, test } from './support/test'

const two = `
<readiness-check id="one" accent="#c2410c" color-scheme="light" brand-name="One"></readiness-check>
<readiness-check id="two" accent="#15803d" color-scheme="dark" brand-name="Two" heading-level="3"></readiness-check>
<script async src="/readiness-check.js" data-target="none"></script>`

test('two checks on one page do not know each other', async ({ visit }) => {
  const one = await visit({ body: two, element: '#one' })
  const other = new CheckPage(one.page, '#two')
  await other.screenIs('start')
  expect(
    await one
      .find('[part~=heading]')
      .first()
      .evaluate(node => node.tagName),
  ).toBe('H2')
  expect(
    await other
      .find('[part~=heading]')
      .first()
      .evaluate(node => node.tagName),
  ).toBe('H3')
  await expect.poll(() => one.find('[data-screen]').textContent()).toContain('One')
  await expect.poll(() => other.find('[data-screen]').textContent()).toContain('Two')
  const look = (check: CheckPage) =>
    check
      .find('[part~=button-primary]')
      .first()
      .evaluate(node => getComputedStyle(node).backgroundColor)
  expect(await look(one)).not.toBe(await look(other))

  await one.start()
  await one.answer('meets', ['use'])
  expect(await other.screen()).toBe('start')
  await other.start()
  await other.answer('meets', ['develop'])
  await one.back()
  await other.back()
  expect(await one.input('meets', 'use').isChecked()).toBe(true)
  expect(await one.input('meets', 'develop').isChecked()).toBe(false)
  expect(await other.input('meets', 'develop').isChecked()).toBe(true)
  const heard = await one.heard()
  expect(new Set(heard.map(({ detail }) => detail.instance))).toEqual(new Set(['one', 'two']))

  await one.page.reload()
  await one.action('resume').waitFor()
  expect(Object.keys(await one.stored())).toHaveLength(2)
})

interface Load {
  heap: number
  nodes: number
  listeners: number
}

/** What the page holds after everything that can go is gone. */
async function load(session: CDPSession): Promise<Load> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') }
}

test('two hundred checks come and go and leave nothing behind', async ({ visit }) => {
  const check = await visit({
    body: `<div id="place"></div><script async src="/readiness-check.js" data-target="none"></script>`,
    wait: false,
  })
  const { page } = check
  await page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.version)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const comeAndGo = (times: number) =>
    page.evaluate(async times => {
      const heard = Reflect.get(window, Symbol.for('heard')) as unknown[]
      for (let time = 0; time < times; time++) {
        const mounted = Reflect.get(window, 'readinessCheck').mount('#place', { accent: '#15803d' })
        await mounted.ready
        mounted.element.shadowRoot.querySelector('[data-action=start], [data-action=resume]').click()
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
        mounted.destroy()
        heard.length = 0
      }
    }, times)
  await comeAndGo(10)
  const tenth = await load(session)
  await comeAndGo(190)
  const last = await load(session)
  expect(last.heap).toBeLessThanOrEqual(tenth.heap * 1.05)
  expect(last.nodes).toBe(tenth.nodes)
  expect(last.listeners).toBe(tenth.listeners)
  expect(await page.locator('#place').evaluate(place => place.childNodes.length)).toBe(0)
})
