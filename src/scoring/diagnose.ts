import type { Answers, Instrument, Question } from '../instrument/schema'
import { attempt } from '../lib/attempt'
import { chosenOptionsOf } from './chosen-options'
import { chosenOptionsOnRoute } from './route'

/** A part of the answers that the scoring ignores, with the reason. */
export interface IgnoredAnswer {
  /** The key in the answers; an empty string if the answers as a whole are not an object. */
  question: string
  /** The ignored option, if the question is known and not all of its answer is ignored; otherwise absent. */
  option?: string
  /** `off-route`: the question does not apply. `not-alone`: the option is exclusive, but was chosen with others. */
  reason: 'unknown-question' | 'unknown-option' | 'wrong-type' | 'off-route' | 'not-alone' | 'repeated'
}

/**
 * Lists the parts of the answers that the scoring ignores, in the order of the keys of `answers`. Never throws,
 * whatever `answers` is.
 */
export function diagnose(instrument: Instrument, answers: Answers): IgnoredAnswer[] {
  // The answers may be any value: a getter or a proxy may throw.
  const entries = attempt(() => Object.keys(answers))?.map(key => ({ key, given: attempt(() => answers[key]) }))
  if (!entries) return [{ question: '', reason: 'wrong-type' }]
  const questions = new Map(instrument.questions.map(question => [question.id, question]))
  const onRoute = chosenOptionsOnRoute(instrument, answers)
  return entries.flatMap(({ key, given }): IgnoredAnswer[] => {
    const question = questions.get(key)
    if (!question) return [{ question: key, reason: 'unknown-question' }]
    if (!onRoute.has(key)) return [{ question: key, reason: 'off-route' }]
    return attempt(() => ignoredParts(question, given)) ?? [{ question: key, reason: 'wrong-type' }]
  })
}

function ignoredParts(question: Question, given: unknown): IgnoredAnswer[] {
  const used = new Set<unknown>(chosenOptionsOf(question, { [question.id]: given }).map(({ id }) => id))
  const seen = new Set<unknown>()
  const parts: unknown[] = question.kind === 'multiple' && Array.isArray(given) ? given : [given]
  return parts.flatMap((option): IgnoredAnswer[] => {
    if (typeof option !== 'string') return [{ question: question.id, reason: 'wrong-type' }]
    const isRepeated = seen.has(option)
    seen.add(option)
    if (used.has(option)) return isRepeated ? [{ question: question.id, option, reason: 'repeated' }] : []
    const isKnown = question.options.some(({ id }) => id === option)
    return [{ question: question.id, option, reason: isKnown ? 'not-alone' : 'unknown-option' }]
  })
}
