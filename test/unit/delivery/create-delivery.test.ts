import { describe, expect, it } from 'vitest'
import { webhookEventSchema } from '../../../src/events/webhook-schema'
import { answers, hookAddress, openPage, openPlace, result } from './setup'
import { answer, type Hook, reject, settle, testWorld } from './world'

const HOUR = 60 * 60 * 1000

/** Answers each request by the next of these, and by the last from then on. */
const inTurn = (...hooks: Hook[]): Hook => {
  let turn = 0
  return (address, init) => (hooks[Math.min(turn++, hooks.length - 1)] as Hook)(address, init)
}

describe('a request', () => {
  it('carries no credentials and no referrer, outlives its page, and refuses redirects', async () => {
    const { delivery, world } = openPage()
    delivery.complete(result)
    await settle()
    expect(world.requests).toHaveLength(1)
    expect(world.requests[0]).toMatchObject({
      address: hookAddress,
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

  it('sent blind asks for nothing to be read, and follows redirects', async () => {
    const { delivery, world, sent } = openPage({ options: { webhookReply: 'blind' } })
    delivery.complete(result)
    await settle()
    expect(world.requests[0]?.init).toMatchObject({ mode: 'no-cors', redirect: 'follow' })
    expect(sent()).toEqual(['unconfirmed'])
  })

  it.each([
    ['simple', 'text/plain;charset=UTF-8'],
    ['form', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['json', 'application/json'],
  ] as const)('in the format %s says %s', async (webhookFormat, type) => {
    const { delivery, world } = openPage({ options: { webhookFormat } })
    delivery.complete(result)
    await settle()
    expect(world.requests[0]?.init.headers).toEqual({ 'content-type': type })
  })

  it('never reads the body of the answer, and breaks it off', async () => {
    let pulled = 0
    const endless = new ReadableStream(
      {
        pull: controller => {
          pulled++
          controller.enqueue(new Uint8Array(1024))
        },
      },
      { highWaterMark: 0 },
    )
    const { delivery, sent, world } = openPage({ world: testWorld(() => new Response(endless)) })
    delivery.complete(result)
    await settle()
    expect(sent()).toEqual(['delivered'])
    expect(pulled).toBe(0)
    expect(world.requests[0]?.init.signal?.aborted).toBe(true)
  })
})

describe('what came of it', () => {
  it.each([200, 201, 202, 204])('is delivered where the hook answers %i', async status => {
    const { delivery, entries, sent } = openPage({ world: testWorld(answer(status)) })
    const id = delivery.complete(result)
    await settle()
    expect(entries()).toMatchObject([{ id, state: 'delivered', tries: 1, address: hookAddress }])
    expect(sent()).toEqual(['delivered'])
  })

  it.each([400, 401, 404, 410, 413, 422])(
    'is failed where the hook answers %i, and nothing is tried again',
    async status => {
      const { delivery, world, entries, problems, place, sent } = openPage({ world: testWorld(answer(status)) })
      delivery.complete(result)
      await world.pass(HOUR)
      expect(world.requests).toHaveLength(1)
      expect(entries()).toMatchObject([{ state: 'failed', tries: 1 }])
      expect(sent()).toEqual(['failed'])
      expect(problems).toMatchObject([{ code: 'webhook', message: `The webhook answered ${status}` }])
      expect(place.text).not.toContain('hook.example')
    },
  )

  it('is unconfirmed where the answer cannot be read: it may have arrived, so it is not sent again', async () => {
    const { delivery, world, sent } = openPage({ world: testWorld(reject) })
    delivery.complete(result)
    await world.pass(HOUR)
    expect(world.requests).toHaveLength(1)
    expect(sent()).toEqual(['unconfirmed'])
  })

  it.each([
    ['read', 'failed', ['The page’s policy forbids requests to https://hook.example']],
    ['blind', 'unconfirmed', []],
  ] as const)('of a request that the page’s policy forbids is, when %s, %s', async (webhookReply, outcome, said) => {
    const world = testWorld(reject)
    world.forbidden = true
    const { delivery, problems, sent } = openPage({ world, options: { webhookReply } })
    delivery.complete(result)
    await world.pass(HOUR)
    expect(sent()).toEqual([outcome])
    expect(problems.map(({ message }) => message)).toEqual(said)
  })

  it('is unconfirmed where a page has made fetch throw', async () => {
    const world = testWorld()
    world.hook = () => {
      throw new Error('patched')
    }
    const { delivery, sent } = openPage({ world })
    delivery.complete(result)
    await settle()
    expect(sent()).toEqual(['unconfirmed'])
  })
})

describe('retrying', () => {
  it.each([408, 425, 429, 500, 502, 503])('goes on after %i with the same text, waiting longer each time', async s => {
    const { delivery, world, sent } = openPage({ world: testWorld(inTurn(answer(s), answer(s), answer(200))) })
    delivery.complete(result)
    await world.pass(HOUR)
    expect(sent()).toEqual(['delivered'])
    const [first, second, third] = world.requests
    expect(new Set(world.requests.map(({ init }) => init.body)).size).toBe(1)
    expect([second?.at, third?.at].map(at => (at ?? 0) - (first?.at ?? 0))).toEqual([1000, 3000])
  })

  it.each([
    ['seconds', '30', 30_000],
    ['a date', new Date(Date.UTC(2026, 0, 1, 0, 0, 45)).toUTCString(), 45_000],
    ['less than it would wait anyway', '0', 1000],
    ['a date that is past', new Date(0).toUTCString(), 1000],
    ['nonsense', 'soon', 1000],
    ['a negative number', '-5', 1000],
  ])('heeds Retry-After: %s', async (_, header, wait) => {
    const { delivery, world } = openPage({
      world: testWorld(inTurn(answer(429, { 'retry-after': header }), answer(200))),
    })
    delivery.complete(result)
    await world.pass(HOUR)
    const [first, second] = world.requests
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(wait)
  })

  it('differs between visitors by half of the wait to either side', async () => {
    const waits = [0, 0.999].map(async random => {
      const world = testWorld(inTurn(answer(503), answer(200)))
      world.random = () => random
      openPage({ world }).delivery.complete(result)
      await world.pass(HOUR)
      return (world.requests[1]?.at ?? 0) - (world.requests[0]?.at ?? 0)
    })
    expect(await Promise.all(waits)).toEqual([500, 1499])
  })

  it('ends after six attempts in a page: failed is told, and the next load goes on', async () => {
    const first = openPage({ world: testWorld(answer(503)) })
    const id = first.delivery.complete(result)
    await first.world.pass(HOUR)
    expect(first.world.requests).toHaveLength(6)
    expect(first.sent()).toEqual(['failed'])
    expect(first.world.pending()).toBe(0)

    const next = openPage({ place: first.place })
    await next.world.pass(HOUR)
    expect(next.entries()).toMatchObject([{ id, state: 'delivered', tries: 1 }])
    expect(next.world.requests[0]?.init.body).toBe(first.world.requests[0]?.init.body)
  })
})

describe('offline', () => {
  it('waits until the browser is online, however long, and sends once', async () => {
    const { delivery, world, entries, sent } = openPage()
    world.goOffline()
    delivery.complete(result)
    await world.pass(HOUR)
    expect(world.requests).toEqual([])
    expect(entries()).toMatchObject([{ state: 'waiting' }])
    world.goOnline()
    await world.pass(HOUR)
    expect(world.requests).toHaveLength(1)
    expect(sent()).toEqual(['delivered'])
  })

  it('waits too where the connection is lost in the middle', async () => {
    const { delivery, world, sent } = openPage()
    world.hook = inTurn((...request) => {
      world.goOffline()
      return reject(...request)
    }, answer(200))
    delivery.complete(result)
    await world.pass(HOUR)
    expect(sent()).toEqual([])
    world.goOnline()
    await world.pass(HOUR)
    expect(sent()).toEqual(['delivered'])
    expect(world.requests).toHaveLength(2)
  })
})

describe('a reload', () => {
  it('takes up what waited, byte for byte, and nothing new', async () => {
    const world = testWorld()
    world.goOffline()
    const first = openPage({ world })
    const id = first.delivery.complete(result)
    await settle()
    first.delivery.end()
    expect(world.pending()).toBe(0)

    const next = openPage({ place: first.place })
    await next.world.pass(HOUR)
    expect(next.world.requests).toHaveLength(1)
    expect(next.entries()).toMatchObject([{ id, state: 'delivered', body: first.entries()[0]?.body }])
    expect(next.raised.map(([name]) => name)).toEqual(['readiness-sent'])

    const third = openPage({ place: first.place })
    await third.world.pass(HOUR)
    expect(third.world.requests).toEqual([])
    expect(third.entries()).toEqual([])
  })

  it('does not send again what was out, since it outlives its page: it is unconfirmed', async () => {
    const first = openPage({ world: testWorld(() => new Promise(() => {})) })
    const id = first.delivery.complete(result)
    await settle()
    const next = openPage({ place: first.place })
    await next.world.pass(HOUR)
    expect(next.world.requests).toEqual([])
    expect(next.entries()).toMatchObject([{ id, state: 'unconfirmed' }])
    expect(openPage({ place: first.place }).entries()).toEqual([])
  })

  it('sends again what was out where a browser lets go of requests with their page', async () => {
    const world = testWorld(() => new Promise(() => {}))
    world.outlives = false
    const first = openPage({ world })
    first.delivery.complete(result)
    await settle()
    const next = openPage({ place: first.place })
    await next.world.pass(HOUR)
    expect(next.world.requests).toHaveLength(1)
  })

  it('keeps to the time that the hook has asked for', async () => {
    const first = openPage({ world: testWorld(answer(503, { 'retry-after': '600' })) })
    first.delivery.complete(result)
    await first.world.pass(1000)
    const next = openPage({ place: first.place })
    await next.world.pass(599_000)
    expect(next.world.requests).toHaveLength(0)
    await next.world.pass(2000)
    expect(next.world.requests).toHaveLength(1)
  })

  it.each([
    ['a minute before a day has gone by', 24 * HOUR - 60_000, 1],
    ['after a day', 24 * HOUR, 0],
  ])('%s sends %# ', async (_, later, requests) => {
    const first = openPage()
    first.world.goOffline()
    first.delivery.complete(result)
    await settle()
    const world = testWorld()
    await world.pass(later)
    const next = openPage({ place: first.place, world })
    await world.pass(1000)
    expect(next.world.requests).toHaveLength(requests)
  })

  it('sends nothing to an address that the visitor was not told of', async () => {
    const first = openPage()
    first.world.goOffline()
    first.delivery.complete(result)
    await settle()
    for (const webhook of ['https://other.example/', null]) {
      const next = openPage({ place: first.place, options: { webhook } })
      await next.world.pass(HOUR)
      expect(next.world.requests).toEqual([])
    }
  })

  it.each([
    'nonsense',
    'null',
    '[]',
    '{"messages":7}',
    '{"messages":[null,7,{}]}',
    `{"completedId":7,"messages":[{"id":"msg_1","type":"readiness.completed","address":"${hookAddress}","body":7}]}`,
  ])('takes nothing from a place that holds %s', async text => {
    const place = openPlace()
    place.text = text
    const page = openPage({ place })
    await page.world.pass(HOUR)
    expect(page.world.requests).toEqual([])
    page.delivery.complete(result)
    await settle()
    expect(page.sent()).toEqual(['delivered'])
  })
})

describe('what waits', () => {
  it('is not lost when the visitor starts again', async () => {
    const { delivery, world, sent } = openPage()
    world.goOffline()
    delivery.complete(result)
    delivery.reset()
    world.goOnline()
    await world.pass(HOUR)
    expect(sent()).toEqual(['delivered'])
  })

  it('can be erased by the visitor, and then goes nowhere and is nowhere', async () => {
    const { delivery, world, entries, place, sent } = openPage()
    world.goOffline()
    delivery.complete(result)
    delivery.reset()
    await settle()
    delivery.erase()
    world.goOnline()
    await world.pass(HOUR)
    expect(world.requests).toEqual([])
    expect([entries(), sent(), place.text]).toEqual([[], [], null])
    expect(world.pending()).toBe(0)
  })

  it.each<[string, Hook, string]>([
    ['asked for again', answer(503), 'failed'],
    ['broken off', reject, 'failed'],
  ])('is not tried again where it was erased while it was out, and then %s', async (_, hook, outcome) => {
    let settleIt = () => {}
    const world = testWorld(
      (...request) =>
        new Promise((done, fail) => {
          settleIt = () => Promise.resolve(hook(...request)).then(done, fail)
        }),
    )
    const { delivery, place, sent } = openPage({ world })
    delivery.complete(result)
    delivery.reset()
    await settle()
    delivery.erase()
    world.goOffline()
    settleIt()
    await world.pass(HOUR)
    world.goOnline()
    await world.pass(HOUR)
    expect(world.requests).toHaveLength(1)
    expect([sent(), place.text]).toEqual([[outcome], null])
  })

  it('is in no place before there is anything to keep, nor after it is out and the visit forgotten', async () => {
    const { delivery, place } = openPage()
    delivery.start()
    expect(place.text).toBeNull()
    delivery.complete(result)
    await settle()
    delivery.reset()
    expect(place.text).toBeNull()
  })
})

describe('sending again at the visitor’s wish', () => {
  it('sends the same text, and only what did not surely arrive', async () => {
    const { delivery, world, entries, sent } = openPage({ world: testWorld(inTurn(answer(404), reject, answer(200))) })
    const id = delivery.complete(result) ?? ''
    for (let time = 0; time < 4; time++) {
      await settle()
      delivery.resend(id)
      delivery.resend(id)
    }
    await settle()
    expect(sent()).toEqual(['failed', 'unconfirmed', 'delivered'])
    expect(new Set(world.requests.map(({ init }) => init.body)).size).toBe(1)
    expect(entries()).toMatchObject([{ tries: 3, state: 'delivered' }])
    delivery.resend('msg_unknown')
    expect(world.requests).toHaveLength(3)
  })
})

describe('what is sent', () => {
  it('is what the ledger shows, and what the schema says', async () => {
    const { delivery, world, entries } = openPage({ options: { context: { plan: 'pro' } } })
    delivery.complete(result)
    await settle()
    const body = world.requests[0]?.init.body as string
    expect(entries()[0]?.body).toBe(body)
    expect(webhookEventSchema.parse(JSON.parse(body))).toEqual(JSON.parse(body))
    expect(JSON.parse(body).data.context).toEqual({ plan: 'pro' })
  })

  it('holds the answers only where the partner has asked for them', async () => {
    for (const webhookAnswers of [false, true]) {
      const { delivery, world } = openPage({ options: { webhookAnswers } })
      delivery.complete(result)
      await settle()
      const { data } = JSON.parse(world.requests[0]?.init.body as string)
      expect(data.answers).toEqual(webhookAnswers ? answers : undefined)
    }
  })

  it('holds the page’s utm_* only where the partner has asked for them', async () => {
    for (const utm of [false, true]) {
      const { delivery, world } = openPage({ options: { utm, context: { utm_medium: 'mine' } } })
      world.setSearch(`?utm_source=news&utm_medium=theirs&utm_LOUD=1&token=secret&utm_content=${'x'.repeat(300)}`)
      delivery.complete(result)
      await settle()
      expect(JSON.parse(world.requests[0]?.init.body as string).data.context).toEqual({
        ...(utm && { utm_source: 'news', utm_content: 'x'.repeat(200) }),
        utm_medium: 'mine',
      })
    }
  })

  it('is refused over 20,000 bytes: no request, failed, and one line for the partner', async () => {
    const { delivery, world, entries, problems, place, sent } = openPage({
      options: { context: { long: 'ü'.repeat(10_000) } },
    })
    delivery.complete(result)
    await world.pass(HOUR)
    expect(world.requests).toEqual([])
    expect(entries()).toMatchObject([{ state: 'failed', tries: 0 }])
    expect(sent()).toEqual(['failed'])
    expect(problems.map(({ message }) => message)).toEqual(['The payload has more than 20,000 bytes'])
    delivery.resend(entries()[0]?.id ?? '')
    await world.pass(HOUR)
    expect(world.requests).toEqual([])
    delivery.reset()
    expect(place.text).toBeNull()
  })

  it('is nothing where no webhook is configured, or the page stops it', async () => {
    for (const page of [
      openPage({ options: { webhook: null } }),
      openPage({ listen: name => name !== 'readiness-before-send' }),
    ]) {
      expect(page.delivery.complete(result)).toBeNull()
      await page.world.pass(HOUR)
      expect([page.world.requests, page.entries(), page.place.changes, page.sent()]).toEqual([[], [], 0, []])
    }
  })
})

describe('a contact', () => {
  const form = {
    name: ' Ada ',
    email: 'ada@example.org',
    organisation: '',
    message: 'Hello',
    consent: true,
    trap: '',
  }

  it('names the result that it belongs to, also after a reload, and not one before a new start', async () => {
    const first = openPage()
    const id = first.delivery.complete(result)
    await settle()
    const next = openPage({ place: first.place })
    next.delivery.contact(form, 'I agree.')
    next.delivery.reset()
    next.delivery.contact(form, 'I agree.')
    await settle()
    const told = next.world.requests.map(({ init }) => JSON.parse(init.body as string))
    expect(told.map(({ data }) => data.completedId)).toEqual([id, null])
    expect(told[0]).toEqual({
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
    expect(webhookEventSchema.safeParse(told[0]).success).toBe(true)
  })

  it('is told to the page, with or without a webhook', async () => {
    for (const webhook of [hookAddress, null]) {
      const { delivery, raised } = openPage({ options: { webhook } })
      delivery.contact(form, 'I agree.')
      await settle()
      expect(raised[0]).toMatchObject(['readiness-contact', { contact: { email: 'ada@example.org' } }])
    }
  })

  it('of a bot goes nowhere and is told to nobody', async () => {
    const { delivery, raised, world } = openPage()
    expect(delivery.contact({ ...form, trap: 'https://spam.example' }, 'I agree.')).toBeNull()
    await world.pass(HOUR)
    expect([raised, world.requests]).toEqual([[], []])
  })
})

describe('the data layer', () => {
  it('hears of start, completion and contact: band and score, nothing else', async () => {
    const world = testWorld()
    const dataLayer: unknown[] = []
    world.globals = { dataLayer }
    const { delivery } = openPage({ options: { webhook: null, dataLayer: 'dataLayer' }, world })
    delivery.start()
    delivery.complete(result)
    delivery.contact(
      { name: 'Ada', email: 'ada@example.org', organisation: '', message: '', consent: true, trap: '' },
      'I agree.',
    )
    const own = { readiness_instance: 'a', readiness_band: result.band?.id, readiness_score: 0.1 }
    expect(result.score).toBeCloseTo(0.1, 2)
    expect(dataLayer).toEqual([
      { event: 'readiness_start', readiness_instance: 'a', readiness_band: null, readiness_score: null },
      { event: 'readiness_complete', ...own },
      { event: 'readiness_contact', ...own },
    ])
  })

  it.each([
    ['is not there', {}],
    ['is no array', { dataLayer: { push: () => {} } }],
    [
      'throws',
      {
        get dataLayer() {
          throw new Error('no')
        },
      },
    ],
    ['takes nothing', { dataLayer: Object.freeze([]) }],
  ])('that %s costs the visitor nothing, and is said', (_, globals) => {
    const world = testWorld()
    world.globals = globals
    const { delivery, problems } = openPage({ options: { dataLayer: 'dataLayer' }, world })
    delivery.start()
    expect(problems).toMatchObject([{ code: 'option', message: '"data-layer" names no array: dataLayer' }])
  })
})
