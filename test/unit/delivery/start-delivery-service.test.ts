import { describe, expect, it } from 'vitest'
import { webhookEventSchema } from '../../../src/events/webhook-schema'
import type { GivenOptions } from '../../../src/options/table'
import { createMemoryStore, openDeliveryPage, sampleAnswers, sampleResult, webhookUrl } from './setup'
import {
  createTestEnvironment,
  flushMicrotasks,
  rejectFetch,
  respondWith,
  type WebhookHandler,
} from './test-environment'

const HOUR = 60 * 60 * 1000

/**
 * Returns a webhook that answers each request with the next of these handlers, and all further requests with the last.
 */
const inTurn = (...handlers: WebhookHandler[]): WebhookHandler => {
  let turn = 0
  return (address, init) => (handlers[Math.min(turn++, handlers.length - 1)] as WebhookHandler)(address, init)
}

describe('a webhook request', () => {
  it('sends no credentials and no referrer, uses keepalive, and rejects redirects', async () => {
    const { delivery, environment } = openDeliveryPage()
    delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(environment.requests).toHaveLength(1)
    expect(environment.requests[0]).toMatchObject({
      address: webhookUrl,
      init: {
        method: 'POST',
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        keepalive: true,
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
      },
    })
  })

  it('uses no-cors and follows redirects if the webhook reply is blind', async () => {
    const { delivery, environment, sentOutcomes } = openDeliveryPage({ options: { webhookReply: 'blind' } })
    delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(environment.requests[0]?.init).toMatchObject({ mode: 'no-cors', redirect: 'follow' })
    expect(sentOutcomes()).toEqual(['unconfirmed'])
  })

  it.each([
    ['simple', 'text/plain;charset=UTF-8'],
    ['form', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['json', 'application/json'],
  ] as const)('has, in the format %s, the content type %s', async (webhookFormat, type) => {
    const { delivery, environment } = openDeliveryPage({ options: { webhookFormat } })
    delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(environment.requests[0]?.init.headers).toEqual({ 'content-type': type })
  })

  it('never reads the response body, and aborts its download', async () => {
    let chunksRead = 0
    const endless = new ReadableStream(
      {
        pull: controller => {
          chunksRead++
          controller.enqueue(new Uint8Array(1024))
        },
      },
      { highWaterMark: 0 },
    )
    const { delivery, sentOutcomes, environment } = openDeliveryPage({
      environment: createTestEnvironment(() => new Response(endless)),
    })
    delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(sentOutcomes()).toEqual(['delivered'])
    expect(chunksRead).toBe(0)
    expect(environment.requests[0]?.init.signal?.aborted).toBe(true)
  })
})

describe('the outcome', () => {
  it.each([200, 201, 202, 204])('is delivered if the webhook answers %i', async status => {
    const { delivery, entries, sentOutcomes } = openDeliveryPage({
      environment: createTestEnvironment(respondWith(status)),
    })
    const id = delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(entries()).toMatchObject([{ id, state: 'delivered', tries: 1, address: webhookUrl }])
    expect(sentOutcomes()).toEqual(['delivered'])
  })

  it.each([400, 401, 404, 410, 413, 422])('is failed if the webhook answers %i, without a retry', async status => {
    const { delivery, environment, entries, problems, store, sentOutcomes } = openDeliveryPage({
      environment: createTestEnvironment(respondWith(status)),
    })
    delivery.complete(sampleResult)
    await environment.advance(HOUR)
    expect(environment.requests).toHaveLength(1)
    expect(entries()).toMatchObject([{ state: 'failed', tries: 1 }])
    expect(sentOutcomes()).toEqual(['failed'])
    expect(problems).toMatchObject([{ code: 'webhook', message: `The webhook answered ${status}` }])
    expect([...store.texts.keys()]).toEqual(['sent'])
  })

  it('is unconfirmed if the response cannot be read, without a retry: the webhook may have received the message', async () => {
    const { delivery, environment, sentOutcomes } = openDeliveryPage({
      environment: createTestEnvironment(rejectFetch),
    })
    delivery.complete(sampleResult)
    await environment.advance(HOUR)
    expect(environment.requests).toHaveLength(1)
    expect(sentOutcomes()).toEqual(['unconfirmed'])
  })

  it.each([
    ['read', 'failed', ['The page’s policy forbids requests to https://hook.example']],
    ['blind', 'unconfirmed', []],
  ] as const)(
    'of a request that the page’s policy blocks is, with the reply option %s, %s',
    async (webhookReply, outcome, messages) => {
      const environment = createTestEnvironment(rejectFetch)
      environment.isForbidden = true
      const { delivery, problems, sentOutcomes } = openDeliveryPage({ environment, options: { webhookReply } })
      delivery.complete(sampleResult)
      await environment.advance(HOUR)
      expect(sentOutcomes()).toEqual([outcome])
      expect(problems.map(({ message }) => message)).toEqual(messages)
    },
  )

  it('is unconfirmed if the page has replaced fetch with a function that throws', async () => {
    const environment = createTestEnvironment()
    environment.webhook = () => {
      throw new Error('patched')
    }
    const { delivery, sentOutcomes } = openDeliveryPage({ environment })
    delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(sentOutcomes()).toEqual(['unconfirmed'])
  })
})

describe('a retry', () => {
  it.each([408, 425, 429, 500, 502, 503])(
    'follows a status of %i, with the same body and a longer delay each time',
    async status => {
      const { delivery, environment, sentOutcomes } = openDeliveryPage({
        environment: createTestEnvironment(inTurn(respondWith(status), respondWith(status), respondWith(200))),
      })
      delivery.complete(sampleResult)
      await environment.advance(HOUR)
      expect(sentOutcomes()).toEqual(['delivered'])
      const [first, second, third] = environment.requests
      expect(new Set(environment.requests.map(({ init }) => init.body)).size).toBe(1)
      expect([second?.at, third?.at].map(at => (at ?? 0) - (first?.at ?? 0))).toEqual([1000, 3000])
    },
  )

  it.each([
    ['seconds', '30', 30_000],
    ['a date', new Date(Date.UTC(2026, 0, 1, 0, 0, 45)).toUTCString(), 45_000],
    ['less than the normal delay', '0', 1000],
    ['a date in the past', new Date(0).toUTCString(), 1000],
    ['an invalid value', 'soon', 1000],
    ['a negative number', '-5', 1000],
    ['not a number', 'NaN', 1000],
  ])('waits as the Retry-After header asks: %s', async (_, header, wait) => {
    const { delivery, environment } = openDeliveryPage({
      environment: createTestEnvironment(inTurn(respondWith(429, { 'retry-after': header }), respondWith(200))),
    })
    delivery.complete(sampleResult)
    await environment.advance(HOUR)
    const [first, second] = environment.requests
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(wait)
  })

  it.each([
    ['more than a timer can count', `${2 ** 31 / 1000 + 1}`],
    ['infinitely many seconds', '1e999'],
    ['a very distant date', 'Fri, 31 Dec 9999 23:59:59 GMT'],
    ['as long as a message is kept', `${24 * 60 * 60}`],
  ])('does not follow if the Retry-After header asks for %s: the message has failed', async (_, header) => {
    const { delivery, environment, entries, store } = openDeliveryPage({
      environment: createTestEnvironment(respondWith(429, { 'retry-after': header })),
    })
    delivery.complete(sampleResult)
    await environment.advance(48 * HOUR)
    expect(environment.requests).toHaveLength(1)
    expect(entries()).toMatchObject([{ state: 'failed' }])
    expect(store.texts.has('out')).toBe(false)
  })

  it('has a random delay between 50 % and 150 % of the normal one', async () => {
    const waits = [0, 0.999].map(async random => {
      const environment = createTestEnvironment(inTurn(respondWith(503), respondWith(200)))
      environment.random = () => random
      openDeliveryPage({ environment }).delivery.complete(sampleResult)
      await environment.advance(HOUR)
      return (environment.requests[1]?.at ?? 0) - (environment.requests[0]?.at ?? 0)
    })
    expect(await Promise.all(waits)).toEqual([500, 1499])
  })

  it('is made at most five times: then the message has failed, and no later page sends it by itself', async () => {
    const first = openDeliveryPage({ environment: createTestEnvironment(respondWith(503)) })
    const id = first.delivery.complete(sampleResult)
    await first.environment.advance(HOUR)
    expect(first.environment.requests).toHaveLength(6)
    expect(first.sentOutcomes()).toEqual(['failed'])
    expect(first.environment.countPending()).toBe(0)

    const next = openDeliveryPage({ store: first.store })
    await next.environment.advance(HOUR)
    expect(next.environment.requests).toEqual([])
    expect(next.entries()).toMatchObject([{ id, state: 'failed', tries: 6, body: null }])
  })
})

describe('while the browser is offline, a message', () => {
  it('waits until the browser is online, however long, and is sent once', async () => {
    const { delivery, environment, entries, sentOutcomes } = openDeliveryPage()
    environment.goOffline()
    delivery.complete(sampleResult)
    await environment.advance(HOUR)
    expect(environment.requests).toEqual([])
    expect(entries()).toMatchObject([{ state: 'waiting' }])
    environment.goOnline()
    await environment.advance(HOUR)
    expect(environment.requests).toHaveLength(1)
    expect(sentOutcomes()).toEqual(['delivered'])
  })

  it('waits if the connection is lost during the request', async () => {
    const { delivery, environment, sentOutcomes } = openDeliveryPage()
    environment.webhook = inTurn((...request) => {
      environment.goOffline()
      return rejectFetch(...request)
    }, respondWith(200))
    delivery.complete(sampleResult)
    await environment.advance(HOUR)
    expect(sentOutcomes()).toEqual([])
    environment.goOnline()
    await environment.advance(HOUR)
    expect(sentOutcomes()).toEqual(['delivered'])
    expect(environment.requests).toHaveLength(2)
  })
})

describe('after a reload, delivery', () => {
  it('sends the waiting messages with exactly the same body, and nothing else', async () => {
    const environment = createTestEnvironment()
    environment.goOffline()
    const first = openDeliveryPage({ environment })
    const id = first.delivery.complete(sampleResult)
    await flushMicrotasks()
    first.delivery.end()
    expect(environment.countPending()).toBe(0)

    const next = openDeliveryPage({ store: first.store })
    await next.environment.advance(HOUR)
    expect(next.environment.requests).toHaveLength(1)
    expect(next.entries()).toMatchObject([{ id, state: 'delivered', body: first.entries()[0]?.body }])
    expect(next.events.map(([name]) => name)).toEqual(['readiness-sent'])

    const third = openDeliveryPage({ store: first.store })
    await third.environment.advance(HOUR)
    expect(third.environment.requests).toEqual([])
    expect(third.entries()).toMatchObject([{ id, state: 'delivered', body: null }])
  })

  it('does not repeat a keepalive request that was in progress, and logs it as unconfirmed', async () => {
    const first = openDeliveryPage({ environment: createTestEnvironment(() => new Promise(() => {})) })
    const id = first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const next = openDeliveryPage({ store: first.store })
    await next.environment.advance(HOUR)
    expect(next.environment.requests).toEqual([])
    expect(next.entries()).toMatchObject([{ id, state: 'unconfirmed' }])
    expect(next.store.texts.has('out')).toBe(false)
  })

  it('repeats a request that was in progress if the browser does not support keepalive', async () => {
    const environment = createTestEnvironment(() => new Promise(() => {}))
    environment.supportsKeepalive = false
    const first = openDeliveryPage({ environment })
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const next = openDeliveryPage({ store: first.store })
    await next.environment.advance(HOUR)
    expect(next.environment.requests).toHaveLength(1)
  })

  it('waits until the time that the webhook asked for', async () => {
    const first = openDeliveryPage({ environment: createTestEnvironment(respondWith(503, { 'retry-after': '600' })) })
    first.delivery.complete(sampleResult)
    await first.environment.advance(1000)
    const next = openDeliveryPage({ store: first.store })
    await next.environment.advance(599_000)
    expect(next.environment.requests).toHaveLength(0)
    await next.environment.advance(2000)
    expect(next.environment.requests).toHaveLength(1)
  })

  it.each([
    ['sends a message that is one minute less than a day old', 24 * HOUR - 60_000, 1],
    ['discards a message that is a day old', 24 * HOUR, 0],
  ])('%s', async (_, age, requests) => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const environment = createTestEnvironment()
    await environment.advance(age)
    const next = openDeliveryPage({ store: first.store, environment })
    await environment.advance(1000)
    expect(next.environment.requests).toHaveLength(requests)
  })

  it('sends nothing if the partner has changed or removed the webhook', async () => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    for (const webhook of ['https://other.example/', null]) {
      const next = openDeliveryPage({ store: first.store, options: { webhook } })
      await next.environment.advance(HOUR)
      expect(next.environment.requests).toEqual([])
    }
  })

  it.each([
    'nonsense',
    'null',
    '[]',
    '{"messages":7}',
    '{"messages":[null,7,{}]}',
    `{"completedId":7,"messages":[{"id":"msg_1","type":"readiness.completed","address":"${webhookUrl}","body":7}]}`,
  ])('ignores storage that contains %s', async text => {
    const store = createMemoryStore()
    store.texts.set('out', text).set('contact', text).set('sent', text)
    const page = openDeliveryPage({ store })
    await page.environment.advance(HOUR)
    expect(page.environment.requests).toEqual([])
    page.delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(page.sentOutcomes()).toEqual(['delivered'])
  })
})

