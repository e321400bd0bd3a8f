#!/usr/bin/env bash
# Puppeteer loses a page if the activation of its prerendered successor takes longer than 100 ms.
#
# We meet it in test/hosts/hidden-tabs.test.ts: on a busy machine every call of the `Page` fails after the visitor has
# followed a link to a prerendered page. So `openActivatedPage` in test/hosts/support/tabs.ts opens a DevTools session of
# its own on the activated page. Needs Chromium: set CHROME_PATH if it is not /usr/bin/chromium.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1

cat >swap.mjs <<'JS'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

// The second page has work to do when it is activated, as many pages have: it answers no command for a second.
const pages = {
  '/first': `<!doctype html><title>First</title><a href="/second">Second</a><script type="speculationrules">
    {"prerender": [{"urls": ["/second"], "eagerness": "immediate"}]}</script>`,
  '/second': `<!doctype html><title>Second</title><script>
    addEventListener('load', () => { localStorage.loaded = 'yes' })
    document.addEventListener('prerenderingchange', () => { for (const end = Date.now() + 1000; Date.now() < end; ); })
  </script>`,
}
const server = createServer((request, response) =>
  response.writeHead(pages[request.url] ? 200 : 404, { 'content-type': 'text/html' }).end(pages[request.url]),
)
await new Promise(done => server.listen(0, '127.0.0.1', done))
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
await page.goto(`http://localhost:${server.address().port}/first`)
await page.waitForFunction(() => localStorage.loaded)
await page.evaluate(() => { setTimeout(() => document.querySelector('a').click()) })

// Puppeteer lists the second page from its activation on. The browser itself has switched to it, and it works.
const second = () => browser.targets().find(target => target.url().endsWith('/second'))
while (!second()) await new Promise(done => setTimeout(done, 20))
const session = await second().createCDPSession()
const { result } = await session.send('Runtime.evaluate', { expression: 'document.title' })
await new Promise(done => setTimeout(done, 2000))
const seen = await page.evaluate(() => document.title).catch(error => error.message.replace(/'\w+'/, '…'))

console.log(`versions: puppeteer-core 24.43.1, ${await browser.version()}`)
console.log('expected: a Page lives on when the browser activates a prerendered page (Page.evaluate() gives "Second",')
console.log(`          as a DevTools session on that page does: "${result.value}")`)
console.log(`seen:     ${seen}`)
process.exitCode = /detached Frame/.test(seen) ? 0 : 1
await browser.close()
server.close()
JS
node swap.mjs
