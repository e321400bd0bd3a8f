import { describe } from 'vitest'
import { completedSchema } from '../../src/events/webhook-schema'
import instrument from '../../src/instrument/iso-42001'
import type { GivenOptions } from '../../src/options/table'
import { score } from '../../src/scoring'
import type { DeliveryState } from './support/delivery-page'
import { controlDelivery, type EvaluateExpression, openDeliverySite } from './support/delivery-site'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { test as base, expect } from './support/test'
import {
  openWebhookServer,
  type WebhookBehaviorName,
  type WebhookServer,
  webhookBehaviors,
} from './support/webhook-server'

const result = score(instrument, completeAnswers(organisationProfiles.at(-1) as OrganisationProfile, mixedAnswers))

/** Every combination of the options `webhookFormat` and `webhookReply`. */
const ways = (['simple', 'form', 'json'] as const).flatMap(webhookFormat =>
  (['read', 'blind'] as const).map(webhookReply => ({ webhookFormat, webhookReply })),
)
type Way = (typeof ways)[number]

/** Number of requests received, and the outcome that is reported to the visitor and the page. */
type Delivery = `${number} ${'delivered' | 'unconfirmed' | 'failed'}`

/**
 * Expected delivery for each behaviour of the webhook, if the reply is read (`read`) or ignored (`blind`). `json`: if the
 * reply to JSON is read and the result differs, since the webhook does not allow the CORS preflight.
 */
const outcomes: Record<WebhookBehaviorName, { read: Delivery; blind: Delivery; json?: Delivery }> = {
  '200 with CORS': { read: '1 delivered', blind: '1 unconfirmed' },
  '200 without CORS': { read: '1 unconfirmed', blind: '1 unconfirmed', json: '0 unconfirmed' },
  '200 with CORS for another page': { read: '1 unconfirmed', blind: '1 unconfirmed', json: '0 unconfirmed' },
  '204': { read: '1 delivered', blind: '1 unconfirmed' },
  '301': { read: '1 unconfirmed', blind: '1 unconfirmed' },
  '307': { read: '1 unconfirmed', blind: '1 unconfirmed' },
  '400': { read: '1 failed', blind: '1 unconfirmed' },
  '404': { read: '1 failed', blind: '1 unconfirmed' },
  '410': { read: '1 failed', blind: '1 unconfirmed' },
  '408, then 200': { read: '2 delivered', blind: '1 unconfirmed' },
  '425, then 200': { read: '2 delivered', blind: '1 unconfirmed' },
  '429 with Retry-After exposed, then 200': { read: '2 delivered', blind: '1 unconfirmed' },
  '429 with Retry-After hidden, then 200': { read: '2 delivered', blind: '1 unconfirmed' },
  '500': { read: '6 failed', blind: '1 unconfirmed' },
  '503, then 200': { read: '2 delivered', blind: '1 unconfirmed' },
  '503 without CORS': { read: '1 unconfirmed', blind: '1 unconfirmed', json: '0 unconfirmed' },
  'closes before the answer': { read: '0 unconfirmed', blind: '0 unconfirmed' },
  'closes after it has read the body': { read: '1 unconfirmed', blind: '1 unconfirmed' },
  hangs: { read: '1 unconfirmed', blind: '1 unconfirmed' },
  'is slow': { read: '1 delivered', blind: '1 unconfirmed' },
  'answers garbage': { read: '1 unconfirmed', blind: '1 unconfirmed' },
  'answers without end': { read: '1 delivered', blind: '1 unconfirmed' },
}

const expected = (problem: WebhookBehaviorName, { webhookFormat, webhookReply }: Way): Delivery => {
  const { read, blind, json } = outcomes[problem]
  return webhookReply === 'blind' ? blind : webhookFormat === 'json' ? (json ?? read) : read
}

interface DeliveryPage {
  run: EvaluateExpression
  goto(address: string): Promise<void>
  reload(): Promise<void>
  close(): Promise<void>
  setOffline(offline: boolean): Promise<void>
  errors: string[]
}

