import { completedEvent } from '../../../src/delivery/payload'
import instrument from '../../../src/instrument/iso-42001'
import type { Question } from '../../../src/instrument/schema'
import { type Answers, route } from '../../../src/scoring'
import { evaluate } from '../../../src/scoring/evaluate'

/** Numbers from 0 to 1 that look random, the same ones for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const one = <T>(values: readonly T[], next: () => number): T => values[Math.floor(next() * values.length)] as T

const anyAnswer = ({ kind, options }: Question, next: () => number): string | string[] => {
  if (kind === 'single') return one(options, next).id
  const some = options.filter(({ alone }) => !alone && next() < 0.5).map(({ id }) => id)
  return some.length ? some : [one(options, next).id]
}

const mayTake = ({ scoring, options }: Question, answer: string | string[] | undefined) =>
  scoring && options.some(({ id }) => id === answer)

/** A whole run of which every answer is drawn by lot. */
export function anyAnswers(next: () => number): Answers {
  const answers: Answers = {}
  for (;;) {
    const asked = route(instrument, answers)
    const question = instrument.questions.find(({ id }) => asked.includes(id) && !Object.hasOwn(answers, id))
    if (!question) return answers
    answers[question.id] = anyAnswer(question, next)
  }
}

/** What a receiver learns of a result, as one text. */
export const payloadOf = (answers: Answers): string =>
  JSON.stringify(
    completedEvent({ id: 'msg_1', timestamp: 0 }, evaluate(instrument, 'sha256-', answers), {
      instance: '',
      widget: '',
      context: {},
      answers: undefined,
    }),
  )

/** How many of the questions asked are answered otherwise. */
export const differences = (asked: string[], a: Answers, b: Answers): number =>
  asked.filter(id => [a[id]].flat().sort().join() !== [b[id]].flat().sort().join()).length

/**
 * Looks for answers to the same questions with the same payload, as far from the given ones as wanted: it exchanges or
 * draws anew a few answers at a time, and keeps what leaves the payload as it is.
 *
 * @returns undefined where it finds none in so many steps: there may be some all the same
 */
export function otherAnswers(given: Answers, share: number, next: () => number, steps = 20_000): Answers | undefined {
  const asked = route(instrument, given)
  const payload = payloadOf(given)
  const questions = instrument.questions.filter(({ id }) => asked.includes(id))
  let found = given
  for (let step = 0; step < steps; step++) {
    if (differences(asked, given, found) >= asked.length * share) return found
    const tried = { ...found }
    const [first, second] = [one(questions, next), one(questions, next)]
    if (next() < 0.5 && mayTake(first, found[second.id]) && mayTake(second, found[first.id]))
      Object.assign(tried, { [first.id]: found[second.id], [second.id]: found[first.id] })
    else
      for (const question of [first, second].slice(next() < 0.5 ? 1 : 0)) tried[question.id] = anyAnswer(question, next)
    const goesOn = differences(asked, given, tried) >= differences(asked, given, found)
    if (goesOn && payloadOf(tried) === payload && route(instrument, tried).join() === asked.join()) found = tried
  }
  return undefined
}
