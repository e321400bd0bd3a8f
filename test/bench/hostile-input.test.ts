import { describe, expect, test } from 'vitest'
import { stateFromFragment } from '../../demo/configurator/model/address'
import { parseSnippet } from '../../demo/configurator/model/parse-snippet'
import instrument from '../../src/instrument/iso-42001'
import { questionIdsInLinkOrder } from '../../src/instrument/iso-42001/order'
import { toFixedWidthBase62 } from '../../src/report/base62'
import { hash32 } from '../../src/report/hash32'
import { decodeLink } from '../../src/report/result-link'
import { hostileFragments, hostileSnippets } from '../support/hostile-input'
import { createScorer } from '../unit/report/cases'
import { median, ROUNDS } from './measure'

/** Returns the median duration of a function in milliseconds. */
const measureTime = (work: () => unknown) =>
  median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )

/** Expects that eight times the length takes at most twenty times as long; quadratic time would be 64 times. */
const expectLinear = (work: (length: number) => () => unknown, length: number) => {
  const [short, long] = [measureTime(work(length)), measureTime(work(length * 8))]
  console.log(
    `${length * 8} characters: ${long.toFixed(1)} ms, ${(long / short).toFixed(1)} times as long as an eighth`,
  )
  // Below one millisecond, the clock is too coarse.
  expect(long).toBeLessThanOrEqual(Math.max(short, 1) * 20)
}

describe('parseSnippet takes time linear in the length of the snippet:', () => {
  test.each(Object.entries(hostileSnippets))('%s', (_, ofLength) =>
    expectLinear(length => {
      const code = ofLength(length)
      return () => parseSnippet(code)
    }, 125_000),
  )
})

describe('stateFromFragment takes time linear in the length of the fragment:', () => {
  test.each(Object.entries(hostileFragments))('%s', (_, ofLength) =>
    expectLinear(length => {
      const fragment = ofLength(length)
      return () => stateFromFragment(fragment)
    }, 125_000),
  )
})

test('decodeResultLink takes time linear in the length of the link', () => {
  const scorer = createScorer(instrument, questionIdsInLinkOrder)
  expectLinear(length => {
    const text = `1a${'z'.repeat(length)}`
    const link = text + toFixedWidthBase62(hash32(text), 4)
    return () => decodeLink(scorer, link)
  }, 500)
})
