import type { Instrument } from '../instrument/schema'
import type { ChapterProgress } from './session'

/** Every chapter of the instrument, so that segments never come or go, with its share of answered questions. */
export function chapterProgress(
  instrument: Instrument,
  route: string[],
  isAnswered: (question: string) => boolean,
  at: string | null,
): ChapterProgress[] {
  return instrument.chapters.map(({ id, name }) => {
    const ids = instrument.questions.filter(q => q.chapter === id && route.includes(q.id)).map(q => q.id)
    const here = ids.indexOf(at ?? '')
    return {
      id,
      name,
      filled: ids.length ? ids.filter(isAnswered).length / ids.length : 0,
      mark: here < 0 ? null : here / ids.length,
    }
  })
}

/** The most each chapter was ever filled: a bar that ran back because the route grew would look like lost work. */
export function keepHighest(highest: Record<string, number>, chapters: ChapterProgress[]): Record<string, number> {
  return Object.fromEntries(chapters.map(({ id, filled }) => [id, Math.max(filled, highest[id] ?? 0)]))
}
