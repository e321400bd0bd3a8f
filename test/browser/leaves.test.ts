import { webhookEventSchema } from '../../src/events/webhook-schema'
import { frameTexts } from '../../src/i18n/en'
import { deliveryTexts } from '../../src/i18n/en-delivery'
import { encodeResultLink } from '../../src/report/result-link'
import { findings } from './support/axe'
import type { CheckPage } from './support/check-page'
import { type FaultName, type FaultServer, openFaultServer } from './support/fault-server'
import { hostPage } from './support/host-page'
import { answersOf, type Kind, kinds, mixed } from './support/routes'
import { scorer } from './support/scorer'
import { test as base, expect } from './support/test'

const users = kinds.find(kind => kind.who === 'uses AI only') as Kind
const nobody = kinds.find(kind => kind.who === 'has no AI at all') as Kind

interface Hook {
  /** The tag's attribute that names it. */
  tag: string
  /** What has come there so far, as text. */
  texts(): string[]
  arrived(count: number): Promise<void>
}

let runs = 0

const test = base.extend<{ server: FaultServer; hook: (problem?: FaultName) => Hook }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const server = await openFaultServer()
      await use(server)
      await server.close()
    },
    { scope: 'file' },
  ],
  hook: async ({ server }, use) => {
    await use((problem = '200 with CORS') => {
      const run = `run-${++runs}`
      return {
        tag: `data-webhook="${server.hook(problem, run)}"`,
        texts: () => server.arrivals(run).map(({ body }) => `${body}`),
        arrived: count => server.arrived(run, count),
      }
    })
  },
})

const toTheResult = async (check: CheckPage, kind = users) => {
  await check.start()
  await check.fillIn(answersOf(kind, mixed))
  await check.screenIs('result', 'not-applicable')
}

const openPanel = (check: CheckPage) => check.find('.fold').filter({ hasText: frameTexts.leaves }).click()

/** Opens the panel, and waits for something in it to be so. */
const openPanelWith = async (check: CheckPage, state: string) => {
  await openPanel(check)
  await check.find(`.left [data-state=${state}]`).first().waitFor()
}

const sentTo = (check: CheckPage, site: { address: string }) =>
  check.requests().filter(address => !address.startsWith(site.address))

test('the result goes out once, when it stands, and the panel shows the very text', async ({ visit, hook }) => {
  const { tag, texts, arrived } = hook()
  const check = await visit({ tag: `${tag} data-context-plan="pro"` })
  await check.start()
  await check.answer('meets', ['use'])
  expect(texts()).toEqual([])
  await check.fillIn(answersOf(users, mixed))
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
  const sent = (await check.heard()).filter(({ type }) => type === 'readiness-sent')
  expect(sent.map(({ detail }) => detail)).toEqual([expect.objectContaining({ outcome: 'delivered', id: event.id })])
})

test('a result for which nothing applies is sent too', async ({ visit, hook }) => {
  const { tag, texts, arrived } = hook()
  const check = await visit({ tag })
  await toTheResult(check, nobody)
  await arrived(1)
  expect(JSON.parse(texts()[0] ?? '').data).toMatchObject({ applies: 'no', band: null })
})

test('a changed answer, a reload and what waited there send nothing more', async ({ visit, hook }) => {
  const { tag, texts, arrived } = hook()
  const check = await visit({ tag })
  await toTheResult(check)
  await arrived(1)
  await openPanelWith(check, 'delivered')
  await check.find('[data-gap] [data-action=change]').first().click()
  await check.choose((await check.question()) ?? '', 'reviewed')
  await check.press('next')
  await check.screenIs('result')
  await check.page.reload()
  await check.action('resume').click()
  await check.screenIs('result')
  await openPanel(check)
  await check.saying(frameTexts.leavesNothing).waitFor()
  expect(texts()).toHaveLength(1)
  expect(await check.heardTypes()).not.toContain('complete')
})

test('who declines sends nothing, also after a reload; and may change their mind before the end', async ({
  visit,
  hook,
  site,
}) => {
  const { tag, texts, arrived } = hook()
  const check = await visit({ tag })
  const untouched = await check.stored()
  await check.press('decline')
  await check.saying(frameTexts.declined).waitFor()
  expect(await check.stored()).toEqual(untouched)
  await check.start()
  await check.answer('meets', ['use'])
  await check.page.reload()
  await check.saying(frameTexts.declined).waitFor()
  await check.action('resume').click()
  await check.screenIs('question')
  await check.fillIn(answersOf(users, mixed))
  await check.screenIs('result')
  await openPanel(check)
  await check.saying(deliveryTexts.declinedNote).waitFor()
  expect(sentTo(check, site)).toEqual([])
  expect(texts()).toEqual([])

  await check.action('restart').click()
  await check.action('confirm').click()
  await check.screenIs('start')
  await check.press('confirm')
  await toTheResult(check)
  await arrived(1)
})

test('with nothing configured nothing of delivery is loaded, nothing is sent, and only the answers are kept', async ({
  visit,
  site,
}) => {
  const check = await visit()
  await toTheResult(check)
  await expect.poll(() => check.requests().length).toBe(4)
  expect(sentTo(check, site)).toEqual([])
  expect(check.requests().filter(address => /delivery/.test(address))).toEqual([])
  expect(Object.keys(await check.stored())).toHaveLength(1)
})

