import type { Answers, Instrument } from '../instrument/schema'
import type { Result } from '../scoring/result'
import { type ScoredAnswer, scoredAnswers } from './scored-answers'
import type { Scorer } from './scorer'

/**
 * Where one clause or control stands, by the answers behind it:
 *
 * - `good`: all of them are as far as it takes
 * - `part`: some are, or what is there is set (level 2) and not carried out; the rest is short, or not known
 * - `missing`: none that is known is set
 * - `unknown`: none is known
 * - `not-asked`: no question of the route is about it, or it concerns other roles
 * - `not-applicable`: every answer about it says that it does not apply
 */
export type CellState = 'good' | 'part' | 'missing' | 'unknown' | 'not-asked' | 'not-applicable'

export interface Cell {
  /** `6.1.2`, `A.5.4` */
  reference: string
  state: CellState
  /** Ids of the questions of the route that are about it. */
  questions: string[]
  /** Id of the most important gap in it; null where it is good, not asked, or not applicable. */
  gap: string | null
}

/** A chapter of clauses (`4` to `10`), or a control objective (`A.2` to `A.10`), with what is in it. */
export interface CellGroup {
  id: string
  cells: Cell[]
}

/** From this level, "set", on, what is there is more than an intention. */
const SET = 2

/**
 * The state of every clause and control, in the order of the standard.
 *
 * @param result of these answers, by the same scorer
 * @param references all that there are; those that the instrument asks about, where they are not given
 */
export function coverageMap(
  scorer: Scorer,
  answers: Answers,
  result: Result,
  references: readonly string[] = asked(scorer.instrument),
): CellGroup[] {
  const all = result.applies === 'yes' ? scoredAnswers(scorer, answers) : []
  const groups = new Map<string, CellGroup>()
  for (const reference of [...references].sort(inOrder)) {
    const id = groupOf(reference)
    const group = groups.get(id) ?? { id, cells: [] }
    group.cells.push(cellOf(reference, scorer.instrument, all, result))
    groups.set(id, group)
  }
  return [...groups.values()]
}

function cellOf(
  reference: string,
  { concerns }: Instrument,
  all: readonly ScoredAnswer[],
  { roles, gaps }: Result,
): Cell {
  const concerned = concerns[reference]?.some(role => roles.includes(role)) ?? true
  const about = concerned ? all.filter(({ question }) => question.references.includes(reference)) : []
  const states = about.map(one => ({ id: one.question.id, state: stateOf(one, reference) }))
  const short = states.filter(({ state }) => state !== 'good' && state !== 'not-applicable').map(({ id }) => id)
  return {
    reference,
    state: together(states.map(({ state }) => state)),
    questions: about.map(({ question }) => question.id),
    gap: gaps.find(({ question }) => short.includes(question))?.id ?? null,
  }
}

/** How far a reference is met by one answer: as far as the last shortfall that names it asks. */
function stateOf({ state, level, scoring: { shortfalls } }: ScoredAnswer, reference: string): CellState {
  if (state === 'left-out') return 'not-applicable'
  if (level === null) return 'unknown'
  const naming = shortfalls.filter(({ references }) => references.includes(reference))
  const enough = (naming.length ? naming : shortfalls).at(-1)?.below ?? 0
  return level >= enough ? 'good' : level >= SET ? 'part' : 'missing'
}

function together(states: readonly CellState[]): CellState {
  const count = (state: CellState) => states.filter(one => one === state).length
  const counting = states.length - count('not-applicable')
  if (!states.length) return 'not-asked'
  if (!counting) return 'not-applicable'
  if (count('good') === counting) return 'good'
  if (count('unknown') === counting) return 'unknown'
  return count('missing') + count('unknown') === counting ? 'missing' : 'part'
}

const asked = ({ questions }: Instrument) => [...new Set(questions.flatMap(({ references }) => references))]

/** `6` of 6.1.2, `A.5` of A.5.4. */
const groupOf = (reference: string) => /^(?:A\.)?\d+/.exec(reference)?.[0] ?? reference

/** Clauses before controls, each by its numbers: 10.1 is after 9.3. */
function inOrder(a: string, b: string): number {
  const parts = (reference: string) => [
    Number(reference.startsWith('A')),
    ...(reference.match(/\d+/g) ?? []).map(Number),
  ]
  const [first, second] = [parts(a), parts(b)]
  const at = first.findIndex((part, index) => part !== second[index])
  return at < 0 ? first.length - second.length : (first[at] ?? 0) - (second[at] ?? -1)
}
