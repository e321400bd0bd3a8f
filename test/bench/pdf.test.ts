import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser/support/chromium'
import { loadPdfChunk, makePdf, renderPdfPage } from '../browser/support/pdf-page'
import { openSite, type Site } from '../browser/support/site'
import { median, ROUNDS } from './measure'

let browser: Browser
let site: Site

beforeAll(async () => {
  site = await openSite()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
  args: { name?: string }
}

/** Milliseconds of the processor that each task took of the page's own thread. */
function taskTimes(trace: Buffer): number[] {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(events.filter(({ args }) => args.name === 'CrRendererMain').map(thread))
  return events
    .filter(event => event.name === 'RunTask' && main.has(thread(event)))
    .map(({ tdur = Number.POSITIVE_INFINITY }) => tdur / 1000)
}

/** How long the largest report takes of the processor, and its longest task, in milliseconds. */
async function largestReport(): Promise<{ whole: number; longest: number }> {
  const page = await browser.newPage()
  await page.goto(site.addPage({ html: await renderPdfPage() }))
  await page.waitForFunction(() => 'load' in window)
  await loadPdfChunk(page)
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  await makePdf(page, 'lowest')
  const times = taskTimes(await browser.stopTracing())
  await page.close()
  expect(times.length).toBeGreaterThan(20)
  return { whole: times.reduce((sum, time) => sum + time, 0), longest: Math.max(...times) }
}

/** Milliseconds that a fixed piece of work takes in a page: what the machine does at this moment. */
async function yardstick(): Promise<number> {
  const page = await browser.newPage()
  const time = await page.evaluate(() => {
    const began = performance.now()
    let state = 1
    for (let turn = 0; turn < 50_000_000; turn++) state = (Math.imul(state, 1664525) + 1013904223) | 0
    // The sum is read, so that the loop is not left out.
    return performance.now() - began + (state === 0 ? 1 : 0)
  })
  await page.close()
  return time
}

test('the largest report is made in short tasks, and within a fixed measure of work', async () => {
  const runs: { whole: number; longest: number; floor: number }[] = []
  for (let round = 0; round < ROUNDS; round++) runs.push({ floor: await yardstick(), ...(await largestReport()) })
  const [whole, longest, floor] = (['whole', 'longest', 'floor'] as const).map(name =>
    median(runs.map(run => run[name])),
  )
  console.log(
    `the largest report: ${whole?.toFixed(0)} ms, its longest task ${longest?.toFixed(0)} ms, the yardstick ${floor?.toFixed(0)} ms`,
  )
  expect((longest ?? Number.NaN) / (whole ?? 1)).toBeLessThanOrEqual(0.15)
  expect((whole ?? Number.NaN) / (floor ?? 1)).toBeLessThanOrEqual(8)
})
