import type { z } from 'zod'
import { checkConditions } from './rules/conditions'
import { checkIds } from './rules/ids'
import { checkPrerequisites } from './rules/prerequisites'
import { createProblem, formatProblem, type InstrumentProblem } from './rules/problem'
import { checkQuestions } from './rules/questions'
import {
  checkCaps,
  checkConflicts,
  checkPlaceholdersForUnknown,
  checkReferenceRoles,
  checkValuesAndBands,
} from './rules/scoring-model'
import { instrumentSchema } from './schema'

export { formatProblem, type InstrumentProblem }

const RULES = [
  checkIds,
  checkQuestions,
  checkConditions,
  checkPrerequisites,
  checkValuesAndBands,
  checkCaps,
  checkConflicts,
  checkReferenceRoles,
  checkPlaceholdersForUnknown,
]

/**
 * Returns all problems of an instrument: first the violations of the schema; if there are none, the violations of the rules
 * that the scoring relies on. An empty list means that every possible set of answers can be scored, and that a better answer
 * never worsens the result.
 */
export function checkInstrument(value: unknown): InstrumentProblem[] {
  const parsed = instrumentSchema.safeParse(value)
  if (!parsed.success) return parsed.error.issues.map(toProblem)
  return RULES.flatMap(rule => [...rule(parsed.data)])
}

type Issue = z.core.$ZodIssue

function toProblem(issue: Issue): InstrumentProblem {
  const deepest = deepestIssue(issue)
  const { path, message } = deepest
  return createProblem(path, message.replace(/\.$/, ''), hintFor(deepest))
}

/**
 * Returns the most specific issue of a union: the one with the longest path among all variants, with its full path. Other
 * issues are returned unchanged.
 */
function deepestIssue(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const variants = issue.errors.flat().map(deepestIssue)
  const deepest = variants.reduce<Issue | undefined>((a, b) => (a && a.path.length >= b.path.length ? a : b), undefined)
  return deepest ? { ...deepest, path: [...issue.path, ...deepest.path] } : issue
}

function hintFor(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'Remove the key, or correct its spelling.'
  if (issue.code === 'invalid_type') return `Use a value of type ${issue.expected}.`
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.join(', ')}.`
  if (issue.code === 'too_small') return `The minimum is ${issue.minimum}.`
  if (issue.code === 'too_big') return `The maximum is ${issue.maximum}.`
  return 'See the schema for the expected format.'
}
