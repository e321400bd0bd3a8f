import fc from 'fast-check'
import type { Instrument, Question } from '../../../src/instrument/schema'
import type { Scorer } from '../../../src/report/scorer'
import { type Answers, route, score } from '../../../src/scoring'
import { scoredQuestion } from '../instrument/sample'

/** Number of runs of each property-based test. The environment variable `FULL` increases it. */
export const PROPERTY_RUNS = process.env.FULL ? 2_000 : 200
/** Timeout of each property-based test, in milliseconds. */
export const PROPERTY_TIMEOUT_MS = process.env.FULL ? 600_000 : 60_000

/** Creates the scorer of an instrument, optionally with the question order for its links. */
export const createScorer = (instrument: Instrument, order?: readonly string[]): Scorer => ({
  instrument,
  score: answers => score(instrument, answers),
  route: answers => route(instrument, answers),
  ...(order && { order }),
})

/** Returns the answers to questions on the route, without unknown options. An answer without a known option is omitted. */
export function validAnswers({ instrument, route }: Scorer, answers: Answers): Answers {
  const onRoute = route(answers)
  const entries = instrument.questions.flatMap(({ id, kind, options }): [string, string | string[]][] => {
    const chosen = [answers[id] ?? []].flat()
    const known = options.map(option => option.id).filter(option => chosen.includes(option))
    if (!onRoute.includes(id) || !known.length) return []
    return [[id, kind === 'multiple' ? known : (known[0] as string)]]
  })
  return Object.fromEntries(entries)
}

/**
 * Returns a possible later version of an instrument: with new questions at these positions, a new option at the start of
 * each unscored question, and `not-applicable` in scored questions without a cap.
 */
export function laterVersion(instrument: Instrument, positions: readonly number[]): Instrument {
  const capped = instrument.caps.flatMap(cap => ('steps' in cap ? cap.questions : []))
  const withNewOption = ({ scoring, options, ...question }: Question): Question => {
    const newOptions =
      !scoring || (!capped.includes(question.id) && options.every(({ id }) => id !== 'not-applicable'))
        ? [{ id: scoring ? 'not-applicable' : 'brand-new', label: 'New' }]
        : []
    return { ...question, ...(scoring && { scoring }), options: [...newOptions, ...options] }
  }
  const questions = instrument.questions.map(withNewOption)
  for (const [index, position] of positions.entries())
    questions.splice(position % (questions.length + 1), 0, {
      ...scoredQuestion(`new-${index}`),
      chapter: instrument.chapters[0]?.id ?? '',
    })
  return { ...instrument, version: '1.1.0', questions }
}

/** A function that damages a text: flips a bit, removes a part, repeats a part, or removes the end. */
export const damageText: fc.Arbitrary<(text: string) => string> = fc
  .record({ kind: fc.nat(3), at: fc.nat(), bit: fc.nat(6), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ kind, at, bit, length }) => (text: string) => {
    const start = at % Math.max(1, text.length)
    if (kind === 0)
      return text.slice(0, start) + String.fromCharCode(text.charCodeAt(start) ^ (1 << bit)) + text.slice(start + 1)
    if (kind === 1) return text.slice(0, start) + text.slice(start + length)
    if (kind === 2) return text.slice(0, start + length) + text.slice(start)
    return text.slice(0, start)
  })
