import type { Answers, Instrument, Question } from '../instrument/schema'
import { attempt } from '../lib/attempt'
import { chosenOptions } from './chosen-options'
import { chosenOnRoute } from './route'

/** A part of the answers that the scoring passes over. */
export interface IgnoredAnswer {
  /** The key as it was given; empty where the answers as a whole are no record. */
  question: string
  /** The option, where only this one of several is passed over. */
  option?: string
  /** `off-route`: the question does not apply. `not-alone`: the option stands alone, but was chosen with others. */
  reason: 'unknown-question' | 'unknown-option' | 'wrong-type' | 'off-route' | 'not-alone' | 'repeated'
}

/** What in these answers is ignored, and why, in the order of their keys. Total: whatever is handed in, nothing is thrown. */
export function diagnose(instrument: Instrument, answers: Answers): IgnoredAnswer[] {
  // Answers come from anywhere: a getter or a proxy may throw.
  const entries = attempt(() => Object.keys(answers))?.map(key => ({ key, given: attempt(() => answers[key]) }))
  if (!entries) return [{ question: '', reason: 'wrong-type' }]
  const questions = new Map(instrument.questions.map(question => [question.id, question]))
  const onRoute = chosenOnRoute(instrument, answers)
  return entries.flatMap(({ key, given }): IgnoredAnswer[] => {
    const question = questions.get(key)
    if (!question) return [{ question: key, reason: 'unknown-question' }]
    if (!onRoute.has(key)) return [{ question: key, reason: 'off-route' }]
    return attempt(() => ignoredParts(question, given)) ?? [{ question: key, reason: 'wrong-type' }]
  })
}

function ignoredParts(question: Question, given: unknown): IgnoredAnswer[] {
  const used = new Set<unknown>(chosenOptions(question, { [question.id]: given }).map(({ id }) => id))
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
