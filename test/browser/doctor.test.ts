import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { dist, tagFile } from '../../scripts/build/paths'
import details from '../../src/instrument/iso-42001/details'
import { findAxeViolations } from './support/axe'
import type { CheckPage } from './support/check-page'
import { renderHostPage, renderScriptTag } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { focusedPageElement, openOverlay, overlayState, renderOverlayHost } from './support/overlay'
import { expect, test } from './support/test'
import { openWebhookServer, type WebhookServer } from './support/webhook-server'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const doctorFile = /\/doctor-[\w-]{10}\.js(\?|$)/
const hashes = (): Record<string, string> => JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))
const hashOf = (name: RegExp) => Object.entries(hashes()).find(([file]) => name.test(file))?.[1] ?? ''

let hooks: WebhookServer
beforeAll(async () => {
  hooks = await openWebhookServer()
})
afterAll(() => hooks.close())

/** The debug panel. */
const panel = (check: CheckPage) => check.find('.doctor')
/** A button of the debug panel. */
const panelButton = (check: CheckPage, name: 'fold' | 'close' | 'copy') => check.find(`[data-doctor=${name}]`)
/** The panel's findings (problems to fix), one a line. */
const findingsText = async (check: CheckPage) => (await check.find('.findings > li').allInnerTexts()).join('\n')
/** The lines that the findings suggest to copy, such as a directive of a policy. */
const suggestedLines = (check: CheckPage) => check.find('.findings pre').allInnerTexts()
/** The value of a fact in the panel, by section and name. */
const fact = (check: CheckPage, section: string, name: string) =>
  check
    .find(`[data-section=${section}] dl > div`)
    .filter({ has: check.page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd')
    .textContent()
const takeCheck = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
}
const expandAll = (check: CheckPage) =>
  check.find('.doctor details').evaluateAll(all => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })

/** The policy with a directive that the panel suggested, in place of a directive of the same name. */
const withLine = (policy: string[], line: string) => [
  ...policy.filter(directive => directive.split(' ')[0] !== line.split(' ')[0]),
  line,
]
const headers = (policy: string[]) => ({ 'content-security-policy': policy.join('; ') })

