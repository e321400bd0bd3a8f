import { describe, expect, it } from 'vitest'
import { serializeBody } from '../../../src/delivery/body'
import { openDeliveryPage, sampleResult } from './setup'
import { createTestEnvironment, flushMicrotasks } from './test-environment'

/** The first half of an emoji, without its second half. */
const half = '\ud83d'
const form = { name: 'Ada', email: 'ada@example.org', organisation: '', message: '', consent: true, trap: '' }

/** Returns whether a strict parser, such as PHP's `json_decode`, would accept the text: no half of a character, no escape of one. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text) && !/[^\\](\\\\)*\\ud[89a-f]/.test(text)

const firstBody = async (page: ReturnType<typeof openDeliveryPage>) => {
  await flushMicrotasks()
  return page.environment.requests[0]?.init.body as string
}

describe('serializeBody', () => {
  it.each([
    [{ text: half }, '{"text":"\ufffd"}'],
    [{ [half]: ['\ude42', '🙂'] }, '{"\ufffd":["\ufffd","🙂"]}'],
    [{ text: '\\ud83d' }, '{"text":"\\\\ud83d"}'],
    [{ text: `\\${half}\n"` }, '{"text":"\\\\\ufffd\\n\\""}'],
    [{ text: '\u0001' }, '{"text":"\\u0001"}'],
  ])('writes %j as well-formed JSON', (payload, json) => {
    expect(serializeBody(payload, 'simple')).toBe(json)
    expect(isWellFormed(json)).toBe(true)
  })
})

describe('text that leaves the page is well-formed', () => {
  it.each(['simple', 'form', 'json'] as const)(
    'from the page’s context, a contact and a listener, as %s',
    async webhookFormat => {
      const page = openDeliveryPage({
        options: { webhookFormat, context: { plan: half } },
        listen(name, detail) {
          if (name === 'readiness-before-send')
            Object.assign((detail.payload as { data: object }).data, { [half]: half })
          return true
        },
      })
      page.delivery.contact({ ...form, message: `Hello ${half}` }, { text: `I agree ${half}`, at: 0 })
      const body = await firstBody(page)
      expect(isWellFormed(body)).toBe(true)
      expect(decodeURIComponent(body).split('\ufffd').length).toBeGreaterThan(4)
      const [, { contact }] = page.events.find(([name]) => name === 'readiness-contact') ?? ['', {}]
      expect(isWellFormed(JSON.stringify(contact))).toBe(true)
    },
  )

  it('if the campaign in the address is cut in the middle of a character', async () => {
    for (const character of ['🙂', '🇩🇪', 'e\u0301']) {
      const page = openDeliveryPage({ options: { utm: true } })
      page.environment.setQueryString(`?utm_campaign=${encodeURIComponent('x'.repeat(199) + character)}`)
      page.delivery.complete(sampleResult)
      const body = await firstBody(page)
      expect(isWellFormed(body)).toBe(true)
      expect(JSON.parse(body).data.context.utm_campaign).toBe('x'.repeat(199))
    }
  })

  it('if the name of the instance is cut for the data layer', () => {
    const environment = createTestEnvironment()
    environment.globals = { events: [] }
    const { delivery } = openDeliveryPage({
      environment,
      options: { dataLayer: 'events' },
      instance: `${'x'.repeat(99)}🙂`,
    })
    delivery.start()
    expect(environment.globals).toMatchObject({ events: [{ readiness_instance: 'x'.repeat(99) }] })
  })
})
