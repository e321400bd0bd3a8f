import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { dist, root } from '../../scripts/build/paths'
import { OFFICE } from '../../scripts/instrument/example'
import { listen, serveFile } from '../../scripts/serve/static'
import type { CheckPage } from './support/check-page'
import { readDocsPage } from './support/docs'
import { expect, test } from './support/test'

const install = readDocsPage('install.html')
const hosting = readDocsPage('hosting.html')

/** Where the partner has put the files: not where the page is. */
let cdn: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  cdn = await listen((request, response) => serveFile([join(root, 'demo'), dist], request, response))
})
afterAll(() => cdn.close())

const here = (code: string) => code.replace(/https:\/\/cdn\.example(\/readiness-check@[^/]+)?/g, cdn.address)
const accentOf = (check: CheckPage) => check.root.evaluate(element => Reflect.get(element, 'accent'))

async function standsOnce(check: CheckPage) {
  expect(await check.page.locator('readiness-check').count()).toBe(1)
  expect(await accentOf(check)).toBe('#0a5')
  expect(check.consoleLines()).toEqual([])
}

const pasted: Record<string, string[]> = {
  'the element with the tag': install.codeBlocksUnder('before').slice(0, 1),
  'the tag alone': install.codeBlocksUnder('before').slice(1),
  'options in the address': install.codeBlocksUnder('stripped'),
  WordPress: install.codeBlocksUnder('wordpress').slice(0, 1),
  Webflow: install.codeBlocksUnder('webflow'),
  Squarespace: install.codeBlocksUnder('squarespace'),
  HubSpot: install.codeBlocksUnder('hubspot'),
  Shopify: install.codeBlocksUnder('shopify'),
}

test.for(Object.entries(pasted))('the snippet for %s works as it is pasted', async ([, codes], { openCheckPage }) => {
  expect(codes.length).toBeGreaterThan(0)
  await standsOnce(await openCheckPage({ body: here(codes.join('\n<p>Something between.</p>\n')) }))
})

test('the address for Wix works as a custom element’s source', async ({ openCheckPage }) => {
  const [address = ''] = install.codeBlocksUnder('wix')
  const check = await openCheckPage({
    body: `<div id="frame"></div><script>
      const element = document.createElement('readiness-check')
      element.setAttribute('accent', '#0a5')
      document.getElementById('frame').append(element)
      document.head.append(Object.assign(document.createElement('script'), { src: '${here(address)}' }))
    </script>`,
  })
  await standsOnce(check)
})

/** What a tag manager does with a tag: it makes it anew, with its address alone, when the page is there. */
const managed = (code: string) => `<script>
  addEventListener('DOMContentLoaded', () => {
    const src = new DOMParser().parseFromString(${JSON.stringify(here(code)).replaceAll('</', '<\\/')}, 'text/html').querySelector('script').getAttribute('src')
    document.body.append(Object.assign(document.createElement('script'), { src, async: true }))
  })
</script>`

test('the tags for a tag manager work with their address alone', async ({ openCheckPage }) => {
  const [tab = '', placed = ''] = install.codeBlocksUnder('gtm')
  const inPlace = await openCheckPage({ body: `<div id="readiness"></div><p>More.</p>${managed(placed)}` })
  await standsOnce(inPlace)
  expect(await inPlace.page.locator('#readiness > readiness-check').count()).toBe(1)

  const atTheEdge = await openCheckPage({ body: managed(tab), wait: false })
  await atTheEdge.actionElement('open').waitFor()
  await standsOnce(atTheEdge)
  await atTheEdge.press('open')
  await atTheEdge.waitForScreen('start')
})

test('the hosted page fills its frame, which follows its height, and tells nothing else', async ({
  openCheckPage,
  site,
}) => {
  const [frame = '', sizing = ''] = install.codeBlocksUnder('iframe')
  const heard = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>'
  const unasked = frame.replace(
    'accent=0a5',
    'accent=0a5&webhook=https://elsewhere.example/&cta-url=https://elsewhere.example/',
  )
  const address = site.addPage({
    html: `<!doctype html><title>A partner’s page</title>${heard}${here(unasked + sizing)}`,
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
  const room = () =>
    inside.evaluate(
      ({
        ownerDocument: {
          documentElement: { scrollHeight, clientHeight },
        },
      }) => scrollHeight - clientHeight,
    )
  await fits()
  expect(await room()).toBe(0)
  const before = await page.evaluate(() => Reflect.get(window, 'heard').at(-1).height)
  // Narrower, it is higher.
  await page.setViewportSize({ width: 340, height: 800 })
  await page.waitForFunction(height => Reflect.get(window, 'heard').at(-1).height > height, before)
  await fits()
  expect(await room()).toBe(0)

  const messages: object[] = await page.evaluate(() => Reflect.get(window, 'heard'))
  for (const message of messages) expect(message).toEqual({ type: 'readiness-height', height: expect.any(Number) })
})

/** What the page's command prints, run as it is written there. */
const printed = (command: string) => execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' }).trim()
const [asBuilt = ''] = hosting.codeBlocksUnder('integrity').slice(1)
const [, hashes = ''] = hosting.codeBlocksUnder('By hash')

test('the tag with integrity loads, with the value that the command prints', async ({ openCheckPage }) => {
  const [tag = ''] = hosting.codeBlocksUnder('integrity')
  const body = here(tag).replace('integrity="sha384-…" crossorigin="anonymous"', printed(asBuilt))
  expect(body).not.toContain('…')
  await standsOnce(await openCheckPage({ body }))
})

const policies: Record<string, () => string> = {
  'by address': () => here(hosting.codeBlocksUnder('By address')[0] ?? ''),
  'by nonce': () => hosting.codeBlocksUnder('By nonce')[0] ?? '',
  'by nonce and strict-dynamic': () => hosting.codeBlocksUnder('By nonce and strict-dynamic')[0] ?? '',
  'by hash': () => printed(hashes),
  'with Trusted Types': () =>
    `${hosting.codeBlocksUnder('By nonce')[0]}; ${hosting.codeBlocksUnder('trusted-types')[0]}`,
}

test('an isolated page takes the tag with integrity', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    body: `<script async data-accent="#0a5" src="${cdn.address}/readiness-check.js" ${printed(asBuilt)}></script>`,
  })
  expect(await check.page.evaluate(() => crossOriginIsolated)).toBe(true)
  await standsOnce(check)
})

test.for(Object.entries(policies))(
  'the policy %s is enough for the whole check',
  async ([, line], { openCheckPage }) => {
    expect(line()).toContain('script-src ')
    const check = await openCheckPage({
      headers: { 'content-security-policy': `default-src 'none'; ${line()}` },
      body: `<script async nonce="R4nd0m" src="${cdn.address}/readiness-check.js" ${printed(asBuilt)}></script>`,
    })
    await check.start()
    await check.answerByScript(OFFICE)
    await check.waitForScreen('result')
    await check.actionElement('download-pdf').waitFor()
    expect(check.consoleLines()).toEqual([])
    expect(await check.recordedEventTypes()).not.toContain('error')
  },
)
