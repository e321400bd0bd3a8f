import fc from 'fast-check'
import type { Instrument, Question } from '../../../src/instrument/schema'
import type { Scorer } from '../../../src/report/scorer'
import { type Answers, route, score } from '../../../src/scoring'
import { scoredQuestion } from '../instrument/sample'

/** Many runs behind FULL, few in the daily one. */
export const RUNS = process.env.FULL ? 2_000 : 200
export const TIMEOUT = process.env.FULL ? 600_000 : 60_000

export const scorerOf = (instrument: Instrument, order?: readonly string[]): Scorer => ({
  instrument,
  score: answers => score(instrument, answers),
  route: answers => route(instrument, answers),
  ...(order && { order }),
})

/** The answers that count: to questions on the route, with options that these have. What has no option left is not there. */
export function sound({ instrument, route }: Scorer, answers: Answers): Answers {
  const onRoute = route(answers)
  const entries = instrument.questions.flatMap(({ id, kind, options }): [string, string | string[]][] => {
    const given = [answers[id] ?? []].flat()
    const known = options.map(option => option.id).filter(option => given.includes(option))
    if (!onRoute.includes(id) || !known.length) return []
    return [[id, kind === 'multiple' ? known : (known[0] as string)]]
  })
  return Object.fromEntries(entries)
}

/**
 * The instrument as a later version might be: new questions anywhere, new options before the old ones, and
 * not-applicable where no cap forbids it.
 */
export function grown(instrument: Instrument, places: readonly number[]): Instrument {
  const capped = instrument.caps.flatMap(cap => ('steps' in cap ? cap.questions : []))
  const withMore = ({ scoring, options, ...question }: Question): Question => {
    const more =
      !scoring || (!capped.includes(question.id) && options.every(({ id }) => id !== 'not-applicable'))
        ? [{ id: scoring ? 'not-applicable' : 'brand-new', label: 'New' }]
        : []
    return { ...question, ...(scoring && { scoring }), options: [...more, ...options] }
  }
  const questions = instrument.questions.map(withMore)
  for (const [index, place] of places.entries())
    questions.splice(place % (questions.length + 1), 0, {
      ...scoredQuestion(`new-${index}`),
      chapter: instrument.chapters[0]?.id ?? '',
    })
  return { ...instrument, version: '1.1.0', questions }
}

/** One small harm to a text: a bit flipped, a piece cut out, a piece said twice, or the end gone. */
export const harm: fc.Arbitrary<(text: string) => string> = fc
  .record({ kind: fc.nat(3), at: fc.nat(), bit: fc.nat(6), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ kind, at, bit, length }) => (text: string) => {
    const place = at % Math.max(1, text.length)
    if (kind === 0)
      return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1)
    if (kind === 1) return text.slice(0, place) + text.slice(place + length)
    if (kind === 2) return text.slice(0, place + length) + text.slice(place)
    return text.slice(0, place)
  })
