import type { Browser, CDPSession, Page } from 'playwright-core'
import type { GivenOptions } from '../../src/options/table'
import { CheckPage } from '../browser/support/check-page'
import { type Bench, watchPaint } from './painted'

/** How often each thing is measured; the median counts. */
export const rounds = 7

/** The middle value. */
export const median = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The mean of the middle half: nearer to the truth than the middle value, where a few lie far out. */
export const middleMean = (values: number[]) => {
  const half = [...values]
    .sort((a, b) => a - b)
    .slice(Math.floor(values.length / 4), Math.ceil((values.length * 3) / 4))
  return half.reduce((sum, value) => sum + value, 0) / half.length
}

/** A page in a fresh context: empty cache, less motion. */
async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, reducedMotion: 'reduce' })
  return context.newPage()
}

/** Makes the machine a slow one. */
async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return session
}

/** A fresh page that watches what is painted; where asked, on a slow machine and a slow line. */
async function openPage(browser: Browser, slow: boolean): Promise<Page> {
  const page = await freshPage(browser)
  await page.addInitScript(watchPaint)
  if (slow) {
    const session = await slowDown(page)
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

/** When something matching the selector, on the page or in the check, was first painted after its opening. */
export async function firstPaint(browser: Browser, address: string, selector: string): Promise<number> {
  const page = await openPage(browser, true)
  await page.addInitScript(selector => {
    const { look, deep } = Reflect.get(window, Symbol.for('bench')) as Bench
    look('first', () => (deep(selector)?.getBoundingClientRect().height ?? 0) > 0)
  }, selector)
  await page.goto(address)
  const time = await page.waitForFunction(() => (Reflect.get(window, Symbol.for('bench')) as Bench).painted('first'))
  const value = await time.jsonValue()
  await page.context().close()
  return value ?? Number.NaN
}

/** From a click on Next to the next question, painted. */
async function nextPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { deep } = Reflect.get(window, Symbol.for('bench')) as Bench
    const shown = () => deep('fieldset input')?.getAttribute('name')
    const before = shown()
    const began = performance.now()
    ;(deep('[data-action=next]') as HTMLElement).click()
    await new Promise<void>(done => {
      const look = () => {
        if (shown() === before) return requestAnimationFrame(look)
        // A message posted in a frame is delivered once that frame is on its way to the screen.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done()
        return requestAnimationFrame(() => channel.port2.postMessage(null))
      }
      look()
    })
    return performance.now() - began
  })
}

/** From Next on a chosen answer to the next question of the check, painted: the median of several steps. */
export async function checkStep(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, true)
  const check = new CheckPage(page)
  await check.open(address)
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const times: number[] = []
  for (let step = 0; step < rounds; step++) {
    // Chosen by keys, which leave the question where it is.
    await check.find('input').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    times.push(await nextPaint(page))
  }
  await page.context().close()
  return median(times)
}

/** The same on the bare page. */
export async function floorStep(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, true)
  await page.goto(address)
  const times: number[] = []
  for (let step = 0; step < rounds; step++) {
    await page.locator('input').first().check()
    times.push(await nextPaint(page))
  }
  await page.context().close()
  return median(times)
}

/** The longest task over 50 ms, and the shifts, of a whole visit on an unhindered machine, with the element's height reserved. */
export async function calm(browser: Browser, address: string): Promise<{ longest: number; shift: number }> {
  const page = await openPage(browser, false)
  const check = new CheckPage(page)
  await check.open(address)
  const settle = () =>
    page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  await settle()
  const shift = await page.evaluate(() =>
    (Reflect.get(window, Symbol.for('bench')) as Bench).shifts.reduce((sum, value) => sum + value, 0),
  )
  await check.start()
  await check.answerRoute({ meets: ['develop', 'provide', 'use'], existing: ['iso-27001'] }, 'set')
  await check.waitForScreen('result')
  await settle()
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(window, Symbol.for('bench')) as Bench).longTasks),
  )
  await page.context().close()
  return { longest, shift }
}

/** How far Back, the progress and the first option move, in pixels, between questions with as many lines. */
export async function stillness(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, false)
  const check = new CheckPage(page)
  await check.open(address)
  await check.start()
  await check.answer('meets', ['develop', 'provide', 'use'])
  await check.answer('existing', ['iso-27001'])
  const seen = new Map<number, number[]>()
  let moved = 0
  for (let question = await check.questionId(); question !== null; question = await check.questionId()) {
    const { lines, tops } = await check.root.evaluate(element => {
      const top = (selector: string) => {
        const box = element.shadowRoot?.querySelector(selector)?.getBoundingClientRect()
        return box ? [box.left, box.top] : []
      }
      const legend = element.shadowRoot?.querySelector('legend')
      return {
        lines: (legend?.getBoundingClientRect().height ?? 0) + (element.shadowRoot?.querySelector('#hint') ? 1e4 : 0),
        tops: [...top('[data-action=back]'), ...top('[part~=progress]'), ...top('label')],
      }
    })
    const before = seen.get(lines)
    if (before) moved = Math.max(moved, ...tops.map((value, i) => Math.abs(value - (before[i] ?? Number.NaN))))
    else seen.set(lines, tops)
    await check.answer(question, 'set')
  }
  await page.context().close()
  return moved
}

/** Lets what comes after loading pass by, in the page and in the browser's other processes: twenty idle periods. */
const letLoadingPass = (page: Page) =>
  page.evaluate(async () => {
    for (let period = 0; period < 20; period++) await new Promise(done => requestIdleCallback(done))
  })

/** How long the check takes from the call that mounts it to the start screen laid out, on a slow machine, in milliseconds. */
export async function mountTime(browser: Browser, address: string, options: GivenOptions): Promise<number> {
  const page = await freshPage(browser)
  await page.goto(address)
  await page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.mount)
  // How the script comes is not measured here: a quick line leaves time for more pairs.
  await slowDown(page)
  await letLoadingPass(page)
  const time = await page.evaluate(async options => {
    const began = performance.now()
    const check = Reflect.get(window, 'readinessCheck').mount('main', options)
    await check.ready
    // Asked for its size, it is styled and laid out.
    check.element.getBoundingClientRect()
    return performance.now() - began
  }, options as object)
  await page.context().close()
  return time
}
