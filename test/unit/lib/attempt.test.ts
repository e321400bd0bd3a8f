import { describe, expect, it } from 'vitest'
import { attempt } from '../../../src/lib/attempt'

const fail = () => {
  throw new Error('blocked')
}

describe('attempt', () => {
  it('returns what the function returns', () => expect(attempt(() => 1, fail)).toBe(1))

  it('returns undefined where the function throws', () => expect(attempt(fail)).toBeUndefined())

  it('hands what was thrown to onError, and returns what that returns', () =>
    expect(attempt(fail, error => (error as Error).message)).toBe('blocked'))
})
