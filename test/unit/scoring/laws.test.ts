import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../src/instrument/check-instrument'
import builtIn from '../../../src/instrument/iso-42001'
import { score } from '../../../src/scoring'
import { randomCase, randomCaseOf } from './arbitrary'
import { RUNS_PER_LAW, testLaws } from './laws'

describe('scoring random instruments', () => {
  test('uses only valid instruments', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomCase, ({ instrument }) => {
        expect(checkInstrument(instrument)).toEqual([])
      }),
      { numRuns: RUNS_PER_LAW },
    )
  })
  testLaws(randomCase)
})

describe('scoring the built-in instrument', () => {
  testLaws(randomCaseOf(builtIn))

  test('shows no reference that concerns other roles only', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomCaseOf(builtIn), ({ instrument, answers }) => {
        const { roles, gaps, caps } = score(instrument, answers)
        for (const reference of [...gaps, ...caps].flatMap(({ references }) => references)) {
          const concernedRoles = instrument.concerns[reference] ?? roles
          expect(
            roles.some(role => concernedRoles.includes(role)),
            reference,
          ).toBe(true)
        }
      }),
      { numRuns: RUNS_PER_LAW },
    )
  })
})
