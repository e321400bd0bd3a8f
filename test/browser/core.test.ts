import { describe, expect, onTestFinished, test } from 'vitest'
import ar from '../../src/i18n/locales/ar'
import de from '../../src/i18n/locales/de'
import { engines, launchOncePerSuite } from './support/engines/all'
import { answerInEngine, currentQuestionId, type Engine, type Key, queryInCheck } from './support/engines/engine'
import { openWebhookServer } from './support/fault-server'
import { renderHostPage } from './support/host-page'
import { completeAnswers, mixedAnswers, type OrganisationProfile, organisationProfiles } from './support/routes'
import { openSite } from './support/site'

const providers = organisationProfiles.find(kind => kind.description === 'provides AI') as OrganisationProfile
const answers = completeAnswers(providers, mixedAnswers)

const focused = "document.querySelector('readiness-check').shadowRoot.activeElement"

/** Presses a key until what has the focus in the check matches. */
async function pressUntil(engine: Engine, key: Key, selector: string) {
  for (let presses = 0; presses < 40; presses++) {
    if (await engine.evaluate<boolean>(`!!${focused}?.matches(${JSON.stringify(selector)})`)) return
    await engine.press(key)
  }
  throw new Error(`${key} does not lead to ${selector}`)
}

const pressAt = async (engine: Engine, selector: string, key: Key) => {
  await engine.waitFor(selector)
  await pressUntil(engine, 'Tab', selector)
  await engine.press(key)
}

/** Answers by keyboard until no question is left, or until that one is shown. */
async function takeByKeyboard(engine: Engine, until?: string) {
  for (;;) {
    const question = await engine.evaluate<string | null>(currentQuestionId)
    if (question === null || question === until) return
    const answer = answers[question] ?? 'unsure'
    for (const option of [answer].flat()) {
      const input = `input[value="${option}"]`
      if (Array.isArray(answer)) await pressUntil(engine, 'Tab', input)
      else {
        await pressUntil(engine, 'Tab', 'input')
        await pressUntil(engine, 'ArrowDown', input)
      }
      // With the arrow the choice has moved already; the first one is chosen by the space.
      if (!(await engine.evaluate<boolean>(`${focused}.checked`))) await engine.press(' ')
    }
    await pressAt(engine, '[data-action=next]', 'Enter')
    await engine.waitForStepAfter(question)
  }
}

/** As strict as a page can be that has a webhook: the tag by nonce, what it brings by the trust in it. */
const policy = (hook: string) =>
  [
    "default-src 'none'",
    "script-src 'nonce-ours' 'strict-dynamic'",
    `connect-src ${new URL(hook).origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const listener = `<script nonce="ours">window.broken = []
document.addEventListener('securitypolicyviolation', event => broken.push(event.effectiveDirective + ' ' + event.blockedURI))</script>`

describe.each(engines)('in $name', installed => {
  const { launch, note } = installed
  const running = launchOncePerSuite(installed)

  test.skipIf(!launch)(
    `the check is opened, taken by keyboard over a reload, sent and closed, under a strict policy (${note})`,
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
          headers: { 'content-security-policy': policy(hook) },
        }),
      )

      await engine.waitFor('[part=launcher]')
      expect(await engine.evaluate('document.activeElement === document.body')).toBe(true)
      await pressAt(engine, '[part=launcher]', 'Enter')
      await engine.waitFor('dialog:modal [data-screen=start]')
      expect(await engine.evaluate(`${focused}.localName`)).toBe('h2')
      await pressAt(engine, '[data-action=start]', 'Enter')
      await engine.waitFor('[data-screen=question] input')
      await takeByKeyboard(engine, 'policy')

      await engine.reload()
      await pressAt(engine, '[part=launcher]', 'Enter')
      await pressAt(engine, '[data-action=resume]', 'Enter')
      await engine.waitFor('input[name=policy]')
      await takeByKeyboard(engine, 'objectives')
      await answerInEngine(engine, answers)
      await engine.waitFor('[data-screen=result] [data-band]')
      await hooks.waitForRequests('core', 1)
      const { data } = JSON.parse(hooks.receivedRequests('core')[0]?.body.toString() ?? '')
      expect(await engine.evaluate(`${queryInCheck('[data-band]')}.dataset.band`)).toBe(data.band.id)
      // The later file comes here too, verified.
      await engine.waitFor('[data-gap] dl')

      await engine.press('Escape')
      await engine.waitFor('dialog:not([open])')
      expect(await engine.evaluate(`${focused}.dataset.action`)).toBe('open')
      // Browsers ask for a page's icon under the page's own policy.
      expect(await engine.evaluate("broken.filter(line => !line.endsWith('/favicon.ico'))")).toEqual([])
      expect(hooks.receivedRequests('core')).toHaveLength(1)
    },
  )

  test.skipIf(!launch)(`it speaks German and Arabic where it is told to (${note})`, async () => {
    const site = await openSite()
    onTestFinished(site.close)
    const engine = running()
    for (const [lang, dir, { start }] of [
      ['de', 'ltr', de],
      ['ar', 'rtl', ar],
    ] as const) {
      await engine.goto(site.addPage({ html: renderHostPage({ tag: `data-locale="${lang}"` }) }))
      await engine.waitFor(`[lang=${lang}] [data-action=start]`)
      expect(await engine.evaluate(`${queryInCheck('[data-action=start]')}.textContent`)).toBe(start)
      expect(await engine.evaluate(`${queryInCheck('[data-scheme]')}.dir`)).toBe(dir)
      expect(await engine.evaluate(`getComputedStyle(${queryInCheck('[data-screen]')}).direction`)).toBe(dir)
    }
  })
})
