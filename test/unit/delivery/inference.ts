import { createCompletedEvent } from '../../../src/delivery/payload'
import instrument from '../../../src/instrument/iso-42001'
import type { Question } from '../../../src/instrument/schema'
import { type Answers, route } from '../../../src/scoring'
import { scoreWithKnownHash } from '../../../src/scoring/score-with-known-hash'

/** Returns a pseudo-random generator of numbers from 0 to 1, with the same sequence for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const pickOne = <T>(values: readonly T[], next: () => number): T => values[Math.floor(next() * values.length)] as T

const randomAnswer = ({ kind, options }: Question, next: () => number): string | string[] => {
  if (kind === 'single') return pickOne(options, next).id
  const chosen = options.filter(({ alone }) => !alone && next() < 0.5).map(({ id }) => id)
  return chosen.length ? chosen : [pickOne(options, next).id]
}

/** Whether an answer to another question is also a valid answer to this scored question. */
const isValidFor = ({ scoring, options }: Question, answer: string | string[] | undefined) =>
  scoring && options.some(({ id }) => id === answer)

/** Returns random answers to all questions on the route. */
export function randomAnswers(next: () => number): Answers {
  const answers: Answers = {}
  for (;;) {
    const asked = route(instrument, answers)
    const question = instrument.questions.find(({ id }) => asked.includes(id) && !Object.hasOwn(answers, id))
    if (!question) return answers
    answers[question.id] = randomAnswer(question, next)
  }
}

/** Returns the payload that the webhook receives for answers, as JSON. */
export const payloadText = (answers: Answers): string =>
  JSON.stringify(
    createCompletedEvent({ id: 'msg_1', timestamp: 0 }, scoreWithKnownHash(instrument, 'sha256-', answers), {
      instance: '',
      widget: '',
      context: {},
      answers: undefined,
    }),
  )

/** Counts the questions on the route whose answers differ. */
export const countDifferences = (route: string[], a: Answers, b: Answers): number =>
  route.filter(id => [a[id]].flat().sort().join() !== [b[id]].flat().sort().join()).length

/**
 * Searches for other answers to the same questions that give the same payload. In each step it swaps or randomly
 * replaces one or two answers, and keeps the change if the payload stays the same.
 *
 * @param share the smallest share of the questions whose answers have to differ
 * @returns undefined if it finds none in so many steps, although there may be some
 */
export function findIndistinguishableAnswers(
  given: Answers,
  share: number,
  next: () => number,
  steps = 20_000,
): Answers | undefined {
  const onRoute = route(instrument, given)
  const payload = payloadText(given)
  const questions = instrument.questions.filter(({ id }) => onRoute.includes(id))
  let found = given
  for (let step = 0; step < steps; step++) {
    if (countDifferences(onRoute, given, found) >= onRoute.length * share) return found
    const candidate = { ...found }
    const [first, second] = [pickOne(questions, next), pickOne(questions, next)]
    if (next() < 0.5 && isValidFor(first, found[second.id]) && isValidFor(second, found[first.id]))
      Object.assign(candidate, { [first.id]: found[second.id], [second.id]: found[first.id] })
    else
      for (const question of [first, second].slice(next() < 0.5 ? 1 : 0))
        candidate[question.id] = randomAnswer(question, next)
    const isFarther = countDifferences(onRoute, given, candidate) >= countDifferences(onRoute, given, found)
    if (isFarther && payloadText(candidate) === payload && route(instrument, candidate).join() === onRoute.join())
      found = candidate
  }
  return undefined
}
