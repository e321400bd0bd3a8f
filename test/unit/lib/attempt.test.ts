import { describe, expect, it } from 'vitest'
import { attempt } from '../../../src/lib/attempt'

const fail = () => {
  throw new Error('blocked')
}

describe('attempt', () => {
  it('returns the value of the function', () => expect(attempt(() => 1, fail)).toBe(1))

  it('returns undefined if the function throws', () => expect(attempt(fail)).toBeUndefined())

  it('passes the exception to onError and returns the value of onError', () =>
    expect(attempt(fail, error => (error as Error).message)).toBe('blocked'))
})