describe('a waiting message', () => {
  it('is neither sent nor stored after the visitor has erased it', async () => {
    const { delivery, environment, entries, store, sentOutcomes } = openDeliveryPage()
    environment.goOffline()
    delivery.complete(sampleResult)
    await flushMicrotasks()
    delivery.discard()
    environment.goOnline()
    await environment.advance(HOUR)
    expect(environment.requests).toEqual([])
    expect([entries(), sentOutcomes(), [...store.texts.keys()]]).toEqual([[], [], ['sent']])
    expect(store.texts.get('sent')).toContain('"entries":[]')
    expect(environment.countPending()).toBe(0)
  })

  it.each<[string, WebhookHandler, string]>([
    ['the webhook asks for a retry', respondWith(503), 'failed'],
    ['the connection is lost', rejectFetch, 'failed'],
  ])('is not retried if the visitor erased it during the request and %s', async (_, handler, outcome) => {
    let finishRequest = () => {}
    const environment = createTestEnvironment(
      (...request) =>
        new Promise((resolve, reject) => {
          finishRequest = () => Promise.resolve(handler(...request)).then(resolve, reject)
        }),
    )
    const { delivery, store, sentOutcomes } = openDeliveryPage({ environment })
    delivery.complete(sampleResult)
    await flushMicrotasks()
    delivery.erase()
    environment.goOffline()
    finishRequest()
    await environment.advance(HOUR)
    environment.goOnline()
    await environment.advance(HOUR)
    expect(environment.requests).toHaveLength(1)
    expect([sentOutcomes(), store.texts.size]).toEqual([[outcome], 0])
  })

  it('is stored only as long as it is needed: not before a result, and not after delivery and a restart', async () => {
    const { delivery, store } = openDeliveryPage()
    delivery.start()
    expect(store.texts.size).toBe(0)
    delivery.complete(sampleResult)
    await flushMicrotasks()
    delivery.erase()
    expect(store.texts.size).toBe(0)
  })
})

