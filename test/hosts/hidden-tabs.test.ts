import type { Browser, Page } from 'puppeteer-core'
import { describe, onTestFinished } from 'vitest'
import { renderHostPage, renderScriptTag } from '../browser/support/host-page'
import { browsers, clickInCheck, elementInCheckExpression, openActivatedPage, waitForExpression } from './support/tabs'
import { expect, test } from './support/test'

const chromium = browsers[0]?.launch as () => Promise<Browser>

/** A script that records events and errors, each with the state of the page: prerendered, hidden or visible. */
const recorder = `<script>window.recorded = []
for (const type of ['ready', 'open', 'sent', 'error'])
  document.addEventListener('readiness-' + type, event => recorded.push(type + (document.prerendering ? ' prepared' : document.hidden ? ' hidden' : ' seen')))
addEventListener('error', event => recorded.push(event.message))
addEventListener('load', () => setTimeout(() => { if (document.prerendering) localStorage.prepared = location.href }, 1500))</script>`

const page = (attributes: string) =>
  renderHostPage({
    head: recorder,
    body: `<main><h1>A page</h1><a id="next">Next</a>${renderScriptTag(attributes)}</main>`,
  })

/** Makes the browser prerender a page, and waits until the page has been loaded for 1.5 s. */
async function prerender(from: Page, address: string) {
  await from.evaluate(address => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] })
    document.head.append(rules)
    ;(document.getElementById('next') as HTMLAnchorElement).href = address
  }, address)
  await waitForExpression(from, `localStorage.prepared === ${JSON.stringify(address)}`)
}

/** Follows the link to the prerendered page, and returns the page after its activation. */
async function activate(tab: Page) {
  const address = await tab.evaluate(() => {
    const { href } = document.getElementById('next') as HTMLAnchorElement
    // The click ends this document, and with it the call, if it is not delayed.
    setTimeout(() => document.getElementById('next')?.click())
    return href
  })
  const activated = await openActivatedPage(tab.browser(), address)
  await waitForExpression(activated, `performance.getEntriesByType('navigation')[0].activationStart > 0`)
  return activated
}

const openTab = async (launch = chromium) => {
  const browser = await launch()
  onTestFinished(() => browser.close())
  const tab = await browser.newPage()
  return { browser, tab }
}

describe('on a prerendered page', () => {
  test.for(['load', 'delay:1'])(
    'an overlay with open-on %s opens only once the page is visible, and takes no focus',
    async (openOn, { site }) => {
      const { tab } = await openTab()
      const next = site.addPage({ html: page(`data-mode="dialog" data-open-on="${openOn}" data-save="none"`) })
      await tab.goto(site.addPage({ html: renderHostPage({ body: '<a id="next">Next</a>' }) }))
      await prerender(tab, next)
      const activated = await activate(tab)
      await waitForExpression(activated, `recorded.some(line => line.startsWith('open'))`)
      expect(await activated.evaluate('recorded')).toEqual(['ready seen', 'open seen'])
      expect(await activated.evaluate('document.activeElement === document.body')).toBe(true)
      await clickInCheck(activated, '[data-action=start]')
      await waitForExpression(activated, elementInCheckExpression('[data-screen=question]'))
    },
  )

  test.for(['tab', 'device'])(
    'answers given meanwhile on the current page are restored, with save %s',
    async (save, { site }) => {
      const { tab } = await openTab()
      const next = site.addPage({ html: page(`data-save="${save}" data-instance="same"`) })
      await tab.goto(site.addPage({ html: page(`data-save="${save}" data-instance="same"`) }))
      await clickInCheck(tab, '[data-action=start]')
      await clickInCheck(tab, 'input[value=use]')
      await prerender(tab, next)
      await clickInCheck(tab, '[data-action=next]')
      await clickInCheck(tab, 'input[value=neither]')
      await clickInCheck(tab, '[data-action=next]')
      const question = await tab.evaluate(`${elementInCheckExpression('fieldset input')}.name`)
      const activated = await activate(tab)
      await clickInCheck(activated, '[data-action=resume]')
      await waitForExpression(activated, elementInCheckExpression('fieldset input'))
      expect(await activated.evaluate(`${elementInCheckExpression('fieldset input')}.name`)).toBe(question)
      expect(await activated.evaluate('recorded.filter(line => !/^ready/.test(line))')).toEqual([])
    },
  )
})

describe.each(browsers)('in $name', ({ name, launch, note }) => {
  test.skipIf(!launch)(`in a hidden tab, an overlay opens only once the tab is visible (${note})`, async ({ site }) => {
    const { browser, tab } = await openTab(launch)
    await (await browser.newPage()).bringToFront()
    await tab.goto(site.addPage({ html: page('data-mode="dialog" data-open-on="load"') }))
    await waitForExpression(tab, 'recorded.length')
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden')
    expect(await tab.evaluate('recorded')).toEqual(['ready hidden'])
    await tab.bringToFront()
    await waitForExpression(tab, 'recorded.length > 1')
    expect(await tab.evaluate('recorded')).toEqual(['ready hidden', 'open seen'])
    expect(await tab.evaluate('document.activeElement === document.body')).toBe(true)
  })

  test.skipIf(!launch)(
    `answers given in a hidden tab are kept when the tab becomes visible (${note})`,
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
      expect(await tab.evaluate(`${elementInCheckExpression('input[value=use]')}.checked`)).toBe(true)
      await clickInCheck(tab, '[data-action=next]')
      await waitForExpression(tab, elementInCheckExpression('[name=existing]'))
    },
  )

  test.skipIf(!launch)(
    `answers are kept on a page restored from the back/forward cache (${note})`,
    async ({ site, skip }) => {
      const { tab } = await openTab(launch)
      await tab.goto(site.addPage({ html: page('') }))
      await clickInCheck(tab, '[data-action=start]')
      await clickInCheck(tab, 'input[value=use]')
      await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'kept', persisted)))
      await tab.goto(site.addPage({ html: renderHostPage({ body: '<p id="next">Next</p>' }) }))
      await tab.evaluate(() => setTimeout(() => history.back()))
      await waitForExpression(tab, 'window.recorded')
      if (!(await tab.evaluate(() => Reflect.get(window, 'kept')))) skip(`${name} did not keep the page`)
      expect(await tab.evaluate(`${elementInCheckExpression('input[value=use]')}.checked`)).toBe(true)
      await clickInCheck(tab, '[data-action=next]')
      await waitForExpression(tab, elementInCheckExpression('[name=existing]'))
      expect(await tab.evaluate('recorded')).toEqual(['ready seen'])
    },
  )
})
