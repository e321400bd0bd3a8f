import { describe, expect, it } from 'vitest'
import { createMemoryStore, openDeliveryPage, sampleResult, webhookUrl } from './setup'
import { createTestEnvironment, flushMicrotasks, rejectFetch, respondWith } from './test-environment'

const HOUR = 60 * 60 * 1000

const form = { name: 'Ada', email: 'ada@example.org', organisation: '', message: 'Hello', consent: true, trap: '' }
const agreement = { text: 'I agree.', at: 0 }

/** Returns everything that is stored, as one text. */
const storedText = ({ texts }: { texts: Map<string, string> }) => [...texts.values()].join()

describe('the record of what was sent', () => {
  it.each([
    ['delivered', respondWith(200)],
    ['failed', respondWith(404)],
    ['unconfirmed', rejectFetch],
  ] as const)(
    'says after a reload that a message was %s, to which host and when, without its text',
    async (state, webhook) => {
      const first = openDeliveryPage({ environment: createTestEnvironment(webhook), options: { webhookAnswers: true } })
      const id = first.delivery.complete(sampleResult)
      await flushMicrotasks()
      expect(storedText(first.store)).not.toMatch(/policy|answers|band/)
      const next = openDeliveryPage({ store: first.store })
      expect(next.entries()).toEqual([
        {
          id,
          type: 'readiness.completed',
          address: 'hook.example',
          at: Date.UTC(2026, 0, 1),
          tries: 1,
          body: null,
          state,
        },
      ])
    },
  )

  it('says that a message is unconfirmed if the page was left before the response', async () => {
    const first = openDeliveryPage({ environment: createTestEnvironment(() => new Promise(() => {})) })
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    expect(openDeliveryPage({ store: first.store, options: { webhook: null } }).entries()).toMatchObject([
      { state: 'unconfirmed', body: null },
    ])
  })

  it('contains what the data layer got, and shows its exact text until a reload', async () => {
    const environment = createTestEnvironment()
    environment.globals = { events: [] as unknown[] }
    const page = openDeliveryPage({ environment, options: { webhook: null, dataLayer: 'events' } })
    page.delivery.start()
    page.delivery.complete(sampleResult)
    page.delivery.contact(form, agreement)
    const pushed = Reflect.get(environment.globals, 'events') as { event: string }[]
    const counted = page.entries().filter(({ type }) => type !== 'readiness.contact')
    expect(counted.map(({ body }) => JSON.parse(body ?? ''))).toEqual(pushed)
    expect(counted).toMatchObject(pushed.map(({ event }) => ({ type: event, address: 'events', state: 'handed' })))
    expect(openDeliveryPage({ store: page.store }).entries()).toEqual(
      page.entries().map(entry => ({ ...entry, body: null })),
    )
  })

  it('is stored only from the first answer on, and then contains the start', async () => {
    const environment = createTestEnvironment()
    environment.globals = { events: [] }
    let hasSavedAnswers = false
    const page = openDeliveryPage({
      environment,
      options: { dataLayer: 'events' },
      hasSavedAnswers: () => hasSavedAnswers,
    })
    page.delivery.start()
    expect(page.store.changes).toBe(0)
    hasSavedAnswers = true
    page.delivery.answer()
    const { changes } = page.store
    page.delivery.answer()
    expect(page.store.changes).toBe(changes)
    expect(openDeliveryPage({ store: page.store }).entries()).toMatchObject([{ type: 'readiness_start' }])
  })

  it('ends with the answers: if none are saved any more, it is removed', async () => {
    const first = openDeliveryPage()
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const next = openDeliveryPage({ store: first.store, hasSavedAnswers: () => false })
    expect([next.entries(), next.store.texts.size]).toEqual([[], 0])
  })

  it.each([
    'nonsense',
    '{"entries":7}',
    '{"entries":[null,7,{},{"id":"msg_1","type":"readiness.completed","address":"x","at":0,"tries":0,"state":"sent"}]}',
  ])('ignores storage that contains %s', text => {
    const store = createMemoryStore()
    store.texts.set('sent', text)
    expect(openDeliveryPage({ store }).entries()).toEqual([])
  })
})

