import { describe, expect, onTestFinished, test } from 'vitest'
import ar from '../../src/i18n/locales/ar'
import de from '../../src/i18n/locales/de'
import { engines, launchOncePerSuite } from './support/engines/all'
import {
  answerInEngine,
  currentQuestionIdExpression,
  type Engine,
  elementInCheckExpression,
  type KeyName,
} from './support/engines/engine'
import { renderHostPage } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { openSite } from './support/site'
import { openWebhookServer } from './support/webhook-server'

const providers = organisationProfiles.find(profile => profile.description === 'provides AI') as OrganisationProfile
const answers = completeAnswers(providers, mixedAnswers)

const focused = "document.querySelector('readiness-check').shadowRoot.activeElement"

/** Presses a key until the focused element of the check matches the selector. */
async function pressUntil(engine: Engine, key: KeyName, selector: string) {
  for (let presses = 0; presses < 40; presses++) {
    if (await engine.evaluate<boolean>(`!!${focused}?.matches(${JSON.stringify(selector)})`)) return
    await engine.press(key)
  }
  throw new Error(`${key} does not reach ${selector}`)
}

/** Moves focus to an element with Tab, and presses a key. */
const focusAndPress = async (engine: Engine, selector: string, key: KeyName) => {
  await engine.waitFor(selector)
  await pressUntil(engine, 'Tab', selector)
  await engine.press(key)
}

/** Answers by keyboard up to the question `until`, or to the end. */
async function answerByKeyboard(engine: Engine, until?: string) {
  for (;;) {
    const question = await engine.evaluate<string | null>(currentQuestionIdExpression)
    if (question === null || question === until) return
    const answer = answers[question] ?? 'unsure'
    for (const option of [answer].flat()) {
      const input = `input[value="${option}"]`
      if (Array.isArray(answer)) await pressUntil(engine, 'Tab', input)
      else {
        await pressUntil(engine, 'Tab', 'input')
        await pressUntil(engine, 'ArrowDown', input)
      }
      // An arrow key has already selected the option; the first option is selected with Space.
      if (!(await engine.evaluate<boolean>(`${focused}.checked`))) await engine.press(' ')
    }
    await focusAndPress(engine, '[data-action=next]', 'Enter')
    await engine.waitForStepAfter(question)
  }
}

/**
 * The strictest possible policy of a page with a webhook: the script by nonce, its chunks by `strict-dynamic`. WebKit can
 * verify chunks only if Trusted Types allow the policy of the check (`demo/docs/hosting.html`).
 */
const policy = (hook: string, engine: string) =>
  [
    "default-src 'none'",
    "script-src 'nonce-ours' 'strict-dynamic'",
    `connect-src ${new URL(hook).origin}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${engine === 'WebKitGTK' ? 'readiness-check' : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const listener = `<script nonce="ours">window.violations = []
document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective + ' ' + event.blockedURI))</script>`

describe.each(engines)('in $name', installed => {
  const { launch, name, note } = installed
  const running = launchOncePerSuite(installed)

  test.skipIf(!launch)(
    `the check can be opened, taken by keyboard with a reload, sent and closed, under a strict policy (${note})`,
    async () => {
      const [site, hooks] = [await openSite(), await openWebhookServer()]
      onTestFinished(site.close)
      onTestFinished(hooks.close)
      const engine = running()
      const hook = hooks.hookUrl('200 with CORS', 'core')
      const tag = `nonce="ours" data-mode="button" data-webhook="${hook}"`
      await engine.goto(
        site.addPage({
          html: renderHostPage({ head: listener, tag }),
          headers: { 'content-security-policy': policy(hook, name) },
        }),
      )

      await engine.waitFor('[part=launcher]')
      expect(await engine.evaluate('document.activeElement === document.body')).toBe(true)
      await focusAndPress(engine, '[part=launcher]', 'Enter')
      await engine.waitFor('dialog:modal [data-screen=start]')
      expect(await engine.evaluate(`${focused}.localName`)).toBe('h2')
      await focusAndPress(engine, '[data-action=start]', 'Enter')
      await engine.waitFor('[data-screen=question] input')
      await answerByKeyboard(engine, 'policy')

      await engine.reload()
      await focusAndPress(engine, '[part=launcher]', 'Enter')
      await focusAndPress(engine, '[data-action=resume]', 'Enter')
      await engine.waitFor('input[name=policy]')
      await answerByKeyboard(engine, 'objectives')
      await answerInEngine(engine, answers)
      await engine.waitFor('[data-screen=result] [data-band]')
      await hooks.waitForRequests('core', 1)
      const { data } = JSON.parse(hooks.receivedRequests('core')[0]?.body.toString() ?? '')
      expect(await engine.evaluate(`${elementInCheckExpression('[data-band]')}.dataset.band`)).toBe(data.band.id)
      // The chunk of the details has loaded, with its integrity verified.
      await engine.waitFor('[data-gap] dl')

      await engine.press('Escape')
      await engine.waitFor('dialog:not([open])')
      expect(await engine.evaluate(`${focused}.dataset.action`)).toBe('open')
      // Browsers apply the page's policy to their own request for the icon.
      expect(await engine.evaluate("violations.filter(line => !line.endsWith('/favicon.ico'))")).toEqual([])
      expect(hooks.receivedRequests('core')).toHaveLength(1)
    },
  )

  test.skipIf(!launch)(`the check is shown in German and Arabic if configured (${note})`, async () => {
    const site = await openSite()
    onTestFinished(site.close)
    const engine = running()
    for (const [lang, dir, { start }] of [
      ['de', 'ltr', de],
      ['ar', 'rtl', ar],
    ] as const) {
      await engine.goto(site.addPage({ html: renderHostPage({ tag: `data-locale="${lang}"` }) }))
      await engine.waitFor(`[lang=${lang}] [data-action=start]`)
      expect(await engine.evaluate(`${elementInCheckExpression('[data-action=start]')}.textContent`)).toBe(start)
      expect(await engine.evaluate(`${elementInCheckExpression('[data-scheme]')}.dir`)).toBe(dir)
      expect(await engine.evaluate(`getComputedStyle(${elementInCheckExpression('[data-screen]')}).direction`)).toBe(
        dir,
      )
    }
  })
})