describe('the debug panel reports a problem, and its suggested line fixes the problem:', () => {
  test('a policy that forbids the webhook', async ({ openCheckPage }) => {
    const run = 'policy?key=SECRET'
    const parts = { tag: `data-debug data-webhook="${hooks.hookUrl('200 with CORS', run)}"` }
    const policy = ["default-src 'none'", "script-src 'self'", "connect-src 'self'"]
    const check = await openCheckPage({ ...parts, headers: headers(policy) })
    await panel(check).waitFor()
    await takeCheck(check)
    await expect.poll(() => findingsText(check)).toContain('stops requests to your webhook')
    expect(await findingsText(check)).not.toContain('SECRET')
    const [line = ''] = await suggestedLines(check)
    expect(line).toBe(`connect-src 'self' ${new URL(hooks.hookUrl('200 with CORS', run)).origin}`)

    const fixed = await openCheckPage({ ...parts, headers: headers(withLine(policy, line)) })
    await panel(fixed).waitFor()
    await takeCheck(fixed)
    await hooks.waitForRequests(run, 1)
    await expect.poll(() => fact(fixed, 'hook', 'sent')).toContain('delivered')
    expect(await findingsText(fixed)).toBe('')
  })

  test('a policy that blocked the logo before the panel loaded', async ({ openCheckPage }) => {
    const parts = {
      tag: `data-debug data-brand-name="Halden" data-brand-logo="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"`,
    }
    const policy = ["default-src 'self'"]
    const check = await openCheckPage({ ...parts, headers: headers(policy) })
    await expect.poll(() => findingsText(check)).toContain('stops your logo')
    const [line = ''] = await suggestedLines(check)
    expect(line).toBe("img-src 'self' data:")

    const fixed = await openCheckPage({ ...parts, headers: headers(withLine(policy, line)) })
    await panel(fixed).waitFor()
    await expect
      .poll(() => fixed.find('.brand img').evaluate(image => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
    expect(await findingsText(fixed)).toBe('')
  })

  test('a policy by hashes that lacks a chunk', async ({ openCheckPage }) => {
    const parts = { tag: `data-debug integrity="${hashes()[tagFile]}" crossorigin="anonymous"` }
    const policy = [
      "default-src 'none'",
      `script-src '${hashes()[tagFile]}' '${hashOf(/^check-[\w-]{10}\.js/)}' '${hashOf(/^doctor-/)}'`,
    ]
    const openHelp = async (check: CheckPage) => {
      await panel(check).waitFor()
      await check.start()
      await check.answer('meets', ['use'])
      await check.answer('existing', ['neither'])
      await check.actionElement('help').click()
    }
    const check = await openCheckPage({ ...parts, headers: headers(policy) })
    await openHelp(check)
    await expect.poll(() => findingsText(check)).toContain('a file of the check that loads later')
    const [line = ''] = await suggestedLines(check)

    const fixed = await openCheckPage({ ...parts, headers: headers(withLine(policy, line)) })
    await openHelp(fixed)
    await fixed.byText(details.labels.good).waitFor()
    expect(await findingsText(fixed)).toBe('')
  })

  test('a webhook without CORS', async ({ openCheckPage, site }) => {
    const hook = hooks.hookUrl('200 without CORS', 'cors')
    const check = await openCheckPage({ tag: `data-debug data-webhook="${hook}"` })
    await panel(check).waitFor()
    await takeCheck(check)
    await hooks.waitForRequests('cors', 1)
    await expect
      .poll(() => suggestedLines(check))
      .toEqual([`Access-Control-Allow-Origin: ${site.address}`, `"${new URL(hook).origin}/*"`])
    expect(hooks.receivedRequests('cors')).toHaveLength(1)
  })

  test('a page that forbids the clipboard', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      tag: 'data-debug data-utm',
      headers: { 'permissions-policy': 'clipboard-write=()' },
    })
    await expect.poll(() => findingsText(check)).toContain('clipboard is forbidden')
    const [name = '', value = ''] = ((await suggestedLines(check))[0] ?? '').split(': ')
    const fixed = await openCheckPage({ tag: 'data-debug data-utm', headers: { [name]: value } })
    await panel(fixed).waitFor()
    expect(await findingsText(fixed)).toBe('')
  })

  test('a sandbox without storage', async ({ openCheckPage }) => {
    const parts = { tag: 'data-debug' }
    const check = await openCheckPage({ ...parts, headers: { 'content-security-policy': 'sandbox allow-scripts' } })
    await expect.poll(() => findingsText(check)).toContain('Storage is blocked')
    expect(await fact(check, 'page', 'sandbox')).toContain('an origin of its own')
    const [line = ''] = await suggestedLines(check)

    const fixed = await openCheckPage({ ...parts, headers: headers([line]) })
    await panel(fixed).waitFor()
    expect(await findingsText(fixed)).toBe('')
  })

  test('a policy in the page that forbids the webhook, before anything is sent', async ({ openCheckPage }) => {
    const run = 'beforehand'
    const origin = new URL(hooks.hookUrl('200 with CORS', run)).origin
    const check = await openCheckPage({
      head: `<meta http-equiv="content-security-policy" content="connect-src 'self'">`,
      tag: `data-debug data-webhook="${hooks.hookUrl('200 with CORS', run)}"`,
    })
    await expect.poll(() => findingsText(check)).toContain('stops requests to your webhook')
    expect(await suggestedLines(check)).toEqual([`connect-src 'self' ${origin}`])
    expect(hooks.receivedRequests(run)).toHaveLength(0)
  })

  test('two script tags, misspelt options, unused attributes, and colours with too little contrast', async ({
    openCheckPage,
  }) => {
    // The first script tag is not async, so that it always runs first and its options apply to the page.
    const check = await openCheckPage({
      body: `<readiness-check debug acent="red" radius="99" locale="en" colour="x" accent="#ffe100" style="--rc-accent: red"></readiness-check>
        ${renderScriptTag('data-target="none" data-locale="de"').replace(' async', '')}${renderScriptTag('data-target="none"')}`,
    })
    await expect.poll(() => findingsText(check)).toContain('more than once')
    const all = await findingsText(check)
    expect(all).toContain('"acent" is no option')
    expect(all).toContain('"radius" cannot be "99"')
    expect(all).toMatch(/“accent” is #ffe100, which has 1\.\d to 1 as text on the card/)
    expect(await fact(check, 'unused', 'colour')).toContain('nobody reads it')
    expect(await fact(check, 'unused', 'data-locale')).toContain('overruled on the element')
    expect(await fact(check, 'unused', '--rc-accent')).toContain('overruled on the element')
    // Fixed while the panel is open.
    await check.root.evaluate(element => {
      element.removeAttribute('acent')
      element.setAttribute('radius', '4')
      element.setAttribute('accent', '#1b4fc4')
    })
    await expect
      .poll(() => check.find('.findings > li').allInnerTexts())
      .toEqual([expect.stringContaining('more than once')])
    expect(await fact(check, 'options', 'radius')).toContain('4')
  })

  test('a missing target that was reported before the panel loaded', async ({ openCheckPage }) => {
    const check = await openCheckPage({ tag: 'data-debug data-target="#nowhere"' })
    await expect.poll(() => findingsText(check)).toContain('No element matches "#nowhere"')
  })
})

