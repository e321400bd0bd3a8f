import type { Answers, Option, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'
import type { Scorer } from './scorer'

/** Answers that came from outside, as far as they fit, with the result that they have here and now. */
export interface ImportedAnswers {
  kind: 'answers'
  answers: Answers
  /** Worked out from the answers. What the source said of a result is never read. */
  result: Result
  /** The version that the answers were given to, where that or its judgement is another than the present one. */
  otherVersion: string | null
  /** Of another version: ids of the questions on the route that have no answer there. They are what is new. */
  added: string[]
  /** How many of its answers could not be taken: the question, or the option, is no longer there. */
  dropped: number
}

/** What is refused, and why. */
export interface Refused<Reason> {
  kind: 'refused'
  reason: Reason
}
export const refused = <Reason extends string>(reason: Reason): Refused<Reason> => ({ kind: 'refused', reason })

/** Of a question's options those that were given, in their own order; what is no option of it is left out. */
export const givenOptions = ({ kind, options }: Question, given: unknown): Option[] =>
  options.filter(({ id }) => (kind === 'multiple' && Array.isArray(given) ? given.includes(id) : id === given))

/** The options as an answer is written. */
export const toAnswer = ({ kind }: Question, options: readonly Option[]): string | string[] =>
  kind === 'multiple' ? options.map(({ id }) => id) : (options[0]?.id ?? '')

/** What is taken along of a visitor's answers: those on the route, in the order of the questionnaire. */
export function exportedAnswers({ instrument, route }: Scorer, answers: Answers): Map<Question, Option[]> {
  const onRoute = new Set(route(answers))
  const found = new Map<Question, Option[]>()
  for (const question of instrument.questions) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    const options = givenOptions(question, given)
    if (options.length && onRoute.has(question.id)) found.set(question, options)
  }
  return found
}

/** An answer from outside, read: its question, null where there is none of that name; and its options, without those that are gone. */
export interface ImportedAnswer {
  question: Question | null
  options: Option[]
  /** Some of its options are no longer there. */
  isShort: boolean
}

/**
 * Takes answers over to the present instrument, and has them judged.
 * @param hash of what decided there, where it is known: a judgement that changed under the same version is another one
 */
export function importAnswers(
  scorer: Scorer,
  given: readonly ImportedAnswer[],
  version: string,
  hash?: unknown,
): ImportedAnswers | Refused<'empty'> {
  const { instrument, score, route } = scorer
  const answers: Answers = {}
  for (const { question, options } of given)
    if (question && options.length) answers[question.id] = toAnswer(question, options)
  if (!Object.keys(answers).length) return refused('empty')
  const result = score(answers)
  const isSame = version === instrument.version && (hash === undefined || hash === result.instrument.hash)
  const otherVersion = isSame ? null : version
  return {
    kind: 'answers',
    answers,
    result,
    otherVersion,
    added: otherVersion === null ? [] : route(answers).filter(id => !Object.hasOwn(answers, id)),
    dropped: given.filter(({ question, isShort }) => !question || isShort).length,
  }
}