describe('resend', () => {
  it('sends the same body again, but only if the message failed or is unconfirmed', async () => {
    const { delivery, environment, entries, sentOutcomes } = openDeliveryPage({
      environment: createTestEnvironment(inTurn(respondWith(404), rejectFetch, respondWith(200))),
    })
    const id = delivery.complete(sampleResult) ?? ''
    for (let time = 0; time < 4; time++) {
      await flushMicrotasks()
      delivery.resend(id)
      delivery.resend(id)
    }
    await flushMicrotasks()
    expect(sentOutcomes()).toEqual(['failed', 'unconfirmed', 'delivered'])
    expect(new Set(environment.requests.map(({ init }) => init.body)).size).toBe(1)
    expect(entries()).toMatchObject([{ tries: 3, state: 'delivered' }])
    delivery.resend('msg_unknown')
    expect(environment.requests).toHaveLength(3)
  })
})

describe('the payload', () => {
  it('is equal to the body in the delivery log, and matches the schema', async () => {
    const { delivery, environment, entries } = openDeliveryPage({ options: { context: { plan: 'pro' } } })
    delivery.complete(sampleResult)
    await flushMicrotasks()
    const body = environment.requests[0]?.init.body as string
    expect(entries()[0]?.body).toBe(body)
    expect(webhookEventSchema.parse(JSON.parse(body))).toEqual(JSON.parse(body))
    expect(JSON.parse(body).data.context).toEqual({ plan: 'pro' })
  })

  it('contains the answers only if the partner has configured that', async () => {
    for (const webhookAnswers of [false, true]) {
      const { delivery, environment } = openDeliveryPage({ options: { webhookAnswers } })
      delivery.complete(sampleResult)
      await flushMicrotasks()
      const { data } = JSON.parse(environment.requests[0]?.init.body as string)
      expect(data.answers).toEqual(webhookAnswers ? sampleAnswers : undefined)
    }
  })

  it('contains the utm_* parameters of the page only if the partner has configured that', async () => {
    for (const utm of [false, true]) {
      const { delivery, environment } = openDeliveryPage({ options: { utm, context: { utm_medium: 'mine' } } })
      environment.setQueryString(
        `?utm_source=news&utm_medium=theirs&utm_LOUD=1&token=secret&utm_content=${'x'.repeat(300)}`,
      )
      delivery.complete(sampleResult)
      await flushMicrotasks()
      expect(JSON.parse(environment.requests[0]?.init.body as string).data.context).toEqual({
        ...(utm && { utm_source: 'news', utm_content: 'x'.repeat(200) }),
        utm_medium: 'mine',
      })
    }
  })

  it('is not sent if it has more than 20,000 bytes: the outcome is failed, and the partner gets one problem', async () => {
    const { delivery, environment, entries, problems, store, sentOutcomes } = openDeliveryPage({
      options: { context: { long: 'ü'.repeat(10_000) } },
    })
    delivery.complete(sampleResult)
    await environment.advance(HOUR)
    expect(environment.requests).toEqual([])
    expect(entries()).toMatchObject([{ state: 'failed', tries: 0 }])
    expect(sentOutcomes()).toEqual(['failed'])
    expect(problems.map(({ message }) => message)).toEqual(['The payload has more than 20,000 bytes'])
    delivery.resend(entries()[0]?.id ?? '')
    await environment.advance(HOUR)
    expect(environment.requests).toEqual([])
    delivery.erase()
    expect(store.texts.size).toBe(0)
  })

  it('is not sent if no webhook is configured', async () => {
    const { delivery, environment, entries, store, sentOutcomes } = openDeliveryPage({ options: { webhook: null } })
    expect(delivery.complete(sampleResult)).toBeNull()
    await environment.advance(HOUR)
    expect([environment.requests, entries(), store.changes, sentOutcomes()]).toEqual([[], [], 0, []])
  })

  it('is not sent if a listener stops it, and the visitor can see that', async () => {
    const { delivery, environment, entries, problems, sentOutcomes } = openDeliveryPage({
      listen: name => name !== 'readiness-before-send',
    })
    expect(delivery.complete(sampleResult)).toBeNull()
    await environment.advance(HOUR)
    expect(environment.requests).toEqual([])
    expect(entries()).toMatchObject([{ type: 'readiness.completed', state: 'stopped', body: null, tries: 0 }])
    expect([problems, sentOutcomes()]).toEqual([[], []])
  })

  it('is not sent if a listener fails: partner and visitor are told', async () => {
    const { delivery, environment, entries, problems, sentOutcomes } = openDeliveryPage({
      listen: (name, detail) => {
        if (name === 'readiness-before-send') detail.payload = 'redacted'
        return true
      },
    })
    expect(delivery.complete(sampleResult)).toBeNull()
    await environment.advance(HOUR)
    expect(environment.requests).toEqual([])
    expect(entries()).toMatchObject([{ state: 'stopped', body: null }])
    expect(sentOutcomes()).toEqual(['failed'])
    expect(problems).toEqual([
      {
        code: 'webhook',
        message: 'A listener of readiness-before-send left no payload',
        hint: 'Nothing is sent. Mend the listener.',
      },
    ])
  })
})

