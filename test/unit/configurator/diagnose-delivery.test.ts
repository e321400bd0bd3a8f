import { describe, expect, it } from 'vitest'
import { type DeliveryTest, diagnoseDelivery } from '../../../demo/configurator/hook/diagnose-delivery'
import { createExampleRequest, type ExampleEvent } from '../../../demo/configurator/hook/send-example'
import { contentTypeByFormat, isBodyWithinSizeLimit, type WebhookFormat } from '../../../src/delivery/body'
import { webhookEventSchema } from '../../../src/events/webhook-schema'

const createTest = (given: Partial<DeliveryTest>): DeliveryTest => ({
  address: 'https://hook.example/x',
  format: 'simple',
  reply: 'read',
  attempt: { outcome: 'unconfirmed' },
  duration: 20,
  isReachable: true,
  pageAddress: 'https://partner.example/',
  ...given,
})

const createRefusedTest = (status: number, outcome: 'failed' | 'retry' = 'failed') =>
  createTest({ attempt: { outcome, status, retryAfter: 0 }, isReachable: null })

describe('diagnoseDelivery', () => {
  it.each<[string, DeliveryTest, outcome: string, message: RegExp]>([
    ['a delivered event', createTest({ attempt: { outcome: 'delivered' } }), 'delivered', /the hook has it/],
    [
      'a content security policy that forbids the request',
      createTest({ attempt: { outcome: 'forbidden' } }),
      'failed',
      /connect-src https:\/\/hook\.example/,
    ],
    ['a browser that is offline', createTest({ attempt: { outcome: 'offline' } }), 'failed', /offline/],
    ['a missing CORS header', createTest({}), 'unconfirmed', /Access-Control-Allow-Origin: \*/],
    ['a firewall that refuses plain text, unreadably', createTest({}), 'unconfirmed', /firewall.*format “form”/s],
    ['a firewall that refuses plain text, readably', createRefusedTest(403), 'failed', /firewall.*format “form”/s],
    [
      'a preflight request that is not answered',
      createTest({ format: 'json' }),
      'unconfirmed',
      /preflight.*“simple” or “form”/s,
    ],
    [
      'a blind request that is not answered in time',
      createTest({ reply: 'blind', duration: 10_000, isReachable: null }),
      'unconfirmed',
      /within ten seconds/,
    ],
    ['a blind request', createTest({ reply: 'blind' }), 'unconfirmed', /no page can know/],
    [
      'a host that cannot be reached',
      createTest({ isReachable: false }),
      'unconfirmed',
      /hook\.example cannot be reached/,
    ],
    [
      'a host that cannot be reached by a blind request',
      createTest({ isReachable: false, reply: 'blind' }),
      'unconfirmed',
      /cannot be reached/,
    ],
    [
      'a request that is not answered in time',
      createTest({ duration: 10_000, isReachable: null }),
      'unconfirmed',
      /within ten seconds/,
    ],
    [
      'an http address on an https page',
      createTest({ address: 'http://localhost:9/x', isReachable: false }),
      'unconfirmed',
      /mixed content/,
    ],
    [
      'a local receiver that does not run',
      createTest({ address: 'http://localhost:9/x', isReachable: false, pageAddress: 'http://localhost:1/' }),
      'unconfirmed',
      /Nothing answers at localhost:9/,
    ],
    ['a wrong address', createRefusedTest(404), 'failed', /nothing at this address/],
    ['a webhook that requires a key', createRefusedTest(401), 'failed', /every visitor can read/],
    ['an unsupported content type', createRefusedTest(415), 'failed', /another format/],
    ['an unusual error status', createRefusedTest(418), 'failed', /answered 418/],
    ['a webhook that is down', createRefusedTest(503, 'retry'), 'failed', /five times more/],
    ['too many requests', createRefusedTest(429, 'retry'), 'failed', /Wait a minute/],
  ])('explains %s', (_, given, outcome, message) => {
    const diagnosis = diagnoseDelivery(given)
    expect(diagnosis.outcome).toBe(outcome)
    expect([diagnosis.observed, diagnosis.cause, ...diagnosis.fixes].join('\n')).toMatch(message)
  })

  it('does not advise “form” to a hook that already gets it', () => {
    expect(diagnoseDelivery(createTest({ format: 'form' })).fixes.join()).not.toContain('“form”')
  })

  it('gives a cause and something to do for every error status', () => {
    for (let status = 300; status < 600; status++)
      for (const outcome of ['failed', 'retry'] as const) {
        const { cause, fixes } = diagnoseDelivery(createRefusedTest(status, outcome))
        expect(cause).toMatch(/\.$/)
        expect(fixes.length).toBeGreaterThan(0)
      }
  })
})

describe('createExampleRequest', () => {
  const environment = { newId: () => 'msg_1', now: () => Date.UTC(2026, 10, 25) }
  const target = (format: WebhookFormat) => ({ address: 'https://hook.example/x', format, reply: 'read' as const })

  it.each<[ExampleEvent, WebhookFormat]>([
    ['result', 'simple'],
    ['result', 'json'],
    ['contact', 'simple'],
  ])('creates a valid %s event in the format %s', (example, format) => {
    const { body, contentType } = createExampleRequest(
      example,
      target(format),
      { context: { plan: 'pro' }, answers: true },
      environment,
    )
    const event = webhookEventSchema.parse(JSON.parse(body))
    expect(event.id).toBe('msg_1')
    expect(event.timestamp).toBe('2026-11-25T00:00:00.000Z')
    expect(event.data.context).toEqual({ plan: 'pro', trial: 'configurator' })
    expect('answers' in event.data).toBe(example === 'result')
    expect(contentType).toBe(contentTypeByFormat[format])
    expect(isBodyWithinSizeLimit(body)).toBe(true)
  })

  it('flattens keys in the format form', () => {
    const { body } = createExampleRequest('result', target('form'), { context: {}, answers: false }, environment)
    const keys = new URLSearchParams(body)
    expect(keys.get('band_id')).toBe('taking-shape')
    expect(keys.get('context_trial')).toBe('configurator')
    expect(body).not.toContain('answers')
  })

  it('gives each request a new id, so that no receiver takes it for a repeat', () => {
    const ids = [1, 2].map(() => createExampleRequest('result', target('simple'), { context: {}, answers: false }).id)
    expect(new Set(ids).size).toBe(2)
  })
})
