import type { Condition, Instrument, Question } from '../schema'
import { type Path, type Problems, problem } from './problem'

/**
 * A condition reads unscored questions, with options that they have; that of a question reads earlier ones only.
 * So a better answer never changes the route, and no conditions can wait for each other in a circle.
 */
export function* conditions({ questions, roles, applies, advice }: Instrument): Problems {
  for (const [at, { when }] of questions.entries()) {
    if (when) yield* reads(when, ['questions', at, 'when'], questions, at)
  }
  for (const [at, { when }] of roles.entries()) yield* reads(when, ['roles', at, 'when'], questions)
  for (const [at, { when }] of advice.entries()) yield* reads(when, ['advice', at, 'when'], questions)
  yield* reads(applies.no, ['applies', 'no'], questions)
  yield* reads(applies.later, ['applies', 'later'], questions)
}

function* reads(condition: Condition, path: Path, questions: Question[], before = questions.length): Problems {
  if ('question' in condition) yield* readsOne(condition, path, questions, before)
  else if ('not' in condition) yield* reads(condition.not, [...path, 'not'], questions, before)
  else {
    const [key, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
    for (const [at, part] of parts.entries()) yield* reads(part, [...path, key, at], questions, before)
  }
}

function* readsOne(
  condition: Extract<Condition, { question: string }>,
  path: Path,
  questions: Question[],
  before: number,
): Problems {
  const at = questions.findIndex(({ id }) => id === condition.question)
  const question = questions[at]
  const place = [...path, 'question']
  if (!question) {
    yield problem(place, `there is no question “${condition.question}”`, 'Name a question of this instrument.')
    return
  }
  if (question.scoring) {
    const mend = 'Read an unscored question, so that a better answer never changes what is asked.'
    yield problem(place, `“${question.id}” is scored`, mend)
  }
  if (at >= before) {
    const mend = 'Read an earlier question, or move it up: questions that wait for each other would never be asked.'
    yield problem(place, `“${question.id}” is not asked before this question`, mend)
  }
  for (const [index, option] of condition.is.entries()) {
    if (question.options.some(({ id }) => id === option)) continue
    const known = question.options.map(({ id }) => id).join(', ')
    yield problem([...path, 'is', index], `“${question.id}” has no option “${option}”`, `Name one of: ${known}.`)
  }
}