describe('the debug panel is shown only on request:', () => {
  test('without the option there is no panel, and its chunk is not requested', async ({ openCheckPage }) => {
    const check = await openCheckPage()
    await takeCheck(check)
    expect(await panel(check).count()).toBe(0)
    expect(check.requestedUrls().filter(address => doctorFile.test(address))).toEqual([])
  })

  test('by a fragment in the page’s address, also beside a router’s path, or by the option', async ({
    openCheckPage,
    site,
  }) => {
    const check = await openCheckPage({ address: `${site.addPage({ html: renderHostPage() })}#/about&readiness-debug` })
    await panel(check).waitFor()
    expect(await focusedPageElement(check)).toBe('body')
    await check.page.evaluate(() => {
      location.hash = '#/about'
    })
    await panel(check).waitFor({ state: 'detached' })
    await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { debug: true }))
    await panel(check).waitFor()
    await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { debug: false }))
    await panel(check).waitFor({ state: 'detached' })
    await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { debug: true }))
    await panel(check).waitFor()
    await check.root.evaluate(element => Reflect.get(element, 'destroy').call(element))
    expect(await check.page.locator('readiness-check').count()).toBe(0)
    expect(check.consoleLines()).toEqual([])
  })

  test('if its chunk cannot load, the check works and the console has one warning', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      tag: 'data-debug',
      before: ({ page }) => page.route(doctorFile, route => route.fulfill({ status: 404 })),
    })
    await expect.poll(() => check.consoleLines().filter(line => line.startsWith('warning'))).toHaveLength(1)
    await takeCheck(check)
  })

  test('with an overlay it is at the edge of the viewport, and works outside and inside the dialog', async ({
    openCheckPage,
  }) => {
    const check = await openCheckPage({
      body: renderOverlayHost('mode="dialog" debug'),
      wait: false,
      browser: { reducedMotion: 'reduce' },
    })
    await panelButton(check, 'fold').click()
    await expect.poll(() => findingsText(check)).toBe('')
    await openOverlay(check)
    await panelButton(check, 'fold').click()
    await panelButton(check, 'fold').click()
    expect(await overlayState(check)).toBe('modal')
    await expandAll(check)
    expect(await fact(check, 'check', 'mode')).toContain('dialog')
    await check.page.keyboard.press('Escape')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await expect.poll(() => panel(check).evaluate(node => !!node.closest('dialog'))).toBe(false)
    await panelButton(check, 'close').click()
    await panel(check).waitFor({ state: 'detached' })
  })

  test('several panels are stacked at the edge of the viewport, with one expanded', async ({ openCheckPage }) => {
    const three = '<readiness-check mode="dialog" debug></readiness-check>'.repeat(3)
    const check = await openCheckPage({ body: `${renderScriptTag('data-target="none"')}${three}`, wait: false })
    const folds = check.page.locator('[data-doctor=fold]')
    await expect.poll(() => folds.count()).toBe(3)
    const areOpen = () => folds.evaluateAll(all => all.map(fold => fold.getAttribute('aria-expanded') === 'true'))
    for (const at of [0, 2, 1]) {
      await folds.nth(at).click()
      await expect.poll(areOpen).toEqual([0, 1, 2].map(each => each === at))
      const gaps = () =>
        check.page.locator('.doctor').evaluateAll(all => {
          const boxes = all.map(each => each.getBoundingClientRect())
          return [...boxes.slice(1).map((box, below) => (boxes[below]?.top ?? 0) - box.bottom), boxes.at(-1)?.top ?? 0]
        })
      await expect.poll(async () => Math.min(...(await gaps()))).toBeGreaterThan(0)
    }
    await check.page.locator('[data-doctor=close]').first().click()
    await expect.poll(() => folds.count()).toBe(2)
  })

  test('the panel is not printed', async ({ openCheckPage }) => {
    const check = await openCheckPage({ tag: 'data-debug' })
    await panel(check).waitFor()
    await check.page.emulateMedia({ media: 'print' })
    expect(await panel(check).isVisible()).toBe(false)
  })
})

