import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from '../../scripts/build/paths'
import type { CheckPage } from './support/check-page'
import { loadPdf, makePdf, pdfFile, pdfPage, strictPolicy } from './support/pdf-page'
import type { Site } from './support/site'
import { expect, test } from './support/test'

/** Opens a page under the strictest policy, and loads the chunk in it. */
const openPage = async (visit: (options: object) => Promise<CheckPage>, site: Site) => {
  const headers = { 'content-security-policy': strictPolicy }
  const check = await visit({ address: site.add({ html: await pdfPage(), headers }), wait: false })
  await check.page.waitForFunction(() => 'load' in window)
  await loadPdf(check.page)
  return check
}

const violations = (check: CheckPage) => check.page.evaluate(() => Reflect.get(window, 'said').violations as string[])

test('under the strictest policy the largest report comes, step by step', async ({ visit, site }) => {
  const check = await openPage(visit, site)
  const { steps, type, start, end } = await makePdf(check.page, 'lowest')
  expect([type, start, end.trim()]).toEqual(['application/pdf', '%PDF-', '%%EOF'])
  expect(await violations(check)).toEqual([])
  expect(check.consoleLines()).toEqual([])
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect([steps[0], steps.at(-1)]).toEqual([0, 1])
  expect(new Set(steps).size).toBeGreaterThan(5)
})

const logo = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h60v20z" fill="red"/></svg>')}`

test('a logo comes into it; one that does not come is missed with grace', async ({ visit, site }) => {
  const { page } = await openPage(visit, site)
  const without = await makePdf(page, 'not-applicable')
  const broken = await makePdf(page, 'not-applicable', { brandLogo: 'data:image/png;base64,AAAA' })
  const drawn = await makePdf(page, 'not-applicable', { brandLogo: logo })
  expect(broken.size).toBe(without.size)
  expect(drawn.size).toBeGreaterThan(without.size + 500)
})

test('it can be cancelled midway', async ({ visit, site }) => {
  const { page } = await openPage(visit, site)
  await expect(makePdf(page, 'lowest', {}, 0.4)).rejects.toThrow('abort')
})

test('nothing in the chunk makes code of text', () => {
  const code = readFileSync(join(dist, pdfFile()), 'utf8')
  expect(code).not.toMatch(/\beval\s*\(|\bFunction\s*\(|\bsetTimeout\s*\(\s*["'`]/)
  expect(code).not.toMatch(/\bimport\s*\(/)
})
