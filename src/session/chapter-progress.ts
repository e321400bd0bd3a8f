import type { Instrument } from '../instrument/schema'
import type { ChapterProgress } from './session'

/**
 * Returns the progress of every chapter of the instrument. Chapters without a question on the route are included, so
 * that the number of segments in the progress bar never changes.
 */
export function computeChapterProgress(
  instrument: Instrument,
  route: string[],
  isAnswered: (question: string) => boolean,
  currentQuestion: string | null,
): ChapterProgress[] {
  return instrument.chapters.map(({ id, name }) => {
    const ids = instrument.questions.filter(q => q.chapter === id && route.includes(q.id)).map(q => q.id)
    const index = ids.indexOf(currentQuestion ?? '')
    return {
      id,
      name,
      filled: ids.length ? ids.filter(isAnswered).length / ids.length : 0,
      mark: index < 0 ? null : index / ids.length,
    }
  })
}

/**
 * Returns, by chapter id, the highest share of answered questions so far. When the route gets longer the share of a
 * chapter drops; a progress bar that shrank would look like lost answers.
 */
export function highestFilledShareByChapter(
  highest: Record<string, number>,
  chapters: ChapterProgress[],
): Record<string, number> {
  return Object.fromEntries(chapters.map(({ id, filled }) => [id, Math.max(filled, highest[id] ?? 0)]))
}