const test = base.extend<{
  hooks: WebhookServer
  pages: Awaited<ReturnType<typeof openDeliverySite>>
  page: DeliveryPage
}>({
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const pages = await openDeliverySite()
      await use(pages)
      await pages.close()
    },
    { scope: 'file' },
  ],
  hooks: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const hooks = await openWebhookServer()
      await use(hooks)
      await hooks.close()
    },
    { scope: 'file' },
  ],
  page: async ({ chromium, pages }, use) => {
    const context = await chromium.newContext()
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(pages.page)
    await use({
      run: expression => page.evaluate(expression) as Promise<never>,
      goto: async address => {
        await page.goto(address)
      },
      reload: async () => {
        await page.reload()
      },
      close: () => page.close(),
      setOffline: offline => context.setOffline(offline),
      errors,
    })
    await context.close()
  },
})

let runs = 0
const nextRun = () => `run-${++runs}`

/** Completes a check whose result is sent to a webhook. */
async function deliverResult(page: DeliveryPage, hook: string, options: GivenOptions, run: string, listener?: string) {
  const delivery = controlDelivery(page.run, run)
  await delivery.open({ webhook: hook, ...options }, listener)
  const id = await delivery.complete(result)
  return { ...delivery, id }
}

/** Waits for exactly these outcomes. */
const waitForOutcomes = (delivery: { readState(): Promise<DeliveryState> }, outcome: DeliveryState['outcomes']) =>
  expect.poll(async () => (await delivery.readState()).outcomes, { timeout: 20_000 }).toEqual(outcome)

describe('a webhook that', () => {
  test.for(Object.keys(webhookBehaviors) as WebhookBehaviorName[])('%s', async (problem, { page, hooks }) => {
    const deliveries: Record<string, string> = {}
    const waits: Record<string, number[]> = {}
    await Promise.all(
      ways.map(async way => {
        const run = nextRun()
        const delivery = await deliverResult(page, hooks.hookUrl(problem, run), way, run)
        await expect.poll(async () => (await delivery.readState()).outcomes.length, { timeout: 20_000 }).toBe(1)
        const { outcomes: reportedOutcomes, entries, waits: waited } = await delivery.readState()
        const name = `${way.webhookFormat}, ${way.webhookReply}`
        const arrivals = hooks.receivedRequests(run)
        deliveries[name] = `${arrivals.length} ${reportedOutcomes}`
        waits[name] = waited
        expect(entries.map(({ state }) => state)).toEqual(reportedOutcomes)
        // The logged body is the received body, byte for byte, on each attempt.
        for (const { body, headers } of arrivals) {
          expect(body.equals(Buffer.from(entries[0]?.body ?? ''))).toBe(true)
          expect(headers).not.toHaveProperty('cookie')
          expect(headers).not.toHaveProperty('referer')
        }
        // The connection of an endless response is closed after its first bytes.
        if (problem === 'answers without end') await hooks.waitForClosedConnection(run)
      }),
    )
    expect(deliveries).toEqual(
      Object.fromEntries(ways.map(way => [`${way.webhookFormat}, ${way.webhookReply}`, expected(problem, way)])),
    )
    if (problem.startsWith('429')) {
      const wait = Number(waits['simple, read'])
      // The timer is set some milliseconds after the response was read.
      if (problem.includes('exposed')) expect(Math.round(wait / 1000)).toBe(30)
      else expect(wait).toBeLessThan(1_500)
    }
  })

  test('receives the content type of each format', async ({ page, hooks }) => {
    const types: Record<string, string | undefined> = {}
    for (const way of ways) {
      const run = nextRun()
      await deliverResult(page, hooks.hookUrl('200 with CORS', run), way, run)
      await hooks.waitForRequests(run, 1)
      types[`${way.webhookFormat}, ${way.webhookReply}`] = hooks.receivedRequests(run)[0]?.headers['content-type']
    }
    expect(types).toEqual({
      'simple, read': 'text/plain;charset=UTF-8',
      'simple, blind': 'text/plain;charset=UTF-8',
      'form, read': 'application/x-www-form-urlencoded;charset=UTF-8',
      'form, blind': 'application/x-www-form-urlencoded;charset=UTF-8',
      'json, read': 'application/json',
      // A `no-cors` request cannot have the content type JSON.
      'json, blind': 'text/plain;charset=UTF-8',
    })
  })
})

