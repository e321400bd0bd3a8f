import { webhookEventSchema } from '../../src/events/webhook-schema'
import { frameTexts } from '../../src/i18n/en'
import { deliveryTexts } from '../../src/i18n/en-delivery'
import { writeLink } from '../../src/report/result-link'
import { findAxeViolations } from './support/axe'
import type { CheckPage } from './support/check-page'
import { openWebhookServer, type WebhookBehaviorName, type WebhookServer } from './support/fault-server'
import { renderHostPage } from './support/host-page'
import { completeAnswers, mixedAnswers, type OrganisationProfile, organisationProfiles } from './support/routes'
import { scorer } from './support/scorer'
import { test as base, expect } from './support/test'

const aiUser = organisationProfiles.find(kind => kind.description === 'uses AI only') as OrganisationProfile
const organisationWithoutAi = organisationProfiles.find(
  kind => kind.description === 'has no AI at all',
) as OrganisationProfile

interface Hook {
  /** The tag's attribute that names it. */
  tag: string
  /** What has come there so far, as text. */
  texts(): string[]
  arrived(count: number): Promise<void>
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
        texts: () => server.receivedRequests(run).map(({ body }) => `${body}`),
        arrived: count => server.waitForRequests(run, count),
      }
    })
  },
})

const toTheResult = async (check: CheckPage, kind = aiUser) => {
  await check.start()
  await check.answerByScript(completeAnswers(kind, mixedAnswers))
  await check.waitForScreen('result', 'not-applicable')
}

const openPanel = (check: CheckPage) => check.find('.fold').filter({ hasText: frameTexts.leaves }).click()

/** Opens the panel, and waits for something in it to be so. */
const openPanelWith = async (check: CheckPage, state: string) => {
  await openPanel(check)
  await check.find(`.left [data-state=${state}]`).first().waitFor()
}

const sentTo = (check: CheckPage, site: { address: string }) =>
  check.requestedUrls().filter(address => !address.startsWith(site.address))

