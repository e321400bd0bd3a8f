import type { Browser, Page } from 'puppeteer-core'
import { describe, onTestFinished } from 'vitest'
import { renderHostPage, renderScriptTag } from '../browser/support/host-page'
import { browsers, clickInCheck, queryInCheck, waitForExpression } from './support/tabs'
import { expect, test } from './support/test'

const chromium = browsers[0]?.launch as () => Promise<Browser>

/** Keeps what happened to the page, and what it was like when each thing did. */
const note = `<script>window.noted = []
for (const type of ['ready', 'open', 'sent', 'error'])
  document.addEventListener('readiness-' + type, event => noted.push(type + (document.prerendering ? ' prepared' : document.hidden ? ' hidden' : ' seen')))
addEventListener('error', event => noted.push(event.message))
addEventListener('load', () => setTimeout(() => { if (document.prerendering) localStorage.prepared = location.href }, 1500))</script>`

const page = (attributes: string) =>
  renderHostPage({
    head: note,
    body: `<main><h1>A page</h1><a id="next">Next</a>${renderScriptTag(attributes)}</main>`,
  })

/** Has the browser prepare a page, and waits until it has stood for longer than anything here waits. */
async function prepare(from: Page, address: string) {
  await from.evaluate(address => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] })
    document.head.append(rules)
    ;(document.getElementById('next') as HTMLAnchorElement).href = address
  }, address)
  await waitForExpression(from, `localStorage.prepared === ${JSON.stringify(address)}`)
}

/** Goes there by a click, and makes sure that this page was prepared before. */
async function follow(tab: Page) {
  await tab.evaluate(() => document.getElementById('next')?.click())
  await waitForExpression(tab, `performance.getEntriesByType('navigation')[0].activationStart > 0`)
}

const openTab = async (launch = chromium) => {
  const browser = await launch()
  onTestFinished(() => browser.close())
  const tab = await browser.newPage()
  return { browser, tab }
}

describe('on a page that the browser prepares before the visitor asks for it', () => {
  test.for(['load', 'delay:1'])(
    'what opens on %s waits until it is seen, and takes no focus',
    async (openOn, { site }) => {
      const { tab } = await openTab()
      const next = site.addPage({ html: page(`data-mode="dialog" data-open-on="${openOn}" data-save="none"`) })
      await tab.goto(site.addPage({ html: renderHostPage({ body: '<a id="next">Next</a>' }) }))
      await prepare(tab, next)
      await follow(tab)
      await waitForExpression(tab, `noted.some(line => line.startsWith('open'))`)
      expect(await tab.evaluate('noted')).toEqual(['ready seen', 'open seen'])
      expect(await tab.evaluate('document.activeElement === document.body')).toBe(true)
      await clickInCheck(tab, '[data-action=start]')
      await waitForExpression(tab, queryInCheck('[data-screen=question]'))
    },
  )

  test.for(['tab', 'device'])('what was answered meanwhile is there, saved for the %s', async (save, { site }) => {
    const { tab } = await openTab()
    const next = site.addPage({ html: page(`data-save="${save}" data-instance="same"`) })
    await tab.goto(site.addPage({ html: page(`data-save="${save}" data-instance="same"`) }))
    await clickInCheck(tab, '[data-action=start]')
    await clickInCheck(tab, 'input[value=use]')
    await prepare(tab, next)
    await clickInCheck(tab, '[data-action=next]')
    await clickInCheck(tab, 'input[value=neither]')
    await clickInCheck(tab, '[data-action=next]')
    const question = await tab.evaluate(`${queryInCheck('fieldset input')}.name`)
    await follow(tab)
    await clickInCheck(tab, '[data-action=resume]')
    await waitForExpression(tab, queryInCheck('fieldset input'))
    expect(await tab.evaluate(`${queryInCheck('fieldset input')}.name`)).toBe(question)
    expect(await tab.evaluate('noted.filter(line => !/^ready/.test(line))')).toEqual([])
  })
})

describe.each(browsers)('in $name', ({ name, launch, note }) => {
  test.skipIf(!launch)(
    `in a tab that is not seen, a check comes and waits to open until it is (${note})`,
    async ({ site }) => {
      const { browser, tab } = await openTab(launch)
      await (await browser.newPage()).bringToFront()
      await tab.goto(site.addPage({ html: page('data-mode="dialog" data-open-on="load"') }))
      await waitForExpression(tab, 'noted.length')
      expect(await tab.evaluate('document.visibilityState')).toBe('hidden')
      expect(await tab.evaluate('noted')).toEqual(['ready hidden'])
      await tab.bringToFront()
      await waitForExpression(tab, 'noted.length > 1')
      expect(await tab.evaluate('noted')).toEqual(['ready hidden', 'open seen'])
      expect(await tab.evaluate('document.activeElement === document.body')).toBe(true)
    },
  )

  test.skipIf(!launch)(
    `in a tab that is not seen, the answers stand and the check goes on (${note})`,
    async ({ site }) => {
      const { browser, tab } = await openTab(launch)
      const other = await browser.newPage()
      await other.bringToFront()
      await tab.goto(site.addPage({ html: page('') }))
      await clickInCheck(tab, '[data-action=start]')
      await clickInCheck(tab, 'input[value=use]')
      expect(await tab.evaluate('document.visibilityState')).toBe('hidden')
      await tab.bringToFront()
      await waitForExpression(tab, 'document.visibilityState === "visible"')
      expect(await tab.evaluate(`${queryInCheck('input[value=use]')}.checked`)).toBe(true)
      await clickInCheck(tab, '[data-action=next]')
      await waitForExpression(tab, queryInCheck('[name=existing]'))
    },
  )

  test.skipIf(!launch)(
    `out of the cache for the way back, the answers stand and the check goes on (${note})`,
    async ({ site, skip }) => {
      const { tab } = await openTab(launch)
      await tab.goto(site.addPage({ html: page('') }))
      await clickInCheck(tab, '[data-action=start]')
      await clickInCheck(tab, 'input[value=use]')
      await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'kept', persisted)))
      await tab.goto(site.addPage({ html: renderHostPage({ body: '<p id="next">Next</p>' }) }))
      await tab.evaluate(() => setTimeout(() => history.back()))
      await waitForExpression(tab, 'window.noted')
      if (!(await tab.evaluate(() => Reflect.get(window, 'kept')))) skip(`${name} did not keep the page`)
      expect(await tab.evaluate(`${queryInCheck('input[value=use]')}.checked`)).toBe(true)
      await clickInCheck(tab, '[data-action=next]')
      await waitForExpression(tab, queryInCheck('[name=existing]'))
      expect(await tab.evaluate('noted')).toEqual(['ready seen'])
    },
  )
})
