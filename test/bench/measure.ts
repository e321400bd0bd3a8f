import type { Browser, CDPSession, Page } from 'playwright-core'
import type { GivenOptions } from '../../src/options/table'
import { CheckPage } from '../browser/support/check-page'
import { type BenchRecorder, watchPaint } from './watch-paint'

/** Number of measurements, of which the median counts. */
export const ROUNDS = 7

/** Returns the median. */
export const median = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Returns the interquartile mean, the mean of the middle half of the values, which varies less than the median. */
export const interquartileMean = (values: number[]) => {
  const half = [...values]
    .sort((a, b) => a - b)
    .slice(Math.floor(values.length / 4), Math.ceil((values.length * 3) / 4))
  return half.reduce((sum, value) => sum + value, 0) / half.length
}

/** Opens a page in a new browser context, with an empty cache and reduced motion. */
async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, reducedMotion: 'reduce' })
  return context.newPage()
}

/** Throttles the page's processor to a quarter of its speed. */
async function throttleCpu(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return session
}

/** Opens a page with `watchPaint`; if `slow`, with a throttled processor and network. */
async function openPage(browser: Browser, slow: boolean): Promise<Page> {
  const page = await freshPage(browser)
  await page.addInitScript(watchPaint)
  if (slow) {
    const session = await throttleCpu(page)
    await session.send('Network.enable')
    const bytesPerSecond = (1.6 * 1024 * 1024) / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
  }
  return page
}

/** Returns the time from navigation to the first paint of an element of the page or of the check, in milliseconds. */
export async function measureFirstPaint(browser: Browser, address: string, selector: string): Promise<number> {
  const page = await openPage(browser, true)
  await page.addInitScript(selector => {
    const { watch, find } = Reflect.get(window, Symbol.for('bench')) as BenchRecorder
    watch('first', () => (find(selector)?.getBoundingClientRect().height ?? 0) > 0)
  }, selector)
  await page.goto(address)
  const time = await page.waitForFunction(() =>
    (Reflect.get(window, Symbol.for('bench')) as BenchRecorder).painted('first'),
  )
  const value = await time.jsonValue()
  await page.context().close()
  return value ?? Number.NaN
}

/** Returns the time from a click on Next to the paint of the next question, in milliseconds. */
async function measureNextPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { find } = Reflect.get(window, Symbol.for('bench')) as BenchRecorder
    const shown = () => find('fieldset input')?.getAttribute('name')
    const before = shown()
    const start = performance.now()
    ;(find('[data-action=next]') as HTMLElement).click()
    await new Promise<void>(done => {
      const waitForNext = () => {
        if (shown() === before) return requestAnimationFrame(waitForNext)
        // A message that is posted in an animation frame is delivered after that frame is painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done()
        return requestAnimationFrame(() => channel.port2.postMessage(null))
      }
      waitForNext()
    })
    return performance.now() - start
  })
}

/** Returns the median time from Next to the paint of the next question in the check, in milliseconds. */
export async function measureCheckStep(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, true)
  const check = new CheckPage(page)
  await check.open(address)
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const times: number[] = []
  for (let step = 0; step < ROUNDS; step++) {
    // Answers are chosen by keyboard, because a click on an answer goes on to the next question.
    await check.find('input').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    times.push(await measureNextPaint(page))
  }
  await page.context().close()
  return median(times)
}

/** Returns the median time from Next to the paint of the next question in the baseline page, in milliseconds. */
export async function measureBaselineStep(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, true)
  await page.goto(address)
  const times: number[] = []
  for (let step = 0; step < ROUNDS; step++) {
    await page.locator('input').first().check()
    times.push(await measureNextPaint(page))
  }
  await page.context().close()
  return median(times)
}

/** Returns the longest task over 50 ms (0 if none) and the layout shift of a whole visit, without throttling. */
export async function measureLongTasksAndShift(
  browser: Browser,
  address: string,
): Promise<{ longest: number; shift: number }> {
  const page = await openPage(browser, false)
  const check = new CheckPage(page)
  await check.open(address)
  const waitForPaint = () =>
    page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  await waitForPaint()
  const shift = await page.evaluate(() =>
    (Reflect.get(window, Symbol.for('bench')) as BenchRecorder).shifts.reduce((sum, value) => sum + value, 0),
  )
  await check.start()
  await check.answerRoute({ meets: ['develop', 'provide', 'use'], existing: ['iso-27001'] }, 'set')
  await check.waitForScreen('result')
  await waitForPaint()
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(window, Symbol.for('bench')) as BenchRecorder).longTasks),
  )
  await page.context().close()
  return { longest, shift }
}

/** Returns how far Back, the progress bar and the first option move between questions of equal height, in pixels. */
export async function measureMovement(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, false)
  const check = new CheckPage(page)
  await check.open(address)
  await check.start()
  await check.answer('meets', ['develop', 'provide', 'use'])
  await check.answer('existing', ['iso-27001'])
  const topsByHeight = new Map<number, number[]>()
  let movement = 0
  for (let question = await check.questionId(); question !== null; question = await check.questionId()) {
    const { height, tops } = await check.root.evaluate(element => {
      const top = (selector: string) => {
        const box = element.shadowRoot?.querySelector(selector)?.getBoundingClientRect()
        return box ? [box.left, box.top] : []
      }
      const legend = element.shadowRoot?.querySelector('legend')
      return {
        height: (legend?.getBoundingClientRect().height ?? 0) + (element.shadowRoot?.querySelector('#hint') ? 1e4 : 0),
        tops: [...top('[data-action=back]'), ...top('[part~=progress]'), ...top('label')],
      }
    })
    const before = topsByHeight.get(height)
    if (before) movement = Math.max(movement, ...tops.map((value, i) => Math.abs(value - (before[i] ?? Number.NaN))))
    else topsByHeight.set(height, tops)
    await check.answer(question, 'set')
  }
  await page.context().close()
  return movement
}

/**
 * Waits for twenty idle periods, until the work after loading is done in the page and in the browser's other processes.
 */
const waitUntilIdle = (page: Page) =>
  page.evaluate(async () => {
    for (let period = 0; period < 20; period++) await new Promise(done => requestIdleCallback(done))
  })

/**
 * Returns the time from the call of `mount()` to the layout of the start screen with a throttled processor, in
 * milliseconds.
 */
export async function measureMountTime(browser: Browser, address: string, options: GivenOptions): Promise<number> {
  const page = await freshPage(browser)
  await page.goto(address)
  await page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.mount)
  // The network is not throttled, because loading is not part of this measurement.
  await throttleCpu(page)
  await waitUntilIdle(page)
  const time = await page.evaluate(async options => {
    const start = performance.now()
    const check = Reflect.get(window, 'readinessCheck').mount('main', options)
    await check.ready
    // Reading the size forces style and layout.
    check.element.getBoundingClientRect()
    return performance.now() - start
  }, options as object)
  await page.context().close()
  return time
}
