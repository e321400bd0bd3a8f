import { webhookEventSchema } from '../../src/events/webhook-schema'
import { frameTexts } from '../../src/i18n/en'
import { deliveryTexts } from '../../src/i18n/en-delivery'
import { encodeAnswersLink } from '../../src/report/result-link'
import { findAxeViolations } from './support/axe'
import type { CheckPage } from './support/check-page'
import { renderHostPage } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { scorer } from './support/scorer'
import { test as base, expect } from './support/test'
import { openWebhookServer, type WebhookBehaviorName, type WebhookServer } from './support/webhook-server'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const organisationWithoutAi = organisationProfiles.find(
  profile => profile.description === 'has no AI at all',
) as OrganisationProfile

/** A simulated webhook. */
interface Hook {
  /** The script tag's attribute with the webhook's URL. */
  tag: string
  /** The bodies of the requests received so far, as text. */
  bodies(): string[]
  /** Waits until `count` requests were received. */
  waitForRequests(count: number): Promise<void>
}

let runs = 0

const test = base.extend<{ server: WebhookServer; hook: (problem?: WebhookBehaviorName) => Hook }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const server = await openWebhookServer()
      await use(server)
      await server.close()
    },
    { scope: 'file' },
  ],
  hook: async ({ server }, use) => {
    await use((problem = '200 with CORS') => {
      const run = `run-${++runs}`
      return {
        tag: `data-webhook="${server.hookUrl(problem, run)}"`,
        bodies: () => server.receivedRequests(run).map(({ body }) => `${body}`),
        waitForRequests: count => server.waitForRequests(run, count),
      }
    })
  },
})

const goToResult = async (check: CheckPage, profile = aiUser) => {
  await check.start()
  await check.answerByScript(completeAnswers(profile, mixedAnswers))
  await check.waitForScreen('result', 'not-applicable')
}

/** Expands the section about sent data. */
const openPanel = (check: CheckPage) => check.find('.fold').filter({ hasText: frameTexts.leaves }).click()

/** Expands the section about sent data, and waits for a message in this state. */
const openPanelWith = async (check: CheckPage, state: string) => {
  await openPanel(check)
  await check.find(`.left [data-state=${state}]`).first().waitFor()
}

/** Returns the webhook's URL in a script tag's attribute. */
const bodiesAddress = (tag: string) => /"(.+)"/.exec(tag)?.[1] ?? ''

/** URLs requested from other sites. */
const requestsElsewhere = (check: CheckPage, site: { address: string }) =>
  check.requestedUrls().filter(address => !address.startsWith(site.address))

test('the result is sent once, when it is shown, and the section about sent data shows the sent text', async ({
  openCheckPage,
  hook,
}) => {
  const { tag, bodies, waitForRequests } = hook()
  const check = await openCheckPage({ tag: `${tag} data-context-plan="pro"` })
  await check.start()
  await check.answer('meets', ['use'])
  expect(bodies()).toEqual([])
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await waitForRequests(1)
  const [text = ''] = bodies()
  const event = webhookEventSchema.parse(JSON.parse(text))
  expect(event).toMatchObject({
    type: 'readiness.completed',
    data: { applies: 'yes', band: (await check.result()).band, context: { plan: 'pro' } },
  })
  expect(event.data).not.toHaveProperty('answers')

  await openPanelWith(check, 'delivered')
  await check.find('.left .fold').click()
  expect(await check.find('.left pre').textContent()).toBe(text)
  const sent = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-sent')
  expect(sent.map(({ detail }) => detail)).toEqual([expect.objectContaining({ outcome: 'delivered', id: event.id })])
})

test('a result of “does not apply” is sent too', async ({ openCheckPage, hook }) => {
  const { tag, bodies, waitForRequests } = hook()
  const check = await openCheckPage({ tag })
  await goToResult(check, organisationWithoutAi)
  await waitForRequests(1)
  expect(JSON.parse(bodies()[0] ?? '').data).toMatchObject({ applies: 'no', band: null })
})

