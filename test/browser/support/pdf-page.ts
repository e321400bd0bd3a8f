import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { bundleEntry } from '../../../scripts/build/bundle'
import { dist } from '../../../scripts/build/paths'
import { handoverKey } from '../../../src/chunks/handover'
import { createReportInput, type ReportKind } from '../../support/reports'

/** The file name of the PDF chunk in `dist`. */
export const findPdfChunk = () => readdirSync(dist).find(name => /^pdf-[\w-]{10}\.js$/.test(name)) ?? ''

/**
 * A strict content security policy: no `eval`, no connections, no HTML from strings (Trusted Types). Only scripts with the
 * nonce run.
 */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'nonce-n0nce' 'strict-dynamic'",
  'img-src data:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Returns the HTML of a page that loads the PDF chunk as the script tag does, and records violations of its policy. */
export async function renderPdfPage(file = findPdfChunk()): Promise<string> {
  const { code } = await bundleEntry('test/browser/support/shared-modules-page.ts', {})
  return `<!doctype html><meta charset="utf-8"><title>A page</title>
<script nonce="n0nce">
  const pdfTest = window.pdfTest = { violations: [] }
  addEventListener('securitypolicyviolation', event => pdfTest.violations.push(event.violatedDirective + ' ' + event.blockedURI))
</script>
<script nonce="n0nce">${code.replaceAll('</script', '<\\/script')}</script>
<script type="module" nonce="n0nce">
  window.load = async () => {
    const exports = {}
    await import('/${file}')
    window[Symbol.for('${handoverKey('pdf')}')](window.sharedModules, exports)
    Object.assign(pdfTest, exports.default)
  }
  window.make = async (input, abortAfter) => {
    const controller = new AbortController()
    const steps = []
    const from = performance.now()
    const blob = await pdfTest.makePdf({ ...input, date: new Date(input.date) }, {
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

/** Facts about one generated PDF. */
export interface PdfRun {
  /** Duration in milliseconds. */
  took: number
  /** Values of the progress callback, from 0 to 1. */
  steps: number[]
  /** Size in bytes. */
  size: number
  /** MIME type of the blob. */
  type: string
  /** The first 5 characters. */
  start: string
  /** The last 6 characters. */
  end: string
}

/** Loads the PDF chunk in the page. */
export const loadPdfChunk = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'load') as () => Promise<void>)().then(() => {}))

/**
 * Makes the PDF of a sample report in the page.
 * @param abortAfter progress from 0 to 1 at which the run is aborted; 2 never aborts
 */
export const makePdf = (page: Page, kind: ReportKind, over: object = {}, abortAfter = 2): Promise<PdfRun> =>
  page.evaluate(
    ([input, after]) => (Reflect.get(window, 'make') as (...all: unknown[]) => Promise<PdfRun>)(input, after),
    [JSON.parse(JSON.stringify({ ...createReportInput(kind), ...over })), abortAfter] as const,
  )
