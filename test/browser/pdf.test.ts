import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from '../../scripts/build/paths'
import type { CheckPage } from './support/check-page'
import { findPdfChunk, loadPdfChunk, makePdf, renderPdfPage, strictPolicy } from './support/pdf-page'
import type { Site } from './support/site'
import { expect, test } from './support/test'

/** Opens a page under the strictest policy and loads the PDF chunk in it. */
const openPage = async (openCheckPage: (options: object) => Promise<CheckPage>, site: Site) => {
  const headers = { 'content-security-policy': strictPolicy }
  const html = await renderPdfPage()
  const check = await openCheckPage({ address: site.addPage({ html, headers }), wait: false })
  await check.page.waitForFunction(() => 'load' in window)
  await loadPdfChunk(check.page)
  return check
}

const violations = (check: CheckPage) =>
  check.page.evaluate(() => Reflect.get(window, 'pdfTest').violations as string[])

test('the largest report is made under the strictest policy, with progress in several steps', async ({
  openCheckPage,
  site,
}) => {
  const check = await openPage(openCheckPage, site)
  const { steps, type, start, end } = await makePdf(check.page, 'lowest')
  expect([type, start, end.trim()]).toEqual(['application/pdf', '%PDF-', '%%EOF'])
  expect(await violations(check)).toEqual([])
  expect(check.consoleLines()).toEqual([])
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect([steps[0], steps.at(-1)]).toEqual([0, 1])
  expect(new Set(steps).size).toBeGreaterThan(5)
})

const logo = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h60v20z" fill="red"/></svg>')}`

test('the PDF contains the logo, or is made without a logo that cannot load', async ({ openCheckPage, site }) => {
  const { page } = await openPage(openCheckPage, site)
  const without = await makePdf(page, 'not-applicable')
  const broken = await makePdf(page, 'not-applicable', { brandLogo: 'data:image/png;base64,AAAA' })
  const drawn = await makePdf(page, 'not-applicable', { brandLogo: logo })
  expect(broken.size).toBe(without.size)
  expect(drawn.size).toBeGreaterThan(without.size + 500)
})

test('making a PDF can be aborted', async ({ openCheckPage, site }) => {
  const { page } = await openPage(openCheckPage, site)
  await expect(makePdf(page, 'lowest', {}, 0.4)).rejects.toThrow('abort')
})

test('the PDF chunk does not evaluate text as code', () => {
  const code = readFileSync(join(dist, findPdfChunk()), 'utf8')
  expect(code).not.toMatch(/\beval\s*\(|\bFunction\s*\(|\bsetTimeout\s*\(\s*["'`]/)
  expect(code).not.toMatch(/\bimport\s*\(/)
})
