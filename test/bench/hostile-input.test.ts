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

/** Number of measurements, of which the least counts. */
const ATTEMPTS = 4

/**
 * Returns the least time in milliseconds that a function takes of the processor. Unlike the time on the clock, it hardly
 * depends on what else runs; the first measurements include compilation and are longer.
 */
const measureTime = (work: () => unknown) =>
  Math.min(
    ...Array.from({ length: ATTEMPTS }, () => {
      const start = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }),
  )

/**
 * Expects that eight times the length takes at most twenty times as long. On a busy machine, 4 to 14 times were measured
 * where the shorter input took more than a millisecond; quadratic time would be 64 times.
 */
const expectLinear = (work: (length: number) => () => unknown, length: number) => {
  const [short, long] = [measureTime(work(length)), measureTime(work(length * 8))]
  console.log(
    `${length * 8} characters: ${long.toFixed(1)} ms, ${(long / short).toFixed(1)} times as long as an eighth`,
  )
  // Below one millisecond, a collection of garbage or a compilation decides.
  expect(long).toBeLessThanOrEqual(Math.max(short, 1) * 20)
}

describe('parseSnippet takes time linear in the length of the snippet:', () => {
  test.each(Object.entries(hostileSnippets))('%s', (_, ofLength) =>
    expectLinear(length => {
      const code = ofLength(length)
      return () => parseSnippet(code)
    }, 25_000),
  )
})

describe('stateFromFragment takes time linear in the length of the fragment:', () => {
  test.each(Object.entries(hostileFragments))('%s', (_, ofLength) =>
    expectLinear(length => {
      const fragment = ofLength(length)
      return () => stateFromFragment(fragment)
    }, 25_000),
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
