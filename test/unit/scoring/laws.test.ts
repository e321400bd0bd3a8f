import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../src/instrument/check-instrument'
import builtIn from '../../../src/instrument/iso-42001'
import { score } from '../../../src/scoring'
import { caseOf, randomCase } from './arbitrary'
import { laws, RUNS } from './laws'

describe('over random instruments', () => {
  test('each of them is valid', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomCase, ({ instrument }) => {
        expect(checkInstrument(instrument)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
  laws(randomCase)
})

describe('over the built-in instrument', () => {
  laws(caseOf(builtIn))

  test('nobody is shown a reference that concerns other roles only', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(caseOf(builtIn), ({ instrument, answers }) => {
        const { roles, gaps, caps } = score(instrument, answers)
        for (const reference of [...gaps, ...caps].flatMap(({ references }) => references)) {
          const concerned = instrument.concerns[reference] ?? roles
          expect(
            roles.some(role => concerned.includes(role)),
            reference,
          ).toBe(true)
        }
      }),
      { numRuns: RUNS },
    )
  })
})