test('a changed answer and a reload send nothing more, and the section still lists what was sent', async ({
  openCheckPage,
  hook,
}) => {
  const { tag, bodies, waitForRequests } = hook()
  const check = await openCheckPage({ tag })
  await goToResult(check)
  await waitForRequests(1)
  await openPanelWith(check, 'delivered')
  await check.find('[data-gap] [data-action=change]').first().click()
  await check.choose((await check.questionId()) ?? '', 'reviewed')
  await check.press('next')
  await check.waitForScreen('result')
  await check.page.reload()
  await check.actionElement('resume').click()
  await check.waitForScreen('result')
  await openPanelWith(check, 'delivered')
  await check.find('.left').getByText(deliveryTexts.notKept).waitFor()
  expect(await check.find('.left pre').count()).toBe(0)
  expect(
    await check
      .find('.left')
      .getByText(new URL(bodiesAddress(tag)).host)
      .count(),
  ).toBe(1)
  expect(await check.byText(frameTexts.leavesNothing).count()).toBe(0)
  expect(bodies()).toHaveLength(1)
  expect(await check.recordedEventTypes()).not.toContain('complete')
})

test('a visitor who declines sends nothing, also after a reload, and can still agree later', async ({
  openCheckPage,
  hook,
  site,
}) => {
  const { tag, bodies, waitForRequests } = hook()
  const check = await openCheckPage({ tag })
  const untouched = await check.storageContents()
  await check.press('decline')
  await check.byText(frameTexts.declined).waitFor()
  expect(await check.storageContents()).toEqual(untouched)
  await check.start()
  await check.answer('meets', ['use'])
  await check.page.reload()
  await check.byText(frameTexts.declined).waitFor()
  await check.actionElement('resume').click()
  await check.waitForScreen('question')
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await openPanel(check)
  await check.byText(deliveryTexts.declinedNote).waitFor()
  expect(requestsElsewhere(check, site)).toEqual([])
  expect(bodies()).toEqual([])

  await check.actionElement('restart').click()
  await check.actionElement('confirm').click()
  await check.waitForScreen('start')
  await check.press('confirm')
  await goToResult(check)
  await waitForRequests(1)
})

test('without configured delivery its chunk is not loaded, nothing is sent, and only the answers are stored', async ({
  openCheckPage,
  site,
}) => {
  const check = await openCheckPage()
  await goToResult(check)
  await expect.poll(() => check.requestedUrls().length).toBe(5)
  expect(requestsElsewhere(check, site)).toEqual([])
  expect(check.requestedUrls().filter(address => /delivery/.test(address))).toEqual([])
  expect(Object.keys(await check.storageContents())).toHaveLength(1)
})

test('a failed message can be sent again, with the same text', async ({ openCheckPage, hook }) => {
  const { tag, bodies, waitForRequests } = hook('400')
  const check = await openCheckPage({ tag })
  await goToResult(check)
  await openPanelWith(check, 'failed')
  await check.find('.left').locator('[data-action=resend]').click()
  await waitForRequests(2)
  expect(bodies()[1]).toBe(bodies()[0])
})

test('a listener of the page can prevent sending', async ({ openCheckPage, hook, site }) => {
  const { tag, bodies } = hook()
  const check = await openCheckPage({
    tag,
    head: `<script>document.addEventListener('readiness-before-send', event => event.preventDefault())</script>`,
  })
  await goToResult(check)
  await openPanelWith(check, 'stopped')
  await check.byText(frameTexts.leavesNothing).waitFor()
  await check.byText(deliveryTexts.stopped).waitFor()
  expect([requestsElsewhere(check, site), bodies()]).toEqual([[], []])
})

test('an invalid webhook URL is reported once, and the check works without a webhook', async ({ openCheckPage }) => {
  for (const address of ['http://hook.example/x', '/relative', 'https://user:secret@hook.example', 'javascript:0']) {
    const check = await openCheckPage({ tag: `data-webhook="${address}"` })
    expect(check.consoleLines().filter(line => line.includes('"data-webhook" cannot be'))).toHaveLength(1)
    expect(await check.byText(frameTexts.stays).isVisible()).toBe(true)
    expect(await check.actionElement('decline').count()).toBe(0)
  }
})

test('start and completion are pushed to the data layer, and listed, unless the visitor declines', async ({
  openCheckPage,
}) => {
  const page = { head: '<script>window.dataLayer = []</script>', tag: 'data-data-layer="dataLayer"' }
  const dataLayer = (check: CheckPage) => check.page.evaluate(() => Reflect.get(window, 'dataLayer'))
  const check = await openCheckPage(page)
  await goToResult(check)
  const { band, score } = await check.result()
  const base = { readiness_instance: '1' }
  await expect
    .poll(() => dataLayer(check))
    .toEqual([
      { ...base, event: 'readiness_start', readiness_band: null, readiness_score: null },
      { ...base, event: 'readiness_complete', readiness_band: band.id, readiness_score: Math.round(score * 100) / 100 },
    ])

  const other = await openCheckPage(page)
  await other.press('decline')
  await goToResult(other)
  expect(await dataLayer(other)).toEqual([])
  await openPanel(check)
  await expect.poll(() => check.find('.left [data-state=handed]').count()).toBe(2)
  await check.find('.left .fold').nth(1).click()
  expect(JSON.parse((await check.find('.left pre').nth(1).textContent()) ?? '')).toEqual((await dataLayer(check))[1])
})