describe('contact', () => {
  const form = {
    name: ' Ada ',
    email: 'ada@example.org',
    organisation: '',
    message: 'Hello',
    consent: true,
    trap: '',
  }

  const agreement = { text: 'I agree.', at: Date.UTC(2026, 0, 1) }

  it('contains the id of the visitor’s result, also after a reload, but not after a restart', async () => {
    const first = openDeliveryPage()
    const id = first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const next = openDeliveryPage({ store: first.store })
    next.delivery.contact(form, agreement)
    next.delivery.erase()
    next.delivery.contact(form, agreement)
    await flushMicrotasks()
    const payloads = next.environment.requests.map(({ init }) => JSON.parse(init.body as string))
    expect(payloads.map(({ data }) => data.completedId)).toEqual([id, null])
    expect(payloads[0]).toEqual({
      id: expect.any(String),
      type: 'readiness.contact',
      timestamp: '2026-01-01T00:00:00.000Z',
      schema: '1',
      data: {
        completedId: id,
        contact: {
          name: 'Ada',
          email: 'ada@example.org',
          organisation: '',
          message: 'Hello',
          consent: { text: 'I agree.', at: '2026-01-01T00:00:00.000Z' },
        },
        context: {},
      },
    })
    expect(webhookEventSchema.safeParse(payloads[0]).success).toBe(true)
  })

  it('raises readiness-contact, with or without a webhook', async () => {
    for (const webhook of [webhookUrl, null]) {
      const { delivery, events } = openDeliveryPage({ options: { webhook } })
      delivery.contact(form, agreement)
      await flushMicrotasks()
      expect(events[0]).toMatchObject(['readiness-contact', { contact: { email: 'ada@example.org' } }])
    }
  })

  it('does not contain the id of an earlier run, or of a result that the visitor declined', async () => {
    let isDeclined = false
    const { delivery, environment } = openDeliveryPage({ isDeclined: () => isDeclined })
    delivery.complete(sampleResult)
    delivery.start()
    delivery.contact(form, agreement)
    delivery.complete(sampleResult)
    isDeclined = true
    delivery.contact(form, agreement)
    await flushMicrotasks()
    const payloads = environment.requests.map(({ init }) => JSON.parse(init.body as string))
    expect(payloads.filter(({ type }) => type === 'readiness.contact').map(({ data }) => data.completedId)).toEqual([
      null,
      null,
    ])
  })

  it('contains the sentence and the time of the agreement, not of sending', async () => {
    const { delivery, environment } = openDeliveryPage()
    delivery.contact(form, { text: 'I agreed earlier.', at: 0 })
    await flushMicrotasks()
    expect(JSON.parse(environment.requests[0]?.init.body as string).data.contact.consent).toEqual({
      text: 'I agreed earlier.',
      at: '1970-01-01T00:00:00.000Z',
    })
  })

  it.each<[string, GivenOptions, listen: boolean, state: string]>([
    ['without a webhook is handed', { webhook: null }, true, 'handed'],
    ['that a listener stops is stopped', {}, false, 'stopped'],
    ['that is delivered is delivered', {}, true, 'delivered'],
    ['whose response cannot be read is unconfirmed', { webhookReply: 'blind' }, true, 'unconfirmed'],
  ])('%s, for the visitor too', async (_, options, isAllowed, state) => {
    const { delivery, entries } = openDeliveryPage({
      options,
      listen: name => isAllowed || name !== 'readiness-before-send',
    })
    const id = delivery.contact(form, agreement)
    await flushMicrotasks()
    expect(entries()).toMatchObject([{ id, type: 'readiness.contact', state }])
  })
})