describe('a visitor who declined', () => {
  it('is not counted, from the start on', async () => {
    const environment = createTestEnvironment()
    environment.globals = { events: [] }
    const { delivery } = openDeliveryPage({ environment, options: { dataLayer: 'events' }, isDeclined: () => true })
    delivery.start()
    delivery.contact(form, agreement)
    expect(environment.globals).toEqual({ events: [] })
  })

  it('takes back a result that waits, but not a contact', async () => {
    const { delivery, environment, store } = openDeliveryPage()
    environment.goOffline()
    delivery.complete(sampleResult)
    delivery.contact(form, agreement)
    delivery.decline()
    expect([...store.texts.keys()].sort()).toEqual(['contact', 'sent'])
    environment.goOnline()
    await environment.advance(HOUR)
    expect(environment.requests.map(({ init }) => JSON.parse(init.body as string).type)).toEqual(['readiness.contact'])
  })

  it('takes back a result that an earlier page could not send', async () => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const next = openDeliveryPage({ store: first.store })
    next.delivery.decline()
    await next.environment.advance(HOUR)
    expect([next.environment.requests, next.entries()]).toEqual([[], []])
  })
})

describe('a contact', () => {
  it('is stored apart from results, for the tab only, while it waits', async () => {
    const { delivery, environment, store } = openDeliveryPage()
    environment.goOffline()
    delivery.complete(sampleResult)
    delivery.contact(form, agreement)
    expect(store.texts.get('contact')).toContain('ada@example.org')
    store.texts.delete('contact')
    expect(storedText(store)).not.toMatch(/ada|Hello/i)
  })

  it('that was never sent goes after a reload, as the visitor was told', async () => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    first.delivery.contact(form, agreement)
    const next = openDeliveryPage({ store: first.store })
    await next.environment.advance(HOUR)
    expect(next.sentOutcomes()).toEqual(['delivered'])
  })

  it('that was sent once is not sent again after a reload, unless the visitor asks for it', async () => {
    const first = openDeliveryPage({ environment: createTestEnvironment(respondWith(503)) })
    const id = first.delivery.contact(form, agreement)
    await flushMicrotasks()
    expect(first.entries()).toMatchObject([{ state: 'waiting', tries: 1 }])
    for (let reload = 0; reload < 2; reload++) {
      const next = openDeliveryPage({ store: first.store })
      await next.environment.advance(HOUR)
      expect(next.environment.requests).toEqual([])
      expect(next.entries()).toMatchObject([{ id, state: 'failed' }])
    }
    const last = openDeliveryPage({ store: first.store })
    await flushMicrotasks()
    last.delivery.resend(id)
    await last.environment.advance(HOUR)
    expect(last.entries()).toMatchObject([{ id, state: 'delivered', tries: 2 }])
    expect([...last.store.texts.keys()]).toEqual(['sent'])
  })

  it('that failed can be erased, with its text', async () => {
    const first = openDeliveryPage({ environment: createTestEnvironment(respondWith(503)) })
    const id = first.delivery.contact(form, agreement)
    await flushMicrotasks()
    const next = openDeliveryPage({ store: first.store })
    await flushMicrotasks()
    next.delivery.discard()
    expect(next.entries()).toMatchObject([{ id, state: 'failed', body: null }])
    expect(storedText(next.store)).not.toContain('ada')
    next.delivery.resend(id)
    await next.environment.advance(HOUR)
    expect(next.environment.requests).toEqual([])
  })
})

