import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { bundle } from '../../../scripts/build/bundle'
import { dist } from '../../../scripts/build/paths'
import { type ReportKind, reportOf } from '../../support/reports'

/** The chunk that makes the PDF, by name in `dist`. */
export const pdfFile = () => readdirSync(dist).find(name => /^pdf-[\w-]{10}\.js$/.test(name)) ?? ''

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
export async function pdfPage(): Promise<string> {
  const { code } = await bundle('test/browser/support/shared-modules-page.ts', 'iife', {})
  return `<!doctype html><meta charset="utf-8"><title>A page</title>
<script nonce="n0nce">
  const said = window.said = { violations: [] }
  addEventListener('securitypolicyviolation', event => said.violations.push(event.violatedDirective + ' ' + event.blockedURI))
</script>
<script nonce="n0nce">${code.replaceAll('</script', '<\\/script')}</script>
<script type="module" nonce="n0nce">
  window.load = async () => {
    const exports = {}
    ;(await import('/${pdfFile()}')).default(window.sharedModules, exports)
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
}

export interface Made {
  took: number
  steps: number[]
  size: number
  type: string
  start: string
  end: string
}

/** Loads the chunk in the page. */
export const loadPdf = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'load') as () => Promise<void>)().then(() => {}))

/** Makes a report in the page. */
export const makePdf = (page: Page, kind: ReportKind, over: object = {}, abortAfter = 2): Promise<Made> =>
  page.evaluate(
    ([input, after]) => (Reflect.get(window, 'make') as (...all: unknown[]) => Promise<Made>)(input, after),
    [JSON.parse(JSON.stringify({ ...reportOf(kind), ...over })), abortAfter] as const,
  )
