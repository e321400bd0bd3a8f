import type { Band, Instrument } from '../../instrument/schema'
import type { CapResult, Gap } from '../../scoring/result'

/** Where a result stands on the scale of its bands. */
export interface Reading {
  /** 0 to 1: where the pointer stands. */
  at: number
  /** 0 to 1: how far the answers alone would carry. */
  earned: number
  /** The band that the answers alone would earn, 1 is the lowest. */
  earnedBand: number
}

/** Every band takes an equal part of the scale; in it, the score stands between what earns this band and what earns the next. */
export function reading(bands: readonly Band[], score: number, band: number): Reading {
  const earnedBand = bands.filter(({ from }) => from <= score).length
  const [from = 0, to = 1] = bands.slice(earnedBand - 1, earnedBand + 1).map(one => one.from)
  const earned = (earnedBand - 1 + (score - from) / (to - from || 1)) / bands.length
  return { earned, at: Math.min(earned, band / bands.length), earnedBand }
}

/** Whether a gap is what one of the standing caps rests on. */
export const holdsBand = (instrument: Instrument, caps: readonly CapResult[], gap: Gap): boolean =>
  caps.some(({ id, band }) =>
    instrument.caps.some(
      cap =>
        cap.id === id &&
        'questions' in cap &&
        cap.questions.includes(gap.question) &&
        cap.steps[gap.level ?? 0] <= band,
    ),
  )

/** Whom to ask about what is not known, in sentences: the first steps of the most important gaps of that kind. */
export const whomToAsk = (gaps: readonly Gap[]): string =>
  [...new Set(gaps.flatMap(({ level, step }) => (level === null ? step : [])))].slice(0, 3).join(' ')