describe('the facts of the debug panel can be exported:', () => {
  test('as text to the clipboard, without answers of the visitor', async ({ openCheckPage }) => {
    const check = await openCheckPage({ tag: 'data-debug data-context-plan="pro"' })
    await check.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await panel(check).waitFor()
    await takeCheck(check)
    await panelButton(check, 'copy').click()
    await panel(check).getByText('Copied.').waitFor()
    const text = await check.page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('Options\n')
    expect(text).toContain('context-plan: not shown (on the tag)')
    expect(text).not.toMatch(/\bpro\b|unsure|existing/)
  })

  test('as selectable text if there is no clipboard', async ({ openCheckPage }) => {
    const check = await openCheckPage({ tag: 'data-debug' })
    await panel(check).waitFor()
    await check.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await panelButton(check, 'copy').click()
    const area = panel(check).locator('textarea')
    await area.focus()
    expect(await area.inputValue()).toContain('Times and sizes')
    expect(await area.evaluate(node => (node as HTMLTextAreaElement).selectionEnd)).toBeGreaterThan(500)
  })
})

test('the debug panel can be reached, collapsed and closed by keyboard', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-debug data-radius="99"' })
  await panel(check).waitFor()
  for (const stop of [
    panelButton(check, 'fold'),
    panelButton(check, 'close'),
    panel(check).locator('summary').first(),
    panelButton(check, 'copy'),
  ])
    await check.tabTo(stop)
  await check.page.keyboard.press('Enter')
  await panel(check).locator('[role=status]:not(:empty)').waitFor()
  await check.page.reload()
  await check.tabTo(panelButton(check, 'fold'))
  await check.page.keyboard.press('Enter')
  expect(await panel(check).locator('.body').isVisible()).toBe(false)
  expect(await panel(check).locator('.lamp').textContent()).toContain('1 to mend')
  await check.tabTo(panelButton(check, 'close'))
  await check.page.keyboard.press('Enter')
  await panel(check).waitFor({ state: 'detached' })
})

test('the debug panel is English and left to right inside an Arabic check', async ({ openCheckPage }) => {
  const check = await openCheckPage({ html: 'lang="ar" dir="rtl"', tag: 'data-debug' })
  await panel(check).waitFor()
  await expect.poll(() => fact(check, 'check', 'language')).toContain('ar')
  expect(await check.find('[data-scheme]').getAttribute('dir')).toBe('rtl')
  expect(await panel(check).evaluate(node => [(node as HTMLElement).lang, getComputedStyle(node).direction])).toEqual([
    'en',
    'ltr',
  ])
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds no violation in the debug panel, and nothing overflows, ${colorScheme}, at ${width} px`, async ({
      openCheckPage,
    }) => {
      const check = await openCheckPage({
        head: renderScriptTag(),
        tag: `data-debug data-color-scheme="system" data-accent="#ffe100" data-acent data-brand-logo="data:image/png,x" data-webhook="https://hook.example/${'x'.repeat(90)}"`,
        headers: headers(["default-src 'self'"]),
        browser: { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
      })
      await expect.poll(() => check.find('.findings > li').count()).toBeGreaterThan(2)
      await expandAll(check)
      expect(await findAxeViolations(check)).toEqual([])
      const [inner, outer] = await check.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(inner).toBeLessThanOrEqual(outer ?? 0)
    })
