/** `npm run screenshots`: every screen at three widths, light and dark, into `screenshots/`, to be looked at. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import details from '../src/instrument/iso-42001/details'
import { CheckPage } from '../test/browser/support/check-page'
import { launchChromium } from '../test/browser/support/chromium'
import { hostPage } from '../test/browser/support/host-page'
import { openSite } from '../test/browser/support/site'
import { ensureBuilt } from './build/index'
import { root } from './build/paths'

const folder = join(root, 'screenshots')
mkdirSync(folder, { recursive: true })
await ensureBuilt()
const site = await openSite()
const browser = await launchChromium()

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const check = new CheckPage(page)
    const shoot = (name: string) =>
      page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })

    const style = '<style>:root { color-scheme: light dark } body { font-family: system-ui, sans-serif }</style>'
    await check.open(site.add({ html: hostPage({ head: style, tag: 'data-color-scheme="system"' }) }))
    await shoot('1-start')
    await check.start()
    await shoot('2-situation')
    await check.press('next')
    await shoot('3-missing')
    await check.answer('meets', ['none'])
    await check.answer('hidden', ['neither'])
    await check.answer('planned', 'no')
    await check.screenIs('not-applicable')
    await shoot('4-not-applicable')
    await check.press('restart')
    await check.screenIs('question')
    await check.next()
    await check.next()
    await check.answer('planned', 'yes')
    await check.screenIs('not-applicable')
    await shoot('5-later')
    await check.press('restart')
    await check.screenIs('question')
    await check.choose('meets', 'use')
    await check.next()
    await check.answer('existing', ['iso-27001'])
    await check.action('help').click()
    await check.saying(details.labels.good).waitFor()
    await shoot('6-question-help')
    await check.action('help').click()
    await check.takeRoute({ audit: 'absent', 'risk-assessment': 'begun', policy: 'unsure' }, 'operated')
    await check.screenIs('result')
    await shoot('7-result')
    for (const fold of await check.find('[aria-expanded=false]').all()) if (await fold.isVisible()) await fold.click()
    await shoot('8-result-opened')
    await check.action('restart').click()
    await check.action('confirm').click()
    await check.screenIs('start')
    await check.start()
    await check.takeRoute({ meets: ['use'], existing: ['unsure'] }, 'unsure')
    await check.screenIs('result')
    await shoot('9-provisional')
    await context.close()
  }

await browser.close()
await site.close()
