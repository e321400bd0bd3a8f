import type { Condition, Instrument, Question } from '../schema'
import { createProblem, type FoundProblems, type ProblemPath } from './problem'

/**
 * Checks that conditions read only unscored questions and existing options, and that the condition of a question reads only
 * earlier questions. Therefore a better answer never changes the route, and conditions never depend on each other in a
 * cycle.
 */
export function* checkConditions({ questions, roles, applies, advice }: Instrument): FoundProblems {
  for (const [index, { when }] of questions.entries()) {
    if (when) yield* checkCondition(when, ['questions', index, 'when'], questions, index)
  }
  for (const [index, { when }] of roles.entries()) yield* checkCondition(when, ['roles', index, 'when'], questions)
  for (const [index, { when }] of advice.entries()) yield* checkCondition(when, ['advice', index, 'when'], questions)
  yield* checkCondition(applies.no, ['applies', 'no'], questions)
  yield* checkCondition(applies.later, ['applies', 'later'], questions)
}

/**
 * Checks a condition and the conditions inside it.
 *
 * @param end index of the first question that the condition must not read
 */
function* checkCondition(
  condition: Condition,
  path: ProblemPath,
  questions: Question[],
  end = questions.length,
): FoundProblems {
  if ('question' in condition) yield* checkQuestionCondition(condition, path, questions, end)
  else if ('not' in condition) yield* checkCondition(condition.not, [...path, 'not'], questions, end)
  else {
    const [key, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
    for (const [index, part] of parts.entries()) yield* checkCondition(part, [...path, key, index], questions, end)
  }
}

function* checkQuestionCondition(
  condition: Extract<Condition, { question: string }>,
  path: ProblemPath,
  questions: Question[],
  end: number,
): FoundProblems {
  const index = questions.findIndex(({ id }) => id === condition.question)
  const question = questions[index]
  const questionPath = [...path, 'question']
  if (!question) {
    yield createProblem(
      questionPath,
      `there is no question “${condition.question}”`,
      'Use the id of a question of this instrument.',
    )
    return
  }
  if (question.scoring) {
    const hint = 'Use an unscored question, so that a better answer never changes which questions are asked.'
    yield createProblem(questionPath, `“${question.id}” is scored`, hint)
  }
  if (index >= end) {
    const hint = 'Use an earlier question, or move that question up: a condition can only read earlier answers.'
    yield createProblem(questionPath, `“${question.id}” is not asked before this question`, hint)
  }
  for (const [optionIndex, option] of condition.is.entries()) {
    if (question.options.some(({ id }) => id === option)) continue
    const known = question.options.map(({ id }) => id).join(', ')
    yield createProblem(
      [...path, 'is', optionIndex],
      `“${question.id}” has no option “${option}”`,
      `Use one of: ${known}.`,
    )
  }
}
