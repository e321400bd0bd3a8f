import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { dist, root } from '../../scripts/build/paths'
import { exampleAnswers } from '../../scripts/instrument/worked-example'
import { serveFile, startServer } from '../../scripts/serve/static'
import type { CheckPage } from './support/check-page'
import { readDocsPage } from './support/docs-page'
import { expect, test } from './support/test'

const install = readDocsPage('install.html')
const hosting = readDocsPage('hosting.html')

/** The partner's server of the built files, on another origin than the pages. */
let cdn: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  cdn = await startServer((request, response) => serveFile([join(root, 'demo'), dist], request, response))
})
afterAll(() => cdn.close())

/** Replaces the documented CDN with the test server. */
const withTestServer = (code: string) => code.replace(/https:\/\/cdn\.example(\/readiness-check@[^/]+)?/g, cdn.address)
const accentOf = (check: CheckPage) => check.root.evaluate(element => Reflect.get(element, 'accent'))

/** Expects one check with the documented accent, and an empty console. */
async function expectOneCheck(check: CheckPage) {
  expect(await check.page.locator('readiness-check').count()).toBe(1)
  expect(await accentOf(check)).toBe('#0a5')
  expect(check.consoleLines()).toEqual([])
}

/** Code blocks of the documentation, by platform. */
const snippets: Record<string, string[]> = {
  'the element with the tag': install.codeBlocksUnder('before').slice(0, 1),
  'the tag alone': install.codeBlocksUnder('before').slice(1),
  'options in the address': install.codeBlocksUnder('stripped'),
  WordPress: install.codeBlocksUnder('wordpress').slice(0, 1),
  Webflow: install.codeBlocksUnder('webflow'),
  Squarespace: install.codeBlocksUnder('squarespace'),
  HubSpot: install.codeBlocksUnder('hubspot'),
  Shopify: install.codeBlocksUnder('shopify'),
}

test.for(Object.entries(snippets))('the snippet for %s works as documented', async ([, codes], { openCheckPage }) => {
  expect(codes.length).toBeGreaterThan(0)
  await expectOneCheck(await openCheckPage({ body: withTestServer(codes.join('\n<p>Something between.</p>\n')) }))
})

test('the address for Wix works as a custom element’s source', async ({ openCheckPage }) => {
  const [address = ''] = install.codeBlocksUnder('wix')
  const check = await openCheckPage({
    body: `<div id="frame"></div><script>
      const element = document.createElement('readiness-check')
      element.setAttribute('accent', '#0a5')
      document.getElementById('frame').append(element)
      document.head.append(Object.assign(document.createElement('script'), { src: '${withTestServer(address)}' }))
    </script>`,
  })
  await expectOneCheck(check)
})

/** A script that inserts the tag as a tag manager does: after the page has loaded, with only the attribute `src`. */
const insertByTagManager = (code: string) => `<script>
  addEventListener('DOMContentLoaded', () => {
    const src = new DOMParser().parseFromString(${JSON.stringify(withTestServer(code)).replaceAll('</', '<\\/')}, 'text/html').querySelector('script').getAttribute('src')
    document.body.append(Object.assign(document.createElement('script'), { src, async: true }))
  })
</script>`

test('the tags for a tag manager work with only their src attribute', async ({ openCheckPage }) => {
  const [tab = '', placed = ''] = install.codeBlocksUnder('gtm')
  const inPlace = await openCheckPage({ body: `<div id="readiness"></div><p>More.</p>${insertByTagManager(placed)}` })
  await expectOneCheck(inPlace)
  expect(await inPlace.page.locator('#readiness > readiness-check').count()).toBe(1)

  const atTheEdge = await openCheckPage({ body: insertByTagManager(tab), wait: false })
  await atTheEdge.actionElement('open').waitFor()
  await expectOneCheck(atTheEdge)
  await atTheEdge.press('open')
  await atTheEdge.waitForScreen('start')
})

test('the hosted page reports only its height, and the frame gets exactly this height', async ({
  openCheckPage,
  site,
}) => {
  const [frame = '', sizing = ''] = install.codeBlocksUnder('iframe')
  const heard = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>'
  const frameWithForbiddenOptions = frame.replace(
    'accent=0a5',
    'accent=0a5&webhook=https://elsewhere.example/&cta-url=https://elsewhere.example/',
  )
  const address = site.addPage({
    html: `<!doctype html><title>A partner’s page</title>${heard}${withTestServer(frameWithForbiddenOptions + sizing)}`,
  })
  const check = await openCheckPage({ address, element: 'iframe', wait: false })
  const { page } = check
  const inside = page.frameLocator('#readiness').locator('readiness-check')
  await inside.locator('[data-screen=start]').waitFor()
  expect(
    await inside.evaluate(element => ['accent', 'webhook', 'ctaUrl'].map(name => Reflect.get(element, name))),
  ).toEqual(['#0a5', null, null])

  const fits = () =>
    page.waitForFunction(() => {
      const height = document.querySelector('iframe')?.getBoundingClientRect().height
      return height && height === Reflect.get(window, 'heard').at(-1)?.height
    })
  const overflow = () =>
    inside.evaluate(
      ({
        ownerDocument: {
          documentElement: { scrollHeight, clientHeight },
        },
      }) => scrollHeight - clientHeight,
    )
  await fits()
  expect(await overflow()).toBe(0)
  const before = await page.evaluate(() => Reflect.get(window, 'heard').at(-1).height)
  // In a narrower viewport the page becomes higher.
  await page.setViewportSize({ width: 340, height: 800 })
  await page.waitForFunction(height => Reflect.get(window, 'heard').at(-1).height > height, before)
  await fits()
  expect(await overflow()).toBe(0)

  const messages: object[] = await page.evaluate(() => Reflect.get(window, 'heard'))
  for (const message of messages) expect(message).toEqual({ type: 'readiness-height', height: expect.any(Number) })
})

