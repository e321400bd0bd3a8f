import type { Band, Instrument } from '../../instrument/schema'
import type { CapResult, Gap } from '../../scoring/result'

/** Returns the number of the band that the score (0 to 1) alone would earn, without caps; 1 is the lowest. */
export const bandEarnedByScore = (bands: readonly Band[], score: number): number =>
  bands.filter(({ from }) => from <= score).length

/** Returns whether a gap is the reason for one of `caps`, the caps that limit the band of the result. */
export const isGapReasonForCap = (instrument: Instrument, caps: readonly CapResult[], gap: Gap): boolean =>
  caps.some(({ id, band }) =>
    instrument.caps.some(
      cap =>
        cap.id === id &&
        'questions' in cap &&
        cap.questions.includes(gap.question) &&
        cap.steps[gap.level ?? 0] <= band,
    ),
  )

/**
 * Returns the first steps of the most important gaps whose level is not known, as text of up to three sentences. These
 * steps name the people who can give the missing information.
 */
export const firstStepsForUnknownLevels = (gaps: readonly Gap[]): string =>
  [...new Set(gaps.flatMap(({ level, step }) => (level === null ? step : [])))].slice(0, 3).join(' ')