test('a visitor who opens another person’s result sees no contact form', async ({ openCheckPage, site }) => {
  const html = renderHostPage({ tag: 'data-contact="optional"' })
  const link = encodeAnswersLink(scorer, completeAnswers(aiUser, mixedAnswers))
  const check = await openCheckPage({ address: `${site.addPage({ html })}#rc-${link}` })
  await check.find('[data-origin=link]').waitFor()
  await check.actionElement('download-pdf').waitFor()
  await openPanel(check)
  await check.byText(frameTexts.leavesNothing).waitFor()
  expect(await check.find('form').count()).toBe(0)
})

test('the form reports errors, keeps its fields if sending fails, and confirms delivery', async ({
  openCheckPage,
  hook,
}) => {
  const { tag, bodies, waitForRequests } = hook('503, then 200')
  const check = await openCheckPage({ tag: `${tag} data-contact="optional" data-brand-name="Halden"` })
  await check.press('decline')
  await goToResult(check)
  await check.find('form').waitFor()
  const field = (name: string) => check.find(`form [name=${name}]`)
  const send = () => check.actionElement('send-contact').press('Enter')

  await send()
  await expect.poll(() => check.find('form [role=alert] button').allTextContents()).toHaveLength(3)
  await check.find('form [role=alert] button').nth(1).press('Enter')
  expect(await field('email').evaluate(node => node === (node.getRootNode() as ShadowRoot).activeElement)).toBe(true)
  expect(await field('email').getAttribute('aria-invalid')).toBe('true')
  await field('email').pressSequentially('ada')
  await check.find('.wrong').filter({ hasText: deliveryTexts.emailWrong }).waitFor()
  // A field of the type "email" would change this domain to another one.
  await field('email').fill('ada@maßanfertigung.example')
  expect(
    await field('email').evaluate(({ type, inputMode, autocomplete }: HTMLInputElement) => [
      type,
      inputMode,
      autocomplete,
    ]),
  ).toEqual(['text', 'email', 'email'])
  await field('name').fill('Ada')
  await field('message').fill('Call <me> & soon')
  expect(await field('consent').isChecked()).toBe(false)
  await field('consent').press('Space')
  await send()
  await waitForRequests(2)
  await check.find('p[role=status][data-state=delivered]').waitFor()
  expect(await check.find('form').count()).toBe(0)
  expect(await check.root.evaluate(node => node.shadowRoot?.activeElement?.getAttribute('data-state'))).toBe(
    'delivered',
  )

  const [first = '', second] = bodies()
  expect(second).toBe(first)
  expect(webhookEventSchema.parse(JSON.parse(first))).toMatchObject({
    type: 'readiness.contact',
    data: {
      completedId: null,
      contact: {
        name: 'Ada',
        email: 'ada@maßanfertigung.example',
        message: 'Call <me> & soon',
        consent: { text: 'I agree that Halden uses this to answer me.' },
      },
    },
  })
  expect(await check.recordedEventTypes()).toContain('contact')
})

test('a form whose hidden field is filled in is sent only when the visitor sends it again', async ({
  openCheckPage,
  hook,
}) => {
  const { tag, bodies, waitForRequests } = hook()
  const check = await openCheckPage({ tag: `${tag} data-contact="optional"` })
  await check.press('decline')
  await goToResult(check)
  for (const [name, value] of Object.entries({ name: 'Bot', email: 'bot@bot.example', trap: 'https://spam.example' }))
    await check.find(`form [name=${name}]`).fill(value, { force: true })
  await check.find('form [name=consent]').check()
  await check.actionElement('send-contact').click()
  await check.find('p[data-state=trapped]').waitFor()
  expect(bodies()).toEqual([])
  expect(await check.recordedEventTypes()).not.toContain('contact')
  // An extension fills it in again.
  await check.find('form [name=trap]').fill('https://spam.example', { force: true })
  await check.actionElement('send-contact').click()
  await check.byText(deliveryTexts.thanks).waitFor()
  await waitForRequests(1)
  expect(bodies()[0]).not.toContain('spam')
})

