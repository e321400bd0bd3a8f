import { describe, expect, it } from 'vitest'
import { judge, type Trial } from '../../../demo/configurator/hook/judge'
import { type Example, plan } from '../../../demo/configurator/hook/tester'
import { contentTypes, fitsLimit, type WebhookFormat } from '../../../src/delivery/body'
import { webhookEventSchema } from '../../../src/events/webhook-schema'

const trial = (given: Partial<Trial>): Trial => ({
  address: 'https://hook.example/x',
  format: 'simple',
  reply: 'read',
  attempt: { went: 'unconfirmed' },
  took: 20,
  reachable: true,
  page: 'https://partner.example/',
  ...given,
})

const refused = (status: number, went: 'failed' | 'retry' = 'failed') =>
  trial({ attempt: { went, status, after: 0 }, reachable: null })

describe('the judge of a trial', () => {
  it.each<[string, Trial, outcome: string, says: RegExp]>([
    ['what arrived', trial({ attempt: { went: 'delivered' } }), 'delivered', /the hook has it/],
    ['a policy', trial({ attempt: { went: 'forbidden' } }), 'failed', /connect-src https:\/\/hook\.example/],
    ['no network', trial({ attempt: { went: 'offline' } }), 'failed', /offline/],
    ['a missing CORS header', trial({}), 'unconfirmed', /Access-Control-Allow-Origin: \*/],
    ['a preflight that nobody answers', trial({ format: 'json' }), 'unconfirmed', /preflight.*“simple” or “form”/s],
    [
      'what is sent blind and never answered',
      trial({ reply: 'blind', took: 10_000, reachable: null }),
      'unconfirmed',
      /within ten seconds/,
    ],
    ['what is sent blind', trial({ reply: 'blind' }), 'unconfirmed', /no page can know/],
    ['a name that leads nowhere', trial({ reachable: false }), 'unconfirmed', /hook\.example cannot be reached/],
    ['the same, sent blind', trial({ reachable: false, reply: 'blind' }), 'unconfirmed', /cannot be reached/],
    ['silence', trial({ took: 10_000, reachable: null }), 'unconfirmed', /within ten seconds/],
    [
      'http on a page of https',
      trial({ address: 'http://localhost:9/x', reachable: false }),
      'unconfirmed',
      /mixed content/,
    ],
    [
      'a receiver that does not run',
      trial({ address: 'http://localhost:9/x', reachable: false, page: 'http://localhost:1/' }),
      'unconfirmed',
      /Nothing answers at localhost:9/,
    ],
    ['a wrong address', refused(404), 'failed', /nothing at this address/],
    ['a key that is wanted', refused(401), 'failed', /every visitor can read/],
    ['a body of the wrong kind', refused(415), 'failed', /another format/],
    ['a refusal that has no name', refused(418), 'failed', /answered 418/],
    ['a hook that is down', refused(503, 'retry'), 'failed', /five times more/],
    ['too many at once', refused(429, 'retry'), 'failed', /Wait a minute/],
  ])('explains %s', (_, given, outcome, says) => {
    const verdict = judge(given)
    expect(verdict.outcome).toBe(outcome)
    expect([verdict.seen, verdict.cause, ...verdict.mends].join('\n')).toMatch(says)
  })

  it('always says what to do', () => {
    for (let status = 300; status < 600; status++)
      for (const went of ['failed', 'retry'] as const) {
        const { cause, mends } = judge(refused(status, went))
        expect(cause).toMatch(/\.$/)
        expect(mends.length).toBeGreaterThan(0)
      }
  })
})

describe('the example that is sent', () => {
  const world = { newId: () => 'msg_1', now: () => Date.UTC(2026, 10, 25) }
  const to = (format: WebhookFormat) => ({ address: 'https://hook.example/x', format, reply: 'read' as const })

  it.each<[Example, WebhookFormat]>([
    ['result', 'simple'],
    ['result', 'json'],
    ['contact', 'simple'],
  ])('is a %s as the contract has it, in %s', (example, format) => {
    const { body, contentType } = plan(example, to(format), { context: { plan: 'pro' }, answers: true }, world)
    const event = webhookEventSchema.parse(JSON.parse(body))
    expect(event.id).toBe('msg_1')
    expect(event.timestamp).toBe('2026-11-25T00:00:00.000Z')
    expect(event.data.context).toEqual({ plan: 'pro', trial: 'configurator' })
    expect('answers' in event.data).toBe(example === 'result')
    expect(contentType).toBe(contentTypes[format])
    expect(fitsLimit(body)).toBe(true)
  })

  it('has the flat keys of a form', () => {
    const { body } = plan('result', to('form'), { context: {}, answers: false }, world)
    const keys = new URLSearchParams(body)
    expect(keys.get('band_id')).toBe('taking-shape')
    expect(keys.get('context_trial')).toBe('configurator')
    expect(body).not.toContain('answers')
  })

  it('has an id of its own each time, so that no receiver takes it for a repeat', () => {
    const ids = [1, 2].map(() => plan('result', to('simple'), { context: {}, answers: false }).id)
    expect(new Set(ids).size).toBe(2)
  })
})
