import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../src/instrument/check'
import builtIn from '../../../src/instrument/iso-42001'
import { caseOf, randomCase } from './arbitrary'
import { laws } from './laws'

describe('over random instruments', () => {
  test('each of them is valid', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomCase, ({ instrument }) => {
        expect(checkInstrument(instrument)).toEqual([])
      }),
    )
  })
  laws(randomCase)
})

describe('over the built-in instrument', () => {
  laws(caseOf(builtIn))
})
