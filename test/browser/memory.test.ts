import type { CDPSession, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { launchChromium } from './support/chromium'
import { renderHostPage, renderScriptTag } from './support/host-page'
import type { Site } from './support/site'
import { expect, test } from './support/test'

/** Resources that the page holds. */
interface PageResources {
  /** Used JavaScript heap in bytes. */
  heap: number
  nodes: number
  listeners: number
  /** Timers (`setTimeout`) that have neither fired nor been cleared. */
  timers: number
}

/** Counts pending `setTimeout` timers. Runs in the page before any of its scripts. */
const countTimers = () => {
  const waiting = new Set<number>()
  const { setTimeout: nativeSetTimeout, clearTimeout: nativeClearTimeout } = window
  Reflect.set(window, 'setTimeout', (work: () => void, ...rest: number[]) => {
    const timer = nativeSetTimeout(
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
    nativeClearTimeout(timer)
  })
  Reflect.set(window, Symbol.for('waiting'), waiting)
}

/** Measures the page's resources after garbage collection. */
async function measureResources(page: Page, session: CDPSession): Promise<PageResources> {
  const timers = await page.evaluate(() => Reflect.get(window, Symbol.for('waiting')).size)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners'), timers }
}

/** Opens a page without a check in a Chromium with a stable heap. Returns the page and a function that measures it. */
async function openEmptyPage(site: Site) {
  // V8's optimised code and type feedback are in the same heap and grow for hundreds of rounds: no leak, so switched off.
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
  return { page, measure: () => measureResources(page, session) }
}

/** Expects no growth between the tenth and the last round (5 % for the heap). */
const expectNoGrowth = (tenth: PageResources, last: PageResources) => {
  expect(last.heap).toBeLessThanOrEqual(tenth.heap * 1.05)
  expect(last.nodes).toBe(tenth.nodes)
  expect(last.listeners).toBe(tenth.listeners)
  expect(last.timers).toBe(tenth.timers)
}

/** Number of mounted and destroyed checks: 200 show a leak, the full run tests 500. */
const times = process.env.FULL ? 500 : 200

test(`${times} checks can be mounted and destroyed without a memory leak`, async ({ site }) => {
  const { page, measure } = await openEmptyPage(site)
  const mountAndDestroy = (times: number) =>
    page.evaluate(async times => {
      for (let time = 0; time < times; time++) {
        const mounted = Reflect.get(window, 'readinessCheck').mount('#place', { accent: '#15803d' })
        await mounted.ready
        mounted.element.shadowRoot.querySelector('[data-action=start], [data-action=resume]').click()
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
        mounted.destroy()
      }
    }, times)
  await mountAndDestroy(10)
  const tenth = await measure()
  await mountAndDestroy(times - 10)
  const last = await measure()
  expectNoGrowth(tenth, last)
  expect(await page.locator('#place').evaluate(place => place.childNodes.length)).toBe(0)
})

test('200 overlays can be opened and destroyed, one in four while open, without a memory leak', async ({ site }) => {
  const { page, measure } = await openEmptyPage(site)
  const mountAndDestroy = (times: number) =>
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
  await mountAndDestroy(12)
  const tenth = await measure()
  await mountAndDestroy(188)
  const last = await measure()
  expectNoGrowth(tenth, last)
  expect(await page.evaluate(() => document.querySelectorAll('readiness-check, :modal, :popover-open').length)).toBe(0)
})