describe('the data layer', () => {
  it('gets one entry each for start, completion and contact, with band and score only', async () => {
    const environment = createTestEnvironment()
    const dataLayer: unknown[] = []
    environment.globals = { dataLayer }
    const { delivery } = openDeliveryPage({ options: { webhook: null, dataLayer: 'dataLayer' }, environment })
    delivery.start()
    delivery.complete(sampleResult)
    delivery.contact(
      { name: 'Ada', email: 'ada@example.org', organisation: '', message: '', consent: true, trap: '' },
      { text: 'I agree.', at: 0 },
    )
    const resultFields = { readiness_instance: 'a', readiness_band: sampleResult.band?.id, readiness_score: 0.1 }
    expect(sampleResult.score).toBeCloseTo(0.1, 2)
    expect(dataLayer).toEqual([
      { event: 'readiness_start', readiness_instance: 'a', readiness_band: null, readiness_score: null },
      { event: 'readiness_complete', ...resultFields },
      { event: 'readiness_contact', ...resultFields },
    ])
  })

  it.each([
    ['does not exist', {}],
    ['is not an array', { dataLayer: { push: () => {} } }],
    [
      'throws',
      {
        get dataLayer() {
          throw new Error('no')
        },
      },
    ],
    ['is frozen', { dataLayer: Object.freeze([]) }],
  ])('that %s causes no error, and the partner gets a problem', (_, globals) => {
    const environment = createTestEnvironment()
    environment.globals = globals
    const { delivery, problems } = openDeliveryPage({ options: { dataLayer: 'dataLayer' }, environment })
    delivery.start()
    expect(problems).toMatchObject([{ code: 'option', message: '"data-layer" names no array: dataLayer' }])
  })
})
