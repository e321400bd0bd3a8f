import { describe, expect, it } from 'vitest'
import type { CapResult, Gap } from '../../../../src/scoring/result'
import { holdsBand, reading, whomToAsk } from '../../../../src/views/result/reading'
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

describe('the reading of a score', () => {
  it('stands between what earns its band and what earns the next, each band an equal part', () => {
    expect(reading(bands, 0, 1)).toEqual({ earned: 0, at: 0, earnedBand: 1 })
    expect(reading(bands, 0.35, 2)).toEqual({ earned: 1 / 3, at: 1 / 3, earnedBand: 2 })
    expect(reading(bands, 0.55, 2).at).toBeCloseTo(0.5)
    expect(reading(bands, 1, 3)).toEqual({ earned: 1, at: 1, earnedBand: 3 })
  })

  it('is stopped at the end of the band that a cap allows', () => {
    expect(reading(bands, 1, 1)).toEqual({ earned: 1, at: 1 / 3, earnedBand: 3 })
  })
})

describe('what holds the band', () => {
  const cap: CapResult = { id: 'no-assessment', band: 1, references: [], reason: '' }

  it('is a gap in a question of a standing cap, at a level that allows no more', () => {
    expect(holdsBand(smallInstrument, [cap], gap('assessment', 1))).toBe(true)
    expect(holdsBand(smallInstrument, [cap], gap('assessment', null))).toBe(true)
  })

  it('is no gap that the cap lets through, none elsewhere, and none where no cap stands', () => {
    expect(holdsBand(smallInstrument, [cap], gap('assessment', 2))).toBe(false)
    expect(holdsBand(smallInstrument, [cap], gap('policy', 0))).toBe(false)
    expect(holdsBand(smallInstrument, [], gap('assessment', 0))).toBe(false)
  })
})

describe('whom to ask', () => {
  it('comes from the gaps that are not known, in their order, each sentence once and three at most', () => {
    const gaps = [
      gap('a', 0, 'Write it.'),
      ...['Ask A.', 'Ask A.', 'Ask B.', 'Ask C.', 'Ask D.'].map(s => gap('b', null, s)),
    ]
    expect(whomToAsk(gaps)).toBe('Ask A. Ask B. Ask C.')
  })
})
