import type { CDPSession, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { launchChromium } from './support/chromium'
import { renderHostPage, renderScriptTag } from './support/host-page'
import type { Site } from './support/site'
import { expect, test } from './support/test'

interface Load {
  heap: number
  nodes: number
  listeners: number
  /** Waits that have neither ended nor been ended. */
  timers: number
}

/** Counts what waits, from before any script of the page. */
const countTimers = () => {
  const waiting = new Set<number>()
  const { setTimeout: own, clearTimeout: end } = window
  Reflect.set(window, 'setTimeout', (work: () => void, ...rest: number[]) => {
    const timer = own(
      () => {
        waiting.delete(timer)
        work()
      },
      ...rest,
    )
    waiting.add(timer)
    return timer
  })
  Reflect.set(window, 'clearTimeout', (timer: number) => {
    waiting.delete(timer)
    end(timer)
  })
  Reflect.set(window, Symbol.for('waiting'), waiting)
}

/** What the page holds after everything that can go is gone. */
async function load(page: Page, session: CDPSession): Promise<Load> {
  const timers = await page.evaluate(() => Reflect.get(window, Symbol.for('waiting')).size)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners'), timers }
}

/** A page without a check, in a browser in which a heap can be measured, and a way to measure it. */
async function openEmpty(site: Site) {
  // What V8 compiles and learns about hot code is in the same heap, grows for hundreds of rounds, and is no leak.
  const browser = await launchChromium('--js-flags=--no-opt --no-maglev --no-sparkplug')
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.addInitScript(countTimers)
  await page.goto(
    site.addPage({ html: renderHostPage({ body: `<div id="place"></div>${renderScriptTag('data-target="none"')}` }) }),
  )
  await page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.version)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return { page, measure: () => load(page, session) }
}

const grownBy = (tenth: Load, last: Load) => {
  expect(last.heap).toBeLessThanOrEqual(tenth.heap * 1.05)
  expect(last.nodes).toBe(tenth.nodes)
  expect(last.listeners).toBe(tenth.listeners)
  expect(last.timers).toBe(tenth.timers)
}

/** How many come and go: enough to see a leak, or as many as were promised. */
const times = process.env.FULL ? 500 : 200

test(`${times} checks come and go and leave nothing behind`, async ({ site }) => {
  const { page, measure } = await openEmpty(site)
  const comeAndGo = (times: number) =>
    page.evaluate(async times => {
      for (let time = 0; time < times; time++) {
        const mounted = Reflect.get(window, 'readinessCheck').mount('#place', { accent: '#15803d' })
        await mounted.ready
        mounted.element.shadowRoot.querySelector('[data-action=start], [data-action=resume]').click()
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
        mounted.destroy()
      }
    }, times)
  await comeAndGo(10)
  const tenth = await measure()
  await comeAndGo(times - 10)
  const last = await measure()
  grownBy(tenth, last)
  expect(await page.locator('#place').evaluate(place => place.childNodes.length)).toBe(0)
})

test('two hundred dialogs open, close and go, one in four while open, and leave nothing behind', async ({ site }) => {
  const { page, measure } = await openEmpty(site)
  const comeAndGo = (times: number) =>
    page.evaluate(async times => {
      const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      for (let time = 0; time < times; time++) {
        const mode = ['dialog', 'drawer', 'tab', 'button'][time % 4]
        const mounted = Reflect.get(window, 'readinessCheck').mount('#place', { mode, openOn: 'delay:600' })
        await mounted.ready
        mounted.open()
        await frames()
        if (time % 4) mounted.close()
        mounted.destroy()
        await frames()
      }
    }, times)
  await comeAndGo(12)
  const tenth = await measure()
  await comeAndGo(188)
  const last = await measure()
  grownBy(tenth, last)
  expect(await page.evaluate(() => document.querySelectorAll('readiness-check, :modal, :popover-open').length)).toBe(0)
})
