import { describe, expect, test } from 'vitest'
import { fromFragment } from '../../demo/configurator/model/address'
import { readSnippet } from '../../demo/configurator/model/paste'
import instrument from '../../src/instrument/iso-42001'
import { order } from '../../src/instrument/iso-42001/order'
import { fixedWidthBase62 } from '../../src/report/base62'
import { hash32 } from '../../src/report/hash32'
import { readLink } from '../../src/report/result-link'
import { hostileFragments, hostileSnippets } from '../support/hostile-input'
import { scorerOf } from '../unit/report/cases'
import { median, rounds } from './measure'

/** Milliseconds that the work takes: the median of several rounds. */
const timeOf = (work: () => unknown) =>
  median(
    Array.from({ length: rounds }, () => {
      const began = performance.now()
      work()
      return performance.now() - began
    }),
  )

/** Eight times the letters may take twenty times as long; a reader that goes back over them takes sixty-four. */
const expectLinear = (work: (length: number) => () => unknown, length: number) => {
  const [short, long] = [timeOf(work(length)), timeOf(work(length * 8))]
  console.log(`${length * 8} letters: ${long.toFixed(1)} ms, ${(long / short).toFixed(1)} x of an eighth`)
  // Below a millisecond it is the clock that is measured.
  expect(long).toBeLessThanOrEqual(Math.max(short, 1) * 20)
}

describe('the time for a snippet grows with its length:', () => {
  test.each(Object.entries(hostileSnippets))('%s', (_, ofLength) =>
    expectLinear(length => {
      const code = ofLength(length)
      return () => readSnippet(code)
    }, 125_000),
  )
})

describe('the time for an address grows with its length:', () => {
  test.each(Object.entries(hostileFragments))('%s', (_, ofLength) =>
    expectLinear(length => {
      const fragment = ofLength(length)
      return () => fromFragment(fragment)
    }, 125_000),
  )
})

test('the time for a link grows with its length', () => {
  const scorer = scorerOf(instrument, order)
  expectLinear(length => {
    const text = `1a${'z'.repeat(length)}`
    const link = text + fixedWidthBase62(hash32(text), 4)
    return () => readLink(scorer, link)
  }, 500)
})
