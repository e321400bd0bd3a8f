import { describe, expect, it } from 'vitest'
import type { CapResult, Gap } from '../../../../src/scoring/result'
import { earnedBand, isHoldingBand, stepsForUnknown } from '../../../../src/views/result/band-helpers'
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

describe('the band that answers alone would earn', () => {
  it.each([
    [0, 1],
    [0.349, 1],
    [0.35, 2],
    [1, 3],
  ])('is, with a score of %d, band %d', (score, band) => {
    expect(earnedBand(bands, score)).toBe(band)
  })
})

describe('what holds the band', () => {
  const cap: CapResult = { id: 'no-assessment', band: 1, references: [], reason: '' }

  it('is a gap in a question of a standing cap, at a level that allows no more', () => {
    expect(isHoldingBand(smallInstrument, [cap], gap('assessment', 1))).toBe(true)
    expect(isHoldingBand(smallInstrument, [cap], gap('assessment', null))).toBe(true)
  })

  it('is no gap that the cap lets through, none elsewhere, and none where no cap stands', () => {
    expect(isHoldingBand(smallInstrument, [cap], gap('assessment', 2))).toBe(false)
    expect(isHoldingBand(smallInstrument, [cap], gap('policy', 0))).toBe(false)
    expect(isHoldingBand(smallInstrument, [], gap('assessment', 0))).toBe(false)
  })
})

describe('whom to ask', () => {
  it('comes from the gaps that are not known, in their order, each sentence once and three at most', () => {
    const gaps = [
      gap('a', 0, 'Write it.'),
      ...['Ask A.', 'Ask A.', 'Ask B.', 'Ask C.', 'Ask D.'].map(s => gap('b', null, s)),
    ]
    expect(stepsForUnknown(gaps)).toBe('Ask A. Ask B. Ask C.')
  })
})
