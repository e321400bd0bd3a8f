import type { Band, Instrument } from '../../instrument/schema'
import type { CapResult, Gap } from '../../scoring/result'

/** The band that the answers alone would earn; 1 is the lowest. */
export const earnedBand = (bands: readonly Band[], score: number): number =>
  bands.filter(({ from }) => from <= score).length

/** Whether a gap is what one of the standing caps rests on. */
export const isHoldingBand = (instrument: Instrument, caps: readonly CapResult[], gap: Gap): boolean =>
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
export const stepsForUnknown = (gaps: readonly Gap[]): string =>
  [...new Set(gaps.flatMap(({ level, step }) => (level === null ? step : [])))].slice(0, 3).join(' ')