test('the hosted page tells its height only to the pages that the partner names', async ({ openCheckPage, site }) => {
  const hosted = readFileSync(join(root, 'demo/hosted.html'), 'utf8')
  const heightsHeardWith = async (framers: string) => {
    const framed = site.addPage({ html: hosted.replace("['*']", framers).replace('src="', 'src="/') })
    // The page that contains the iframe has another origin than the hosted page: another name of the same computer.
    const parent = site.addPage({
      html: `<!doctype html><title>A page</title>
        <script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data.height))</script>
        <iframe id="readiness" src="${framed}"></iframe>`,
    })
    const address = parent.replace('localhost', '127.0.0.1')
    const { page } = await openCheckPage({ address, element: 'iframe', wait: false })
    const inside = page.frameLocator('#readiness')
    await inside.locator('[data-screen=start]').waitFor()
    // A message of the iframe's own arrives after all earlier ones.
    await inside.locator('body').evaluate(
      () =>
        new Promise<void>(resolve => {
          // The frame's height is observed at the end of a frame.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              window.parent.postMessage({ height: 'last' }, '*')
              resolve()
            }),
          )
        }),
    )
    await page.waitForFunction(() => Reflect.get(window, 'heard').includes('last'))
    return (await page.evaluate<unknown[]>(() => Reflect.get(window, 'heard'))).filter(height => height !== 'last')
      .length
  }
  expect(await heightsHeardWith("['*']")).toBeGreaterThan(0)
  const own = site.address.replace('localhost', '127.0.0.1')
  expect(await heightsHeardWith(`['https://www.example.org', '${own}']`)).toBeGreaterThan(0)
  expect(await heightsHeardWith(`['https://www.example.org', '${site.address}']`)).toBe(0)
})

/** Runs a documented shell command and returns its output. */
const outputOf = (command: string) => execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' }).trim()
const [asBuilt = ''] = hosting.codeBlocksUnder('integrity').slice(1)
const [, hashes = ''] = hosting.codeBlocksUnder('By hash')

test('the tag loads with the integrity value that the documented command prints', async ({ openCheckPage }) => {
  const [tag = ''] = hosting.codeBlocksUnder('integrity')
  const body = withTestServer(tag).replace('integrity="sha384-…" crossorigin="anonymous"', outputOf(asBuilt))
  expect(body).not.toContain('…')
  await expectOneCheck(await openCheckPage({ body }))
})

const policies: Record<string, () => string> = {
  'by address': () => withTestServer(hosting.codeBlocksUnder('By address')[0] ?? ''),
  'by nonce': () => hosting.codeBlocksUnder('By nonce')[0] ?? '',
  'by nonce and strict-dynamic': () => hosting.codeBlocksUnder('By nonce and strict-dynamic')[0] ?? '',
  'by hash': () => outputOf(hashes),
  'with Trusted Types': () =>
    `${hosting.codeBlocksUnder('By nonce')[0]}; ${hosting.codeBlocksUnder('trusted-types')[0]}`,
}

test('a cross-origin isolated page loads the tag with integrity', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    body: `<script async data-accent="#0a5" src="${cdn.address}/readiness-check.js" ${outputOf(asBuilt)}></script>`,
  })
  expect(await check.page.evaluate(() => crossOriginIsolated)).toBe(true)
  await expectOneCheck(check)
})

test.for(Object.entries(policies))('the policy %s allows the whole check', async ([, line], { openCheckPage }) => {
  expect(line()).toContain('script-src ')
  const check = await openCheckPage({
    headers: { 'content-security-policy': `default-src 'none'; ${line()}` },
    body: `<script async nonce="R4nd0m" src="${cdn.address}/readiness-check.js" ${outputOf(asBuilt)}></script>`,
  })
  await check.start()
  await check.answerByScript(exampleAnswers)
  await check.waitForScreen('result')
  await check.actionElement('download-pdf').waitFor()
  expect(check.consoleLines()).toEqual([])
  expect(await check.recordedEventTypes()).not.toContain('error')
})
