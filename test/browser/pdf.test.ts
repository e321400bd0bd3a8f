import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from '../../scripts/build/paths'
import { readSharedModulesTable } from '../../scripts/build/shared-modules-plugin'
import { type ReportKind, createReportInput } from '../support/reports'
import type { CheckPage } from './support/check-page'
import { expect, test } from './support/test'

/** The place of `fill` in the table that the tag's file hands to a chunk. */
const place = new Map([...readSharedModulesTable().values()].flatMap(exports => [...exports])).get('fill')

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

/** A page that loads the chunk as the tag does, and notes what its policy is asked to bear. */
const page = (address: string) => `<!doctype html><meta charset="utf-8"><title>A page</title>
<script nonce="n0nce">
  const said = window.said = { violations: [] }
  addEventListener('securitypolicyviolation', event => said.violations.push(event.violatedDirective + ' ' + event.blockedURI))
</script>
<script type="module" nonce="n0nce">
  const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (written, name) => values[name] ?? written)
  window.load = async () => {
    const exports = {}
    ;(await import('${address}')).default({ ${place}: fill }, exports)
    Object.assign(said, exports.default)
  }
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
    [JSON.parse(JSON.stringify({ ...createReportInput(kind), ...over })), abortAfter] as const,
  )

const opened = async (visit: (options: object) => Promise<CheckPage>, address: string) => {
  const check = await visit({ address, wait: false })
  await check.page.waitForFunction(() => 'load' in window)
  return check
}

const violations = (check: CheckPage) => check.page.evaluate(() => Reflect.get(window, 'said').violations as string[])

const load = (check: CheckPage) =>
  check.page.evaluate(() => (Reflect.get(window, 'load') as () => Promise<void>)().then(() => {}))

interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
  args: { name?: string }
}

/** The most that one task took of the page's own thread, in milliseconds: of the processor, whatever else the machine does. */
function longestTask(trace: Buffer): number {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(events.filter(({ args }) => args.name === 'CrRendererMain').map(thread))
  const tasks = events.filter(event => event.name === 'RunTask' && main.has(thread(event)))
  expect(tasks.length).toBeGreaterThan(20)
  return Math.max(...tasks.map(({ tdur }) => tdur ?? Number.POSITIVE_INFINITY)) / 1000
}

test('under the strictest policy, at a quarter of the speed, the largest report comes within three seconds and blocks nobody', async ({
  visit,
  site,
  chromium,
}) => {
  const headers = { 'content-security-policy': strict }
  const runs: { took: number; longest: number; size: number }[] = []
  // What else the machine does makes a run longer, and none shorter: the best of a few tells.
  while (runs.length < 4 && !runs.some(({ took, longest }) => took < 3000 && longest < 200)) {
    const check = await opened(visit, site.add({ html: page(`/${file()}`), headers }))
    const session = await check.page.context().newCDPSession(check.page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await chromium.startTracing(check.page, { categories: ['disabled-by-default-devtools.timeline'] })
    await load(check)
    const { took, steps, size, type, start, end } = await made(check, 'lowest')
    const longest = longestTask(await chromium.stopTracing())
    expect([type, start, end.trim()]).toEqual(['application/pdf', '%PDF-', '%%EOF'])
    expect(await violations(check)).toEqual([])
    expect(check.consoleLines()).toEqual([])
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect([steps[0], steps.at(-1)]).toEqual([0, 1])
    runs.push({ took: Math.round(took), longest: Math.round(longest), size })
  }
  console.log('the largest report at 4 x throttle, ms and bytes:', runs)
  expect(runs.at(-1)?.longest).toBeLessThan(200)
  expect(runs.at(-1)?.took).toBeLessThan(3000)
})

const logo = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h60v20z" fill="red"/></svg>')}`

test('a logo comes into it; one that does not come is missed with grace', async ({ visit, site }) => {
  const check = await opened(
    visit,
    site.add({ html: page(`/${file()}`), headers: { 'content-security-policy': strict } }),
  )
  await load(check)
  const without = await made(check, 'not-applicable')
  const broken = await made(check, 'not-applicable', { brandLogo: 'data:image/png;base64,AAAA' })
  const drawn = await made(check, 'not-applicable', { brandLogo: logo })
  expect(broken.size).toBe(without.size)
  expect(drawn.size).toBeGreaterThan(without.size + 500)
})

test('it can be cancelled midway', async ({ visit, site }) => {
  const check = await opened(
    visit,
    site.add({ html: page(`/${file()}`), headers: { 'content-security-policy': strict } }),
  )
  await load(check)
  await expect(made(check, 'lowest', {}, 0.4)).rejects.toThrow('abort')
})

test('nothing in the chunk makes code of text', () => {
  const code = readFileSync(join(dist, file()), 'utf8')
  expect(code).not.toMatch(/\beval\s*\(|\bFunction\s*\(|\bsetTimeout\s*\(\s*["'`]/)
  expect(code).not.toMatch(/\bimport\s*\(/)
})
