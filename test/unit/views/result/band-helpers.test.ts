import { describe, expect, it } from 'vitest'
import type { CapResult, Gap } from '../../../../src/scoring/result'
import {
  bandEarnedByScore,
  firstStepsForUnknownLevels,
  isGapReasonForCap,
} from '../../../../src/views/result/band-helpers'
import { smallInstrument } from '../../../support/small-instrument'

const { bands } = smallInstrument

const gap = (question: string, level: Gap['level'], step = ''): Gap => ({
  id: question,
  question,
  theme: 'risk',
  references: ['6.1.2'],
  priority: 1,
  level,
  title: question,
  step,
})

describe('bandEarnedByScore', () => {
  it.each([
    [0, 1],
    [0.349, 1],
    [0.35, 2],
    [1, 3],
  ])('returns for a score of %d the band %d', (score, band) => {
    expect(bandEarnedByScore(bands, score)).toBe(band)
  })
})

describe('isGapReasonForCap', () => {
  const cap: CapResult = { id: 'no-assessment', band: 1, references: [], reason: '' }

  it('is true for a gap in a question of an active cap whose level allows no higher band', () => {
    expect(isGapReasonForCap(smallInstrument, [cap], gap('assessment', 1))).toBe(true)
    expect(isGapReasonForCap(smallInstrument, [cap], gap('assessment', null))).toBe(true)
  })

  it('is false if the level allows a higher band, for other questions, and without caps', () => {
    expect(isGapReasonForCap(smallInstrument, [cap], gap('assessment', 2))).toBe(false)
    expect(isGapReasonForCap(smallInstrument, [cap], gap('policy', 0))).toBe(false)
    expect(isGapReasonForCap(smallInstrument, [], gap('assessment', 0))).toBe(false)
  })
})

describe('firstStepsForUnknownLevels', () => {
  it('joins the first steps of gaps with unknown level, in their order, without duplicates, at most three', () => {
    const gaps = [
      gap('a', 0, 'Write it.'),
      ...['Ask A.', 'Ask A.', 'Ask B.', 'Ask C.', 'Ask D.'].map(s => gap('b', null, s)),
    ]
    expect(firstStepsForUnknownLevels(gaps)).toBe('Ask A. Ask B. Ask C.')
  })
})
