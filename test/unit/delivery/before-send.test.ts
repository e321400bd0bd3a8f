import { describe, expect, it } from 'vitest'
import { prepareBody } from '../../../src/delivery/before-send'
import { MAX_BODY_BYTES, writeBody } from '../../../src/delivery/body'
import { completedEvent } from '../../../src/delivery/payload'
import { result } from './setup'

const payload = completedEvent({ id: 'msg_1', timestamp: 0 }, result, {
  instance: 'a',
  widget: '1.0.0',
  context: {},
  answers: undefined,
})
const original = writeBody(payload, 'simple')

/** What a listener does with the payload: changes it, or hands back something in its place. */
const listening = (listener: (holder: { payload: unknown }) => unknown) =>
  prepareBody(payload, 'simple', holder => listener(holder as { payload: unknown }) !== false)

describe('a listener of readiness-before-send', () => {
  it('that does nothing changes nothing', () => {
    expect(listening(() => {})).toEqual({ body: original })
  })

  it('may change the payload in place', () => {
    const { body } = listening(holder => {
      ;(holder.payload as typeof payload).data.context.plan = 'pro'
    })
    expect(JSON.parse(body ?? '')).toEqual({ ...payload, data: { ...payload.data, context: { plan: 'pro' } } })
    expect(payload.data.context).toEqual({})
  })

  it('may put another object in its place', () => {
    const { body } = listening(holder => {
      holder.payload = { text: 'Somebody has finished the check.' }
    })
    expect(body).toBe('{"text":"Somebody has finished the check."}')
  })

  it('may stop it', () => {
    expect(listening(() => false)).toEqual({ body: null })
  })

  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'left no payload'],
    ['null', null, 'left no payload'],
    ['a function', () => {}, 'left no payload'],
    ['a symbol', Symbol('x'), 'left no payload'],
    ['a text', 'x', 'left no payload'],
    ['a list', [1], 'left no payload'],
    ['an empty object', {}, 'left no payload'],
    ['an object that writes itself as nothing', { toJSON: () => undefined }, 'left no payload'],
    ['a cycle', cycle, 'left a payload that is no JSON'],
    ['a big integer', { n: 1n }, 'left a payload that is no JSON'],
    [
      'an object that throws when it is read',
      {
        get x() {
          throw new Error('no')
        },
      },
      'left a payload that is no JSON',
    ],
    ['5 MB', { x: 'x'.repeat(5_000_000) }, 'left a payload that is too large'],
    ['a byte too much', { x: 'x'.repeat(MAX_BODY_BYTES - 7) }, 'left a payload that is too large'],
  ])('that leaves %s has no effect', (_, left, wrong) => {
    expect(
      listening(holder => {
        holder.payload = left
      }),
    ).toEqual({ body: original, wrong })
  })

  it('may fill what may be sent to the last byte', () => {
    const { body } = listening(holder => {
      holder.payload = { x: 'x'.repeat(MAX_BODY_BYTES - 8) }
    })
    expect(body).toHaveLength(MAX_BODY_BYTES)
  })

  it('is given no way to what is sent but the holder', () => {
    let kept: typeof payload | undefined
    const { body } = listening(holder => {
      kept = holder.payload as typeof payload
    })
    if (kept) kept.data.instance = 'later'
    expect(body).toBe(original)
  })
})
