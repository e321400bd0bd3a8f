import { basename, dirname } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleEntry } from '../../scripts/build/bundle'
import { minify } from '../../scripts/build/minify'
import { tagFile, wholeFile } from '../../scripts/build/paths'
import type { GivenOptions } from '../../src/options/table'
import { launchChromium } from '../browser/support/chromium'
import { renderHostPage, renderScriptTag } from '../browser/support/host-page'
import { openSite, type Site } from '../browser/support/site'
import {
  interquartileMean,
  measureBaselineStep,
  measureCheckStep,
  measureFirstPaint,
  measureLongTasksAndShift,
  measureMountTime,
  measureMovement,
  median,
  ROUNDS,
} from './measure'

let browser: Browser
let site: Site
let check: string
let baseline: string
/** Pages whose start is compared with the baseline's, by name. */
const startPages: Record<string, string> = {}

beforeAll(async () => {
  // Another build, such as the last release, is measured beside this one: BENCH_DIST=path/to/its/dist npm run bench
  const otherDist = process.env.BENCH_DIST
  site = await openSite(otherDist ? [dirname(otherDist)] : [])
  browser = await launchChromium()
  const { code } = await minify(await bundleEntry('test/bench/baseline/page.tsx', {}))
  const script = site.addPage({ html: code, headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  baseline = site.addPage({
    html: renderHostPage({ body: `<main id="baseline"></main><script async src="${script}"></script>` }),
  })
  check = site.addPage({ html: renderHostPage({ body: `<main>${renderScriptTag()}</main>` }) })
  const pageWithScript = (src: string) =>
    site.addPage({ html: renderHostPage({ body: `<main><script async src="${src}"></script></main>` }) })
  startPages.check = check
  startPages.whole = pageWithScript(`/${wholeFile}`)
  if (otherDist) startPages['the other build'] = pageWithScript(`/${basename(otherDist)}/${tagFile}`)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Prints a time of the check and of the baseline page. */
const logTimes = (what: string, check: number, baseline: number) =>
  console.log(
    `${what}: ${check.toFixed(0)} ms, baseline ${baseline.toFixed(0)} ms, ${(check / baseline).toFixed(2)} times`,
  )

test('with throttled processor and network, the start screen is painted within 1.2 times the time of the baseline', async () => {
  const paints: Record<string, number[]> = { baseline: [] }
  for (let round = 0; round < ROUNDS * 2; round++) {
    paints.baseline?.push(await measureFirstPaint(browser, baseline, '[data-question]'))
    for (const [name, address] of Object.entries(startPages)) {
      paints[name] ??= []
      paints[name].push(await measureFirstPaint(browser, address, '[data-action=start]'))
    }
  }
  const times = Object.fromEntries(Object.entries(paints).map(([name, values]) => [name, median(values)]))
  const { baseline: baselineTime = Number.NaN, check: checkTime = Number.NaN } = times
  for (const [name, time] of Object.entries(times)) logTimes(`start screen, ${name}`, time, baselineTime)
  expect(checkTime).toBeLessThanOrEqual(baselineTime * 1.2)
})

test('with a throttled processor, the next question is painted within 1.5 times the time of the baseline', async () => {
  const [checkTime, baselineTime] = [
    await measureCheckStep(browser, check),
    await measureBaselineStep(browser, baseline),
  ]
  logTimes('next question', checkTime, baselineTime)
  expect(checkTime).toBeLessThanOrEqual(baselineTime * 1.5)
})

test('no task takes more than 50 ms, and the host page does not shift if it reserves the height', async () => {
  const body = `<main><p>Above</p><readiness-check style="display:block;min-height:50em"></readiness-check><p>Below</p></main>`
  const { longest, shift } = await measureLongTasksAndShift(
    browser,
    site.addPage({ html: renderHostPage({ body: body + renderScriptTag('data-target="none"') }) }),
  )
  console.log(`longest task over 50 ms: ${longest.toFixed(0)} ms; layout shift: ${shift}`)
  expect(longest).toBeLessThanOrEqual(50)
  expect(shift).toBe(0)
})

test('Back, progress and the first option stay at the same pixel between questions of equal height', async () => {
  const movement = await measureMovement(browser, check)
  console.log(`movement: ${movement} px`)
  expect(movement).toBe(0)
})

/**
 * Every option that a partner can set at once, except `words`, whose file is loaded from the network, and `target` and
 * `assets`, which are only addresses. The logo loads after the start screen is shown, so it is not part of the measured
 * time.
 */
const allOptions: GivenOptions = {
  mode: 'inline',
  openOn: 'click',
  label: 'Check your readiness',
  locale: 'en',
  colorScheme: 'dark',
  accent: '#82cdf7',
  surface: 'oklch(0.22 0.04 250)',
  textColor: 'hsl(210 40% 93%)',
  radius: 16,
  font: "Avenir,Montserrat,Corbel,'URW Gothic',sans-serif",
  density: 'compact',
  headingLevel: 3,
  brandName: 'Halden Advisory',
  brandLogo: 'https://halden.example/logo.svg',
  brandUrl: 'https://halden.example/',
  ctaLabel: 'Talk it through',
  ctaUrl: 'https://halden.example/talk',
  privacyUrl: 'https://halden.example/privacy',
  save: 'device',
  instance: 'whole',
  webhook: 'https://hook.example/x',
  webhookFormat: 'json',
  webhookReply: 'blind',
  webhookAnswers: true,
  contact: 'optional',
  dataLayer: 'layer',
  utm: true,
  context: { campaign: 'spring', plan: 'pro' },
}

/**
 * Number of pairs of measurements. Many are needed: the browser throttles by pausing about every 15 ms, which adds
 * noise.
 */
const PAIRS = 60

test('with a throttled processor, a full set of options adds at most 5 ms to the mount time', async () => {
  const page = site.addPage({ html: renderHostPage({ body: `<main></main>${renderScriptTag('data-target="none"')}` }) })
  const costs: number[] = []
  const times: number[] = []
  for (let round = 0; round < PAIRS; round++) {
    // The order alternates, so that other load of the computer affects both alike.
    const first = await measureMountTime(browser, page, round % 2 ? allOptions : {})
    const second = await measureMountTime(browser, page, round % 2 ? {} : allOptions)
    const [withAll, without] = round % 2 ? [first, second] : [second, first]
    costs.push(withAll - without)
    times.push(without)
  }
  const cost = interquartileMean(costs)
  console.log(`options: ${cost.toFixed(1)} ms at mount, of ${median(times).toFixed(0)} ms without any`)
  expect(cost).toBeLessThanOrEqual(5)
})