describe('erasing', () => {
  it.each([
    ['waits offline', (page: ReturnType<typeof openDeliveryPage>) => page.environment.goOffline(), []],
    [
      'waits for a retry',
      (page: ReturnType<typeof openDeliveryPage>) => (page.environment.webhook = respondWith(503)),
      ['failed', 'failed'],
    ],
    ['was delivered', () => {}, ['delivered', 'delivered']],
    [
      'failed',
      (page: ReturnType<typeof openDeliveryPage>) => (page.environment.webhook = respondWith(404)),
      ['failed', 'failed'],
    ],
  ] as const)(
    'leaves nothing stored, no text on the screen and no request to come of a message that %s',
    async (_, prepare, states) => {
      const page = openDeliveryPage({ options: { webhookAnswers: true } })
      prepare(page)
      page.delivery.complete(sampleResult)
      page.delivery.contact(form, agreement)
      await flushMicrotasks()
      page.delivery.erase()
      const { length } = page.environment.requests
      expect(page.store.texts.size).toBe(0)
      expect(page.entries().map(({ state }) => state)).toEqual(states)
      expect(page.entries().every(({ body }) => body === null)).toBe(true)
      page.environment.goOnline()
      await page.environment.advance(48 * HOUR)
      expect(page.environment.requests).toHaveLength(length)
      expect(page.store.texts.size).toBe(0)
    },
  )

  it('is not undone by a message that was on its way', async () => {
    let respond = () => {}
    const environment = createTestEnvironment(
      () =>
        new Promise(resolve => {
          respond = () => resolve(new Response())
        }),
    )
    const page = openDeliveryPage({ environment })
    page.delivery.complete(sampleResult)
    await flushMicrotasks()
    page.delivery.erase()
    respond()
    await flushMicrotasks()
    expect(page.entries()).toMatchObject([{ state: 'delivered', body: null }])
    expect(page.store.texts.size).toBe(0)
  })
})

describe('outdated messages', () => {
  it.each([
    ['a day old', { at: -24 * HOUR }],
    ['from the future', { at: 25 * HOUR }],
    ['due after a day', { at: 0, due: 2 ** 31 }],
    ['of another type than the text', { type: 'readiness.contact' }],
  ])('are removed from the storage by the next page: %s', async (_, fields) => {
    const environment = createTestEnvironment()
    const now = environment.now()
    const message = {
      id: 'msg_1',
      type: 'readiness.completed',
      address: webhookUrl,
      format: 'simple',
      reply: 'read',
      body: '{}',
      tries: 0,
      sent: false,
      ...fields,
      at: now + ('at' in fields ? fields.at : 0),
      due: now + ('due' in fields ? (fields.due ?? 0) : 0),
    }
    const store = createMemoryStore()
    store.texts.set('out', JSON.stringify({ messages: [message] }))
    const page = openDeliveryPage({ store, environment })
    await environment.advance(HOUR)
    expect([environment.requests, page.entries(), store.texts.size]).toEqual([[], [], 0])
  })
})

describe('two tabs that share the storage', () => {
  /** Opens another tab of the same browser. */
  const openTab = (tab: ReturnType<typeof openDeliveryPage>, webhook = respondWith(200)) => {
    const environment = createTestEnvironment(webhook)
    environment.locks = tab.environment.locks
    return openDeliveryPage({ store: tab.store, environment })
  }

  it('send a waiting message once', async () => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    const id = first.delivery.complete(sampleResult)
    await flushMicrotasks()
    const second = openTab(first)
    await second.environment.advance(HOUR)
    expect(second.environment.requests).toEqual([])
    first.environment.goOnline()
    await first.environment.advance(HOUR)
    expect(first.environment.requests).toHaveLength(1)
    const third = openTab(first)
    await third.environment.advance(HOUR)
    expect(third.environment.requests).toEqual([])
    expect(third.entries()).toMatchObject([{ id, state: 'delivered' }])
  })

  it('send the message that a closed tab has left once', async () => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    first.delivery.end()
    await flushMicrotasks()
    const tabs = [openTab(first), openTab(first), openTab(first)]
    for (const { environment } of tabs) await environment.advance(HOUR)
    expect(tabs.flatMap(({ environment }) => environment.requests)).toHaveLength(1)
  })

  it('do not send a message that another tab has erased', async () => {
    const first = openDeliveryPage()
    first.environment.goOffline()
    first.delivery.complete(sampleResult)
    await flushMicrotasks()
    openTab(first).delivery.erase()
    first.environment.goOnline()
    await first.environment.advance(HOUR)
    expect([first.environment.requests, first.entries(), first.store.texts.size]).toEqual([[], [], 0])
  })
})
