import type { z } from 'zod'
import { conditions } from './rules/conditions'
import { ids } from './rules/ids'
import { prerequisites } from './rules/prerequisites'
import { formatProblem, type InstrumentProblem, problem } from './rules/problem'
import { questions } from './rules/questions'
import { caps, concerns, conflicts, ladder, unknown } from './rules/scoring-model'
import { instrumentSchema } from './schema'

export { formatProblem as faultLine, type InstrumentProblem as Fault }

const RULES = [ids, questions, conditions, prerequisites, ladder, caps, conflicts, concerns, unknown]

/**
 * All that is wrong with an instrument: first its shape, then, where that is sound, the rules that scoring relies on.
 * An empty list says that every answer to it can be scored, and that the laws of the scoring hold.
 */
export function checkInstrument(value: unknown): InstrumentProblem[] {
  const parsed = instrumentSchema.safeParse(value)
  if (!parsed.success) return parsed.error.issues.map(shapeFault)
  return RULES.flatMap(rule => [...rule(parsed.data)])
}

type Issue = z.core.$ZodIssue

function shapeFault(issue: Issue): InstrumentProblem {
  const deepest = deepen(issue)
  const { path, message } = deepest
  return problem(path, message.replace(/\.$/, ''), mendOf(deepest))
}

/** Of the ways in which a value could have been meant, the one that came farthest; its path made whole. */
function deepen(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().map(deepen)
  const best = inner.reduce<Issue | undefined>((a, b) => (a && a.path.length >= b.path.length ? a : b), undefined)
  return best ? { ...best, path: [...issue.path, ...best.path] } : issue
}

function mendOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'Take it away, or spell it as the schema does.'
  if (issue.code === 'invalid_type') return `Write a value of type ${issue.expected} here.`
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.join(', ')}.`
  if (issue.code === 'too_small') return `Write at least ${issue.minimum}.`
  if (issue.code === 'too_big') return `Write at most ${issue.maximum}.`
  return 'Write it as the schema describes it.'
}