test('the result goes out once, when it stands, and the panel shows the very text', async ({ openCheckPage, hook }) => {
  const { tag, texts, arrived } = hook()
  const check = await openCheckPage({ tag: `${tag} data-context-plan="pro"` })
  await check.start()
  await check.answer('meets', ['use'])
  expect(texts()).toEqual([])
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await arrived(1)
  const [text = ''] = texts()
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

test('a result for which nothing applies is sent too', async ({ openCheckPage, hook }) => {
  const { tag, texts, arrived } = hook()
  const check = await openCheckPage({ tag })
  await toTheResult(check, organisationWithoutAi)
  await arrived(1)
  expect(JSON.parse(texts()[0] ?? '').data).toMatchObject({ applies: 'no', band: null })
})

test('a changed answer, a reload and what waited there send nothing more', async ({ openCheckPage, hook }) => {
  const { tag, texts, arrived } = hook()
  const check = await openCheckPage({ tag })
  await toTheResult(check)
  await arrived(1)
  await openPanelWith(check, 'delivered')
  await check.find('[data-gap] [data-action=change]').first().click()
  await check.choose((await check.questionId()) ?? '', 'reviewed')
  await check.press('next')
  await check.waitForScreen('result')
  await check.page.reload()
  await check.actionElement('resume').click()
  await check.waitForScreen('result')
  await openPanel(check)
  await check.byText(frameTexts.leavesNothing).waitFor()
  expect(texts()).toHaveLength(1)
  expect(await check.recordedEventTypes()).not.toContain('complete')
})

test('who declines sends nothing, also after a reload; and may change their mind before the end', async ({
  openCheckPage,
  hook,
  site,
}) => {
  const { tag, texts, arrived } = hook()
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
  expect(sentTo(check, site)).toEqual([])
  expect(texts()).toEqual([])

  await check.actionElement('restart').click()
  await check.actionElement('confirm').click()
  await check.waitForScreen('start')
  await check.press('confirm')
  await toTheResult(check)
  await arrived(1)
})

test('with nothing configured nothing of delivery is loaded, nothing is sent, and only the answers are kept', async ({
  openCheckPage,
  site,
}) => {
  const check = await openCheckPage()
  await toTheResult(check)
  await expect.poll(() => check.requestedUrls().length).toBe(4)
  expect(sentTo(check, site)).toEqual([])
  expect(check.requestedUrls().filter(address => /delivery/.test(address))).toEqual([])
  expect(Object.keys(await check.storageContents())).toHaveLength(1)
})

test('what did not arrive can be sent again, with the same text', async ({ openCheckPage, hook }) => {
  const { tag, texts, arrived } = hook('400')
  const check = await openCheckPage({ tag })
  await toTheResult(check)
  await openPanelWith(check, 'failed')
  await check.find('.left').locator('[data-action=resend]').click()
  await arrived(2)
  expect(texts()[1]).toBe(texts()[0])
})

test('the page may stop the sending', async ({ openCheckPage, hook, site }) => {
  const { tag, texts } = hook()
  const check = await openCheckPage({
    tag,
    head: `<script>document.addEventListener('readiness-before-send', event => event.preventDefault())</script>`,
  })
  await toTheResult(check)
  await openPanel(check)
  await check.byText(frameTexts.leavesNothing).waitFor()
  expect([sentTo(check, site), texts()]).toEqual([[], []])
})

test('an address that no result may go to is named once, and the check goes on without it', async ({
  openCheckPage,
}) => {
  for (const address of ['http://hook.example/x', '/relative', 'https://user:secret@hook.example', 'javascript:0']) {
    const check = await openCheckPage({ tag: `data-webhook="${address}"` })
    expect(check.consoleLines().filter(line => line.includes('"data-webhook" cannot be'))).toHaveLength(1)
    expect(await check.byText(frameTexts.stays).isVisible()).toBe(true)
    expect(await check.actionElement('decline').count()).toBe(0)
  }
})

test('the data layer is told of start and completion, unless the visitor declines', async ({ openCheckPage }) => {
  const page = { head: '<script>window.dataLayer = []</script>', tag: 'data-data-layer="dataLayer"' }
  const told = (check: CheckPage) => check.page.evaluate(() => Reflect.get(window, 'dataLayer'))
  const check = await openCheckPage(page)
  await toTheResult(check)
  const { band, score } = await check.result()
  const base = { readiness_instance: '1' }
  await expect
    .poll(() => told(check))
    .toEqual([
      { ...base, event: 'readiness_start', readiness_band: null, readiness_score: null },
      { ...base, event: 'readiness_complete', readiness_band: band.id, readiness_score: Math.round(score * 100) / 100 },
    ])

  const other = await openCheckPage(page)
  await other.press('decline')
  await toTheResult(other)
  expect((await told(other)).map((entry: { event: string }) => entry.event)).toEqual(['readiness_start'])
})

test('who opens somebody else’s result is asked for nothing', async ({ openCheckPage, site }) => {
  const html = renderHostPage({ tag: 'data-contact="optional"' })
  const link = writeLink(scorer, completeAnswers(aiUser, mixedAnswers))
  const check = await openCheckPage({ address: `${site.addPage({ html })}#rc=${link}` })
  await check.find('[data-origin=link]').waitFor()
  await check.actionElement('download-pdf').waitFor()
  await openPanel(check)
  await check.byText(frameTexts.leavesNothing).waitFor()
  expect(await check.find('form').count()).toBe(0)
})

test('the form says what is wrong, loses nothing when it fails, and says when it has arrived', async ({
  openCheckPage,
  hook,
}) => {
  const { tag, texts, arrived } = hook('503, then 200')
  const check = await openCheckPage({ tag: `${tag} data-contact="optional" data-brand-name="Halden"` })
  await check.press('decline')
  await toTheResult(check)
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
  await field('email').fill('ada@berg.example')
  await field('name').fill('Ada')
  await field('message').fill('Call <me> & soon')
  expect(await field('consent').isChecked()).toBe(false)
  await field('consent').press('Space')
  await send()
  await arrived(2)
  await check.find('p[role=status][data-state=delivered]').waitFor()
  expect(await check.find('form').count()).toBe(0)
  expect(await check.root.evaluate(node => node.shadowRoot?.activeElement?.getAttribute('data-state'))).toBe(
    'delivered',
  )

  const [first = '', second] = texts()
  expect(second).toBe(first)
  expect(webhookEventSchema.parse(JSON.parse(first))).toMatchObject({
    type: 'readiness.contact',
    data: {
      completedId: null,
      contact: {
        name: 'Ada',
        email: 'ada@berg.example',
        message: 'Call <me> & soon',
        consent: { text: 'I agree that Halden uses this to answer me.' },
      },
    },
  })
  expect(await check.recordedEventTypes()).toContain('contact')
})

test('what a bot has filled in is dropped, and looks no different', async ({ openCheckPage, hook }) => {
  const { tag, texts } = hook()
  const check = await openCheckPage({ tag: `${tag} data-contact="optional"` })
  await check.press('decline')
  await toTheResult(check)
  for (const [name, value] of Object.entries({ name: 'Bot', email: 'bot@bot.example', trap: 'https://spam.example' }))
    await check.find(`form [name=${name}]`).fill(value, { force: true })
  await check.find('form [name=consent]').check()
  await check.actionElement('send-contact').click()
  await check.byText(deliveryTexts.thanks).waitFor()
  expect(texts()).toEqual([])
  expect(await check.recordedEventTypes()).not.toContain('contact')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds nothing in sentence, panel and form, ${colorScheme}, at ${width} px`, async ({
      openCheckPage,
      hook,
    }) => {
      const { tag } = hook('400')
      const check = await openCheckPage({
        tag: `${tag} data-contact="optional" data-color-scheme="system"`,
        browser: { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
      })
      const found = [...(await findAxeViolations(check))]
      await toTheResult(check)
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
