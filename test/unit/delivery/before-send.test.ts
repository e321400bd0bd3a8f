import { describe, expect, it } from 'vitest'
import { prepareRequestBody } from '../../../src/delivery/before-send'
import { MAX_BODY_BYTES, serializeBody } from '../../../src/delivery/body'
import { createCompletedEvent } from '../../../src/delivery/payload'
import { sampleResult } from './setup'

const payload = createCompletedEvent({ id: 'msg_1', timestamp: 0 }, sampleResult, {
  instance: 'a',
  widget: '1.0.0',
  context: {},
  answers: undefined,
})
const original = serializeBody(payload, 'simple')

/** Prepares the body of `payload` with one listener, which stops the request if it returns `false`. */
const prepareWith = (listener: (holder: { payload: unknown }) => unknown) =>
  prepareRequestBody(payload, 'simple', holder => listener(holder as { payload: unknown }) !== false)

describe('prepareRequestBody', () => {
  it('leaves the payload unchanged if the listener does nothing', () => {
    expect(prepareWith(() => {})).toEqual({ body: original })
  })

  it('uses changes that a listener makes to the payload, and leaves the original object unchanged', () => {
    const { body } = prepareWith(holder => {
      ;(holder.payload as typeof payload).data.context.plan = 'pro'
    })
    expect(JSON.parse(body ?? '')).toEqual({ ...payload, data: { ...payload.data, context: { plan: 'pro' } } })
    expect(payload.data.context).toEqual({})
  })

  it('uses another object that a listener puts in place of the payload', () => {
    const { body } = prepareWith(holder => {
      holder.payload = { text: 'Somebody has finished the check.' }
    })
    expect(body).toBe('{"text":"Somebody has finished the check."}')
  })

  it('returns no body if a listener stops the request', () => {
    expect(prepareWith(() => false)).toEqual({ body: null })
  })

  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'left no payload'],
    ['null', null, 'left no payload'],
    ['a function', () => {}, 'left no payload'],
    ['a symbol', Symbol('x'), 'left no payload'],
    ['a string', 'x', 'left no payload'],
    ['an array', [1], 'left no payload'],
    ['an empty object', {}, 'left no payload'],
    ['an object whose toJSON returns undefined', { toJSON: () => undefined }, 'left no payload'],
    ['a cycle', cycle, 'left a payload that is no JSON'],
    ['a big integer', { n: 1n }, 'left a payload that is no JSON'],
    [
      'an object with a getter that throws',
      {
        get x() {
          throw new Error('no')
        },
      },
      'left a payload that is no JSON',
    ],
    ['5 MB', { x: 'x'.repeat(5_000_000) }, 'left a payload that is too large'],
    ['one byte more than the limit', { x: 'x'.repeat(MAX_BODY_BYTES - 7) }, 'left a payload that is too large'],
  ])('sends nothing and reports the error if a listener leaves %s', (_, left, listenerError) => {
    expect(
      prepareWith(holder => {
        holder.payload = left
      }),
    ).toEqual({ body: null, listenerError })
  })

  it('accepts a payload of exactly the maximum size', () => {
    const { body } = prepareWith(holder => {
      holder.payload = { x: 'x'.repeat(MAX_BODY_BYTES - 8) }
    })
    expect(body).toHaveLength(MAX_BODY_BYTES)
  })

  it('gives a listener a copy, so that changes after the event have no effect', () => {
    let kept: typeof payload | undefined
    const { body } = prepareWith(holder => {
      kept = holder.payload as typeof payload
    })
    if (kept) kept.data.instance = 'later'
    expect(body).toBe(original)
  })
})
