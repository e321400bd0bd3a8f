import type { Answers, Instrument } from '../instrument/schema'
import type { Result } from '../scoring/result'
import { listScoredAnswers, type ScoredAnswer } from './scored-answers'
import type { Scorer } from './scorer'

/**
 * How far the answers show that one clause or control is met:
 *
 * - `good`: every answer about it reaches the required level
 * - `part`: some answers reach the required level, or are at least at level 2 (“set”); the others are lower or unknown
 * - `missing`: no known answer reaches level 2
 * - `unknown`: no answer about it is known
 * - `not-asked`: no question of the route is about it, or it concerns other roles
 * - `not-applicable`: every answer about it is “not applicable”
 */
export type CoverageState = 'good' | 'part' | 'missing' | 'unknown' | 'not-asked' | 'not-applicable'

/** One clause or control of the coverage map, with its state. */
export interface CoverageCell {
  /** Number of the clause or control: `6.1.2`, `A.5.4`. */
  reference: string
  state: CoverageState
  /** Ids of the questions of the route that are about this clause or control. */
  questions: string[]
  /** Id of its most important gap; `null` if its state is `good`, `not-asked` or `not-applicable`. */
  gap: string | null
}

/** A chapter of clauses (`4` to `10`) or a control objective (`A.2` to `A.10`), with its clauses or controls. */
export interface CoverageGroup {
  id: string
  cells: CoverageCell[]
}

/** Level 2, “set”: the lowest level at which something has been decided. */
const SET_LEVEL = 2

/**
 * Returns the state of every clause and control, grouped by chapter or control objective, in the order of the standard.
 *
 * @param result of these answers, from the same scorer
 * @param references all clauses and controls to include; by default, those that the instrument's questions name
 */
export function createCoverageMap(
  scorer: Scorer,
  answers: Answers,
  result: Result,
  references: readonly string[] = referencesOf(scorer.instrument),
): CoverageGroup[] {
  const all = result.applies === 'yes' ? listScoredAnswers(scorer, answers) : []
  const groups = new Map<string, CoverageGroup>()
  for (const reference of [...references].sort(compareReferences)) {
    const id = groupId(reference)
    const group = groups.get(id) ?? { id, cells: [] }
    group.cells.push(createCell(reference, scorer.instrument, all, result))
    groups.set(id, group)
  }
  return [...groups.values()]
}

function createCell(
  reference: string,
  { concerns }: Instrument,
  all: readonly ScoredAnswer[],
  { roles, gaps }: Result,
): CoverageCell {
  const isConcerned = concerns[reference]?.some(role => roles.includes(role)) ?? true
  const related = isConcerned ? all.filter(({ question }) => question.references.includes(reference)) : []
  const states = related.map(answer => ({ id: answer.question.id, state: answerState(answer, reference) }))
  const lacking = states.filter(({ state }) => state !== 'good' && state !== 'not-applicable').map(({ id }) => id)
  return {
    reference,
    state: combineStates(states.map(({ state }) => state)),
    questions: related.map(({ question }) => question.id),
    gap: gaps.find(({ question }) => lacking.includes(question))?.id ?? null,
  }
}

/**
 * Returns how far one answer meets a reference. The required level is `below` of the last shortfall that names the
 * reference, or of the question's last shortfall if none names it.
 */
function answerState({ state, level, scoring: { shortfalls } }: ScoredAnswer, reference: string): CoverageState {
  if (state === 'left-out') return 'not-applicable'
  if (level === null) return 'unknown'
  const naming = shortfalls.filter(({ references }) => references.includes(reference))
  const required = (naming.length ? naming : shortfalls).at(-1)?.below ?? 0
  return level >= required ? 'good' : level >= SET_LEVEL ? 'part' : 'missing'
}

function combineStates(states: readonly CoverageState[]): CoverageState {
  const count = (state: CoverageState) => states.filter(other => other === state).length
  const applicable = states.length - count('not-applicable')
  if (!states.length) return 'not-asked'
  if (!applicable) return 'not-applicable'
  if (count('good') === applicable) return 'good'
  if (count('unknown') === applicable) return 'unknown'
  return count('missing') + count('unknown') === applicable ? 'missing' : 'part'
}

const referencesOf = ({ questions }: Instrument) => [...new Set(questions.flatMap(({ references }) => references))]

/** Returns the chapter or control objective of a reference: `6` for `6.1.2`, `A.5` for `A.5.4`. */
const groupId = (reference: string) => /^(?:A\.)?\d+/.exec(reference)?.[0] ?? reference

/** Sorts clauses before controls, and both by number: 10.1 comes after 9.3. */
function compareReferences(a: string, b: string): number {
  const parts = (reference: string) => [
    Number(reference.startsWith('A')),
    ...(reference.match(/\d+/g) ?? []).map(Number),
  ]
  const [first, second] = [parts(a), parts(b)]
  const index = first.findIndex((part, index) => part !== second[index])
  return index < 0 ? first.length - second.length : (first[index] ?? 0) - (second[index] ?? -1)
}
