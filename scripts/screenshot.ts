/** `npm run screenshot`: takes the README's screenshot, which shows the checks of two partners side by side. */
import { join } from 'node:path'
import { CheckPage } from '../test/browser/support/check-page'
import { launchChromium } from '../test/browser/support/chromium'
import { openSite } from '../test/browser/support/site'
import { ensureBuilt } from './build/index'
import { root } from './build/paths'

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
  body { margin: 0; display: grid; grid-template-columns: 1fr 1fr; height: 100vh; font-family: "Noto Sans", system-ui, sans-serif }
  div { padding: 40px; overflow: hidden; background: #eef0f6 } div + div { background: #07100c }
</style>
<div><readiness-check id="light" color-scheme="light" accent="#1d4ed8" brand-name="Halden Advisory"></readiness-check></div>
<div><readiness-check id="dark" color-scheme="dark" accent="#5fcf9b" surface="#0d1712" text-color="#e6efe9" radius="6" brand-name="Skog &amp; Partners"></readiness-check></div>
<script async src="/readiness-check.js" data-target="none"></script></html>`

await ensureBuilt()
const site = await openSite()
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, reducedMotion: 'reduce' })
const lightCheck = new CheckPage(page, '#light')
const darkCheck = new CheckPage(page, '#dark')
await lightCheck.open(site.addPage({ html }))
await darkCheck.waitForScreen('start')

await darkCheck.start()
await darkCheck.answerRoute(
  { meets: ['provide', 'use'], adapt: 'settings', existing: ['iso-27001'], audit: 'absent' },
  'operated',
)
await darkCheck.waitForScreen('result')

await lightCheck.start()
await lightCheck.answer('meets', ['provide', 'use'])
await lightCheck.answer('adapt', 'settings')
await lightCheck.answer('existing', ['iso-27001'])
const question = await lightCheck.questionId()
if (question) await lightCheck.answer(question, 'set')
await lightCheck.choose((await lightCheck.questionId()) ?? '', 'set')
await page.screenshot({ path: join(root, 'demo/screenshot.png') })

await browser.close()
await site.close()