describe.each(ways)('$webhookFormat, $webhookReply:', way => {
  const ends = way.webhookReply === 'read' ? 'delivered' : 'unconfirmed'

  test('waits while offline and is delivered once when online', async ({ page, hooks }) => {
    const run = nextRun()
    await page.setOffline(true)
    const delivery = await deliverResult(page, hooks.hookUrl('200 with CORS', run), way, run)
    expect((await delivery.readState()).entries).toMatchObject([{ state: 'waiting', tries: 0 }])
    await page.setOffline(false)
    await waitForOutcomes(delivery, [ends])
    expect(hooks.receivedRequests(run)).toHaveLength(1)
  })

  test('a reload during a request loses nothing and sends nothing twice', async ({ page, hooks }) => {
    const run = nextRun()
    const hook = hooks.hookUrl('is slow', run)
    await deliverResult(page, hook, way, run)
    await page.reload()
    await hooks.waitForRequests(run, 1)
    const next = controlDelivery(page.run, run)
    await next.open({ webhook: hook, ...way })
    await waitForOutcomes(next, ['unconfirmed'])
    expect((await next.readState()).entries[0]?.body).toBe(hooks.receivedRequests(run)[0]?.body.toString())

    await page.reload()
    await next.open({ webhook: hook, ...way })
    expect((await next.readState()).entries).toMatchObject([{ state: 'unconfirmed', body: null }])
    expect(hooks.receivedRequests(run)).toHaveLength(1)
  })

  test('closing the tab during a request loses nothing', async ({ page, hooks }) => {
    const run = nextRun()
    await deliverResult(page, hooks.hookUrl('is slow', run), way, run)
    await page.close()
    await hooks.waitForRequests(run, 1)
    expect(hooks.receivedRequests(run)).toHaveLength(1)
  })

  test('a message that waits offline survives a reload and is sent once', async ({ page, hooks }) => {
    const run = nextRun()
    const hook = hooks.hookUrl('200 with CORS', run)
    await page.setOffline(true)
    const first = await deliverResult(page, hook, way, run)
    // Delivery is stopped first, since the page would send as soon as it is online for the reload.
    await first.end()
    await page.setOffline(false)
    await page.reload()
    const next = controlDelivery(page.run, run)
    await next.open({ webhook: hook, ...way })
    await waitForOutcomes(next, [ends])
    expect((await next.readState()).entries).toMatchObject([{ id: first.id }])
    expect(hooks.receivedRequests(run)).toHaveLength(1)
  })
})

test('a message that waits for a retry survives a reload, keeps its id and is delivered', async ({ page, hooks }) => {
  const run = nextRun()
  const hook = hooks.hookUrl('429 with Retry-After exposed, then 200', run)
  const first = await deliverResult(page, hook, {}, run)
  await expect.poll(async () => (await first.readState()).entries[0]?.state).toBe('waiting')
  await page.reload()
  const next = controlDelivery(page.run, run)
  await next.open({ webhook: hook })
  await waitForOutcomes(next, ['delivered'])
  const ids = hooks.receivedRequests(run).map(({ body }) => JSON.parse(body.toString()).id)
  expect(ids).toEqual([first.id, first.id])
})

test('with save="none" nothing is stored', async ({ page, hooks }) => {
  const run = nextRun()
  const hook = hooks.hookUrl('200 with CORS', run)
  await page.setOffline(true)
  await deliverResult(page, hook, { save: 'none' }, run)
  expect(await page.run('sessionStorage.length + localStorage.length')).toBe(0)
})