test('the form says whether a contact was stopped, handed over or not confirmed, and never thanks for less', async ({
  openCheckPage,
  hook,
}) => {
  const send = async (tag: string, head = '') => {
    const check = await openCheckPage({ tag: `${tag} data-contact="optional"`, head })
    if (tag) await check.press('decline')
    await goToResult(check)
    await check.find('form [name=name]').fill('Ada')
    await check.find('form [name=email]').fill('ada@berg.example')
    await check.find('form [name=consent]').check()
    await check.actionElement('send-contact').click()
    return check
  }
  const stopped = await send(
    hook().tag,
    `<script>document.addEventListener('readiness-before-send', event => event.preventDefault())</script>`,
  )
  await stopped.find('p[data-state=stopped]').waitFor()
  expect(await stopped.find('form [name=email]').inputValue()).toBe('ada@berg.example')

  const failing = await send(
    hook().tag,
    `<script>document.addEventListener('readiness-before-send', event => { event.detail.payload = 'redacted' })</script>`,
  )
  await failing.find('p[data-state=stopped]').waitFor()
  const [problem] = (await failing.recordedEvents()).filter(({ type }) => type === 'readiness-error')
  expect(problem?.detail.code).toBe('webhook')

  const unconfirmed = await send(hook('503 without CORS').tag)
  await unconfirmed.find('p[data-state=unconfirmed]').filter({ hasText: deliveryTexts.perhaps }).waitFor()
  expect(await unconfirmed.find('section [data-action=resend]').count()).toBeGreaterThan(0)
  for (const check of [stopped, failing, unconfirmed])
    expect(await check.root.evaluate(node => node.shadowRoot?.textContent)).not.toContain('Thank you')

  await (await send('')).find('p[data-state=handed]').waitFor()
})

test('a consent sentence that changes after it was ticked has to be ticked again', async ({ openCheckPage, hook }) => {
  const { tag, bodies, waitForRequests } = hook()
  const check = await openCheckPage({ tag: `${tag} data-contact="optional" data-brand-name="Halden"` })
  await check.press('decline')
  await goToResult(check)
  await check.find('form [name=name]').fill('Ada')
  await check.find('form [name=email]').fill('ada@berg.example')
  await check.find('form [name=consent]').check()
  await check.root.evaluate(node => Object.assign(node, { brandName: 'Berg' }))
  await check.find('form label').filter({ hasText: 'I agree that Berg' }).waitFor()
  expect(await check.find('form [name=consent]').isChecked()).toBe(false)
  await check.actionElement('send-contact').click()
  await check.find('form [role=alert]').waitFor()
  expect(bodies()).toEqual([])
  await check.find('form [name=consent]').check()
  await check.actionElement('send-contact').click()
  await waitForRequests(1)
  expect(JSON.parse(bodies()[0] ?? '').data.contact.consent.text).toBe('I agree that Berg uses this to answer me.')
})

test('the start screen and the form name what the page adds', async ({ openCheckPage, hook }) => {
  const check = await openCheckPage({
    tag: `${hook().tag} data-contact="optional" data-context-plan="pro" data-context-team="a" data-utm`,
  })
  const sentence = 'This page adds: plan, team, the campaign in its address.'
  await check.byText(sentence).waitFor()
  await check.press('decline')
  expect(await check.byText(sentence).count()).toBe(0)
  await goToResult(check)
  await check.find('form').getByText(sentence).waitFor()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds no violation in the data notice, the section about sent data and the form, ${colorScheme}, at ${width} px`, async ({
      openCheckPage,
      hook,
    }) => {
      const { tag } = hook('400')
      const check = await openCheckPage({
        tag: `${tag} data-contact="optional" data-color-scheme="system"`,
        browser: { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
      })
      const found = [...(await findAxeViolations(check))]
      await goToResult(check)
      await check.find('form').waitFor()
      await openPanelWith(check, 'failed')
      await check.find('.left .fold').click()
      await check.actionElement('send-contact').click()
      await check.find('form [role=alert]').waitFor()
      found.push(...(await findAxeViolations(check)))
      await check.find('form [name=name]').fill('Ada')
      await check.find('form [name=email]').fill('ada@berg.example')
      await check.find('form [name=consent]').check()
      await check.actionElement('send-contact').click()
      await check.find('p[data-state=failed]').first().waitFor()
      found.push(...(await findAxeViolations(check)))
      expect(found).toEqual([])
    })
