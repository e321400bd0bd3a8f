/**
 * `npm run screenshots`: takes every screen in three widths, light and dark, in English, German and Arabic, into
 * `screenshots/`.
 */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import arDetails from '../src/i18n/locales/ar-details'
import deDetails from '../src/i18n/locales/de-details'
import details from '../src/instrument/iso-42001/details'
import { CheckPage } from '../test/browser/support/check-page'
import { launchChromium } from '../test/browser/support/chromium'
import { renderHostPage } from '../test/browser/support/host-page'
import { visitEveryScreen } from '../test/browser/support/screens'
import { openSite } from '../test/browser/support/site'
import { ensureBuilt } from './build/index'
import { root } from './build/paths'

const folder = join(root, 'screenshots')
mkdirSync(folder, { recursive: true })
await ensureBuilt()
const site = await openSite()
const browser = await launchChromium()

const labels: Record<string, string | undefined> = {
  en: details.labels.good,
  de: deDetails['label.good'],
  ar: arDetails['label.good'],
}
const style = '<style>:root { color-scheme: light dark } body { font-family: system-ui, sans-serif }</style>'

for (const [language, good = ''] of Object.entries(labels))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 768, 1280]) {
      const viewport = { width, height: 900 }
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const check = new CheckPage(page)
      let at = 0
      const takeScreenshot = (name: string) =>
        page.screenshot({
          path: join(folder, `${language} ${width} ${colorScheme} ${++at} ${name}.png`),
          fullPage: true,
        })
      const html = `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`
      await check.open(site.addPage({ html: renderHostPage({ html, head: style, tag: 'data-color-scheme="system"' }) }))
      await visitEveryScreen(check, good, async name => {
        if (!name.startsWith('question') || name === 'question 0') await takeScreenshot(name)
      })
      await check.actionElement('confirm').click()
      await check.waitForScreen('start')
      await check.start()
      await check.answerRoute({ meets: ['use'], existing: ['unsure'] }, 'unsure')
      await check.waitForScreen('result')
      await takeScreenshot('provisional')
      await context.close()
    }

await browser.close()
await site.close()