test('a message erased while it waits is never sent', async ({ page, hooks }) => {
  const run = nextRun()
  await page.setOffline(true)
  const delivery = await deliverResult(page, hooks.hookUrl('200 with CORS', run), {}, run)
  await delivery.erase()
  await page.setOffline(false)
  const other = nextRun()
  const witness = await deliverResult(page, hooks.hookUrl('200 with CORS', other), {}, other)
  await waitForOutcomes(witness, ['delivered'])
  expect((await delivery.readState()).entries).toEqual([])
  expect(hooks.receivedRequests(run)).toEqual([])
})

test('a failed message can be sent again, byte for byte the same', async ({ page, hooks }) => {
  const run = nextRun()
  const delivery = await deliverResult(page, hooks.hookUrl('404', run), {}, run)
  await waitForOutcomes(delivery, ['failed'])
  await delivery.resend(delivery.id ?? '')
  await waitForOutcomes(delivery, ['failed', 'failed'])
  const [first, second] = hooks.receivedRequests(run)
  expect(second?.body.equals(first?.body as Buffer)).toBe(true)
})

test('the received payload matches the schema', async ({ page, hooks }) => {
  const run = nextRun()
  await deliverResult(page, hooks.hookUrl('200 with CORS', run), { context: { umlaut: 'äöü 漢字 🙂' } }, run)
  await hooks.waitForRequests(run, 1)
  const payload = JSON.parse(hooks.receivedRequests(run)[0]?.body.toString() ?? '')
  expect(completedSchema.parse(payload)).toEqual(payload)
  expect(payload.data.context).toEqual({ umlaut: 'äöü 漢字 🙂' })
})

test('a request forbidden by the page’s policy fails, and the partner is told why', async ({ page, pages, hooks }) => {
  await page.goto(pages.pageWithoutConnections)
  const run = nextRun()
  const delivery = await deliverResult(page, hooks.hookUrl('200 with CORS', run), {}, run)
  await waitForOutcomes(delivery, ['failed'])
  expect((await delivery.readState()).problems).toEqual([
    `The page’s policy forbids requests to ${new URL(hooks.hookUrl('200 with CORS', run)).origin}`,
  ])
})

describe('a listener of readiness-before-send that', () => {
  const mistake = 'a mistake of the page'
  test.for<[listener: string, sent: 'original' | 'changed' | 'nothing', problems: string[], errors: string[]]>([
    ['does nothing', 'original', [], []],
    ['adds a text', 'changed', [], []],
    ['stops', 'nothing', [], []],
    ['throws', 'nothing', ['A listener of readiness-before-send threw'], [mistake]],
    ['throws after a change', 'nothing', ['A listener of readiness-before-send threw'], [mistake]],
    ['throws after a stop', 'nothing', [], [mistake]],
    ['leaves a cycle', 'nothing', ['A listener of readiness-before-send left a payload that is no JSON'], []],
    ['leaves a function', 'nothing', ['A listener of readiness-before-send left no payload'], []],
    ['leaves 5 MB', 'nothing', ['A listener of readiness-before-send left a payload that is too large'], []],
    ['leaves nothing', 'nothing', ['A listener of readiness-before-send left no payload'], []],
  ])('%s: %s', async ([listener, sent, problems, errors], { page, hooks }) => {
    const run = nextRun()
    const delivery = await deliverResult(page, hooks.hookUrl('200 with CORS', run), {}, run, listener)
    if (sent !== 'nothing') await waitForOutcomes(delivery, ['delivered'])
    expect((await delivery.readState()).problems).toEqual(problems)
    const bodies = hooks.receivedRequests(run).map(({ body }) => JSON.parse(body.toString()).data.context)
    expect(bodies).toEqual(sent === 'nothing' ? [] : [sent === 'changed' ? { plan: 'pro' } : {}])
    expect(page.errors).toEqual(errors)
  })
})
