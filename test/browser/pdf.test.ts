import { readdirSync } from 'node:fs'
import { dist } from '../../scripts/build/paths'
import { type ReportKind, reportOf } from '../support/reports'
import type { CheckPage } from './support/check-page'
import { expect, test } from './support/test'

const file = () => readdirSync(dist).find(name => /^pdf-[\w-]{10}\.js$/.test(name)) ?? ''

/** Nothing may be evaluated, connected to, or made of text; only what bears the nonce runs. */
const strict = [
  "default-src 'none'",
  "script-src 'nonce-n0nce' 'strict-dynamic'",
  'img-src data:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** A page that loads the later file as the tag does, and notes what its policy is asked to bear and how long tasks take. */
const page = (address: string) => `<!doctype html><meta charset="utf-8"><title>A page</title>
<script nonce="n0nce">
  const said = window.said = { violations: [], tasks: [], frames: 0 }
  addEventListener('securitypolicyviolation', event => said.violations.push(event.violatedDirective + ' ' + event.blockedURI))
  new PerformanceObserver(list => said.tasks.push(...list.getEntries().map(entry => entry.duration))).observe({ entryTypes: ['longtask'] })
</script>
<script type="module" nonce="n0nce">
  const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (written, name) => values[name] ?? written)
  window.load = async () => Object.assign(said, (await import('${address}')).default({ fill }))
  window.make = async (input, abortAfter) => {
    const controller = new AbortController()
    const steps = []
    const from = performance.now()
    const blob = await said.makePdf({ ...input, date: new Date(input.date) }, {
      signal: controller.signal,
      onProgress(share) {
        steps.push(share)
        if (share >= abortAfter) controller.abort()
      },
    })
    const took = performance.now() - from
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return { took, steps, size: bytes.length, type: blob.type, start: String.fromCharCode(...bytes.slice(0, 5)), end: String.fromCharCode(...bytes.slice(-6)) }
  }
</script>`

interface Made {
  took: number
  steps: number[]
  size: number
  type: string
  start: string
  end: string
}

const made = (check: CheckPage, kind: ReportKind, over: object = {}, abortAfter = 2): Promise<Made> =>
  check.page.evaluate(
    ([input, after]) => (Reflect.get(window, 'make') as (...all: unknown[]) => Promise<Made>)(input, after),
    [JSON.parse(JSON.stringify({ ...reportOf(kind), ...over })), abortAfter] as const,
  )

const opened = async (visit: (options: object) => Promise<CheckPage>, address: string) => {
  const check = await visit({ address, wait: false })
  await check.page.waitForFunction(() => 'load' in window)
  return check
}

const noted = (check: CheckPage) =>
  check.page.evaluate(() => {
    const { violations, tasks } = Reflect.get(window, 'said') as { violations: string[]; tasks: number[] }
    return { violations, longest: Math.max(0, ...tasks) }
  })

const load = (check: CheckPage) =>
  check.page.evaluate(() => (Reflect.get(window, 'load') as () => Promise<void>)().then(() => {}))

test('under the strictest policy, at a quarter of the speed, the largest report comes within three seconds and blocks nobody', async ({
  visit,
  site,
}) => {
  const check = await opened(
    visit,
    site.add({ html: page(`/${file()}`), headers: { 'content-security-policy': strict } }),
  )
  const session = await check.page.context().newCDPSession(check.page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await load(check)
  const { took, steps, size, type, start, end } = await made(check, 'lowest')
  const { violations, longest } = await noted(check)
  console.log(
    `the largest report: ${size} bytes, ${Math.round(took)} ms, longest task ${Math.round(longest)} ms, at 4 x throttle`,
  )
  expect([type, start, end.trim()]).toEqual(['application/pdf', '%PDF-', '%%EOF'])
  expect(violations).toEqual([])
  expect(check.consoleLines()).toEqual([])
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect([steps[0], steps.at(-1)]).toEqual([0, 1])
  expect(longest).toBeLessThan(200)
  expect(took).toBeLessThan(3000)
})
