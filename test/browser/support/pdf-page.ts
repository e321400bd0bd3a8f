import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { dist } from '../../../scripts/build/paths'
import { readTable } from '../../../scripts/build/shared-modules-plugin'
import { type ReportKind, reportOf } from '../../support/reports'

/** The place of `fill` in the table that the tag's file hands to a chunk. */
const place = new Map([...readTable().values()].flatMap(exports => [...exports])).get('fill')

/** The chunk that makes the PDF, by name in `dist`. */
export const findPdfChunk = () => readdirSync(dist).find(name => /^pdf-[\w-]{10}\.js$/.test(name)) ?? ''

/** Nothing may be evaluated, connected to, or made of text; only what bears the nonce runs. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'nonce-n0nce' 'strict-dynamic'",
  'img-src data:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** A page that loads the chunk as the tag does, and notes what its policy is asked to bear. */
export const renderPdfPage = (file = findPdfChunk()) => `<!doctype html><meta charset="utf-8"><title>A page</title>
<script nonce="n0nce">
  const said = window.said = { violations: [] }
  addEventListener('securitypolicyviolation', event => said.violations.push(event.violatedDirective + ' ' + event.blockedURI))
</script>
<script type="module" nonce="n0nce">
  const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (written, name) => values[name] ?? written)
  window.load = async () => {
    const exports = {}
    ;(await import('/${file}')).default({ ${place}: fill }, exports)
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

export interface PdfRun {
  took: number
  steps: number[]
  size: number
  type: string
  start: string
  end: string
}

/** Loads the chunk in the page. */
export const loadPdfChunk = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'load') as () => Promise<void>)().then(() => {}))

/** Makes a report in the page. */
export const makePdf = (page: Page, kind: ReportKind, over: object = {}, abortAfter = 2): Promise<PdfRun> =>
  page.evaluate(
    ([input, after]) => (Reflect.get(window, 'make') as (...all: unknown[]) => Promise<PdfRun>)(input, after),
    [JSON.parse(JSON.stringify({ ...reportOf(kind), ...over })), abortAfter] as const,
  )
