import type { Answers, Option, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'
import type { Scorer } from './scorer'

/** Answers imported from a link or a file, reduced to those that the current instrument has, with their new result. */
export interface ImportedAnswersWithResult {
  kind: 'answers'
  answers: Answers
  /** Result computed from the imported answers. A result in the link or file is never used. */
  result: Result
  /**
   * Version of the instrument that the answers were given to, if that version or its scoring differs from the current one;
   * otherwise `null`.
   */
  otherVersion: string | null
  /** If the answers are from another version: ids of the questions on the route without an imported answer. */
  added: string[]
  /** Number of answers that lost something in the import, because the question or an option no longer exists. */
  dropped: number
}

/** Says that an import was refused, and why. */
export interface ImportRefusal<Reason> {
  kind: 'refused'
  reason: Reason
}
export const createImportRefusal = <Reason extends string>(reason: Reason): ImportRefusal<Reason> => ({
  kind: 'refused',
  reason,
})

/** Returns the options of a question that an answer chooses, in the question's order. Unknown option ids are ignored. */
export const optionsOfAnswer = ({ kind, options }: Question, answer: unknown): Option[] =>
  options.filter(({ id }) => (kind === 'multiple' && Array.isArray(answer) ? answer.includes(id) : id === answer))

/** Returns the answer that chooses these options: an id, or a list of ids for a question of kind `multiple`. */
export const optionsToAnswer = ({ kind }: Question, options: readonly Option[]): string | string[] =>
  kind === 'multiple' ? options.map(({ id }) => id) : (options[0]?.id ?? '')

/** Returns the questions on the route that have an answer, with the chosen options, in the order of the questionnaire. */
export function answeredQuestionsOnRoute({ instrument, route }: Scorer, answers: Answers): Map<Question, Option[]> {
  const onRoute = new Set(route(answers))
  const found = new Map<Question, Option[]>()
  for (const question of instrument.questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    const options = optionsOfAnswer(question, answer)
    if (options.length && onRoute.has(question.id)) found.set(question, options)
  }
  return found
}

/**
 * One imported answer: the matching question (`null` if its id is unknown), and those of the chosen options that still
 * exist.
 */
export interface AnswerToImport {
  question: Question | null
  options: Option[]
  /** Whether a chosen option no longer exists. */
  hasUnknownOptions: boolean
}

/**
 * Imports answers into the current version of the instrument, and scores them.
 *
 * @param hash of the scoring model that the source was scored with, if known: a model that changed without a new version
 *   counts as another version
 */
export function importAnswers(
  scorer: Scorer,
  imported: readonly AnswerToImport[],
  version: string,
  hash?: unknown,
): ImportedAnswersWithResult | ImportRefusal<'empty'> {
  const { instrument, score, route } = scorer
  const answers: Answers = {}
  for (const { question, options } of imported)
    if (question && options.length) answers[question.id] = optionsToAnswer(question, options)
  if (!Object.keys(answers).length) return createImportRefusal('empty')
  const result = score(answers)
  const isSameVersion = version === instrument.version && (hash === undefined || hash === result.instrument.hash)
  const otherVersion = isSameVersion ? null : version
  return {
    kind: 'answers',
    answers,
    result,
    otherVersion,
    added: otherVersion === null ? [] : route(answers).filter(id => !Object.hasOwn(answers, id)),
    dropped: imported.filter(({ question, hasUnknownOptions }) => !question || hasUnknownOptions).length,
  }
}