test('what did not arrive can be sent again, with the same text', async ({ visit, hook }) => {
  const { tag, texts, arrived } = hook('400')
  const check = await visit({ tag })
  await toTheResult(check)
  await openPanelWith(check, 'failed')
  await check.find('.left').locator('[data-action=resend]').click()
  await arrived(2)
  expect(texts()[1]).toBe(texts()[0])
})

test('the page may stop the sending', async ({ visit, hook, site }) => {
  const { tag, texts } = hook()
  const check = await visit({
    tag,
    head: `<script>document.addEventListener('readiness-before-send', event => event.preventDefault())</script>`,
  })
  await toTheResult(check)
  await openPanel(check)
  await check.saying(frameTexts.leavesNothing).waitFor()
  expect([sentTo(check, site), texts()]).toEqual([[], []])
})

test('an address that no result may go to is named once, and the check goes on without it', async ({ visit }) => {
  for (const address of ['http://hook.example/x', '/relative', 'https://user:secret@hook.example', 'javascript:0']) {
    const check = await visit({ tag: `data-webhook="${address}"` })
    expect(check.consoleLines().filter(line => line.includes('"data-webhook" cannot be'))).toHaveLength(1)
    expect(await check.saying(frameTexts.stays).isVisible()).toBe(true)
    expect(await check.action('decline').count()).toBe(0)
  }
})

test('the data layer is told of start and completion, unless the visitor declines', async ({ visit }) => {
  const page = { head: '<script>window.dataLayer = []</script>', tag: 'data-data-layer="dataLayer"' }
  const told = (check: CheckPage) => check.page.evaluate(() => Reflect.get(window, 'dataLayer'))
  const check = await visit(page)
  await toTheResult(check)
  const { band, score } = await check.result()
  const base = { readiness_instance: '1' }
  await expect
    .poll(() => told(check))
    .toEqual([
      { ...base, event: 'readiness_start', readiness_band: null, readiness_score: null },
      { ...base, event: 'readiness_complete', readiness_band: band.id, readiness_score: Math.round(score * 100) / 100 },
    ])

  const other = await visit(page)
  await other.press('decline')
  await toTheResult(other)
  expect((await told(other)).map((entry: { event: string }) => entry.event)).toEqual(['readiness_start'])
})

test('who opens somebody else’s result is asked for nothing', async ({ visit, site }) => {
  const html = hostPage({ tag: 'data-contact="optional"' })
  const link = encodeResultLink(scorer, answersOf(users, mixed))
  const check = await visit({ address: `${site.add({ html })}#rc=${link}` })
  await check.find('[data-origin=link]').waitFor()
  await check.action('download-pdf').waitFor()
  await openPanel(check)
  await check.saying(frameTexts.leavesNothing).waitFor()
  expect(await check.find('form').count()).toBe(0)
})

test('the form says what is wrong, loses nothing when it fails, and says when it has arrived', async ({
  visit,
  hook,
}) => {
  const { tag, texts, arrived } = hook('503, then 200')
  const check = await visit({ tag: `${tag} data-contact="optional" data-brand-name="Halden"` })
  await check.press('decline')
  await toTheResult(check)
  await check.find('form').waitFor()
  const field = (name: string) => check.find(`form [name=${name}]`)
  const send = () => check.action('send-contact').press('Enter')

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
  expect(await check.heardTypes()).toContain('contact')
})

test('what a bot has filled in is dropped, and looks no different', async ({ visit, hook }) => {
  const { tag, texts } = hook()
  const check = await visit({ tag: `${tag} data-contact="optional"` })
  await check.press('decline')
  await toTheResult(check)
  for (const [name, value] of Object.entries({ name: 'Bot', email: 'bot@bot.example', trap: 'https://spam.example' }))
    await check.find(`form [name=${name}]`).fill(value, { force: true })
  await check.find('form [name=consent]').check()
  await check.action('send-contact').click()
  await check.saying(deliveryTexts.thanks).waitFor()
  expect(texts()).toEqual([])
  expect(await check.heardTypes()).not.toContain('contact')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds nothing in sentence, panel and form, ${colorScheme}, at ${width} px`, async ({ visit, hook }) => {
      const { tag } = hook('400')
      const check = await visit({
        tag: `${tag} data-contact="optional" data-color-scheme="system"`,
        browser: { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
      })
      const found = [...(await findings(check))]
      await toTheResult(check)
      await check.find('form').waitFor()
      await openPanelWith(check, 'failed')
      await check.find('.left .fold').click()
      await check.action('send-contact').click()
      await check.find('form [role=alert]').waitFor()
      found.push(...(await findings(check)))
      await check.find('form [name=name]').fill('Ada')
      await check.find('form [name=email]').fill('ada@berg.example')
      await check.find('form [name=consent]').check()
      await check.action('send-contact').click()
      await check.find('p[data-state=failed]').first().waitFor()
      found.push(...(await findings(check)))
      expect(found).toEqual([])
    })
