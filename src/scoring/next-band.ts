import type { Answers, Instrument, Level } from '../instrument/schema'
import { allowedBand } from './caps'
import { evaluate } from './evaluate'
import type { Result } from './result'
import { chosenOnRoute } from './route'
import { countsInScore, type ScoredAnswer, scoredAnswers } from './scored-answers'
import { round } from './weighted-share'

/** One answer to change: to a higher level, or from what is not known to a level. */
export interface AnswerChange {
  question: string
  /** The option to choose. */
  option: string
  /** Null where it is not known yet. */
  from: Level | null
  /** Level 0 says: to find out is enough, even if nothing is there. */
  to: Level
}

/** What moves up to the next band. */
export interface NextBandPlan {
  /** Most important first: the order of the gaps. */
  changes: AnswerChange[]
  /** Levels to climb, all changes together; what is not known is reckoned as level 0. */
  steps: number
  /** The answers with these changes, and their result. */
  answers: Answers
  result: Result
}

/** After so many partial plans the search pauses: a few milliseconds at a quarter of a usual machine’s speed. */
const SLICE = 50
/** Below this, two sums differ by the order in which they were added up. */
const NOISE = 1e-12

/** A question that may be changed, with what each level would bring. */
interface Item {
  standing: ScoredAnswer
  /** It holds the band under the aim: it has to be among the changes. */
  forced: boolean
  choices: Choice[]
  /** What it brings at most. */
  most: Gain
}

interface Gain {
  /** Of the score and of the certainty (nothing, where that is enough already), both times the weight of all that counts. */
  score: number
  certainty: number
}

interface Choice extends Gain {
  to: Level
  option: string
  steps: number
}

/** A choice for each item looked at so far, as a chain; null is the empty one. */
interface Plan extends Gain {
  item: Item
  choice: Choice
  before: Plan | null
}

const add = (a: Gain, b: Gain): Gain => ({ score: a.score + b.score, certainty: a.certainty + b.certainty })
const NOTHING: Gain = { score: 0, certainty: 0 }

/**
 * The changes that reach the next band (or one above it) with the fewest questions, and among those the fewest level
 * steps; then the highest score, then the most important gaps. Only levels that rise, and what is not known, are changed.
 * Null at the highest band, where nothing is judged, and where no such change would do.
 *
 * Exact, by what the scoring is made of. Caps on questions are thresholds: they name the questions that have to change,
 * and how far. What else has to change follows from two sums, of score and of certainty. How many questions that takes
 * is known at once: a question brings most at its top level, so the largest suffice to try. Which of them, and how far,
 * is then a knapsack over (questions, steps), in which a plan falls out when another brings no less of both sums, or
 * when all that is left could not complete it.
 *
 * A generator, so that whoever has a page to keep alive can pause between its steps, each of which is short;
 * `finish` runs it through.
 *
 * @param hash of all that decides in the instrument, as `judge` takes it
 */
export function* findNextBand(
  instrument: Instrument,
  hash: string,
  answers: Answers,
): Generator<undefined, NextBandPlan | null, undefined> {
  const now = evaluate(instrument, hash, answers)
  if (!now.band || now.band.index === now.band.of) return null
  yield
  const aim = now.band.index + 1
  const standings = scoredAnswers(instrument, chosenOnRoute(instrument, answers))
  const { reaches, isSure } = goal(instrument, standings, aim)
  const items = itemsFor(instrument, standings, aim, now, isSure)
  if (!items) return null

  const forced = items.filter(item => item.forced)
  const free = items.filter(item => !item.forced)
  const extra = fewest(free, reaches, forced.map(({ most }) => most).reduce(add, NOTHING))
  if (extra === null) return null
  yield

  const plan = yield* cheapest([...items].reverse(), extra, reaches)
  yield
  const picked: Plan[] = []
  for (let at = plan; at; at = at.before) picked.push(at)
  const changes = picked.map(({ item: { standing }, choice: { option, to } }) => ({
    question: standing.question.id,
    option,
    from: standing.level,
    to,
  }))
  const changed = { ...answers, ...Object.fromEntries(changes.map(({ question, option }) => [question, option])) }
  return {
    changes,
    steps: picked.reduce((sum, { choice }) => sum + choice.steps, 0),
    answers: changed,
    result: evaluate(instrument, hash, changed),
  }
}

/** Runs a generator to its end, and gives what it returns. */
export function runToEnd<T>(steps: Generator<unknown, T, undefined>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The questions that may be changed, the most important gap first; null where a cap holds that no such change lifts. */
function itemsFor(
  { caps, values }: Instrument,
  standings: ReadonlyMap<string, ScoredAnswer>,
  aim: number,
  { gaps }: Result,
  isSure: boolean,
): Item[] | null {
  const items = new Map<string, Item>()
  for (const [id, standing] of standings) {
    const { question, scoring, level } = standing
    const holding = caps.flatMap(cap => ('steps' in cap && cap.questions.includes(id) ? [cap] : []))
    const suffices = (to: Level | null) => holding.every(cap => allowedBand(cap, { ...standing, level: to }) >= aim)
    const certainty = level === null && !isSure ? scoring.weight : 0
    const forced = !suffices(level)
    const choices = countsInScore(standing)
      ? question.options.flatMap(({ id: option, level: to }): Choice[] => {
          if (to === undefined || (level !== null && to <= level) || !suffices(to)) return []
          const score = scoring.weight * (values[to] - values[level ?? 0])
          return [{ to, option, steps: to - (level ?? 0), score, certainty }]
        })
      : []
    if (forced && !choices.length) return null
    if (choices.length) {
      items.set(id, { standing, forced, choices, most: { score: Math.max(...choices.map(c => c.score)), certainty } })
    }
  }
  const order = [...gaps.map(({ question }) => question), ...items.keys()]
  return [...new Set(order)].flatMap(id => items.get(id) ?? [])
}

/** Whether so much more of both sums is enough for the aim, as `judge` reckons it; and whether certainty is enough already. */
function goal({ bands, caps, values }: Instrument, standings: ReadonlyMap<string, ScoredAnswer>, aim: number) {
  const counted = [...standings.values()].filter(countsInScore)
  const sum = (worth: (standing: ScoredAnswer) => number) =>
    counted.reduce((total, standing) => total + standing.scoring.weight * worth(standing), 0)
  const whole = sum(() => 1)
  const reached = sum(({ level }) => values[level ?? 0])
  const known = sum(({ level }) => (level === null ? 0 : 1))
  const from = bands[aim - 1]?.from ?? 0
  const below = caps.reduce((most, cap) => ('below' in cap && cap.band < aim ? Math.max(most, cap.below) : most), 0)
  const isSure = (gain: number) => round((known + gain) / whole) >= below
  return {
    isSure: isSure(0),
    reaches: ({ score, certainty }: Gain) => round((reached + score) / whole - NOISE) >= from && isSure(certainty),
  }
}

/** How many of the free items it takes beside the forced ones, all at their top; null where all of them do not suffice. */
function fewest(free: Item[], reaches: (gain: Gain) => boolean, forced: Gain): number | null {
  // What is not known brings score and certainty by its weight, the rest only score: within each kind the largest are best.
  const sums = (items: Item[]) => {
    const all = [NOTHING]
    for (const { most } of items.sort((a, b) => b.most.score - a.most.score)) all.push(add(all.at(-1) as Gain, most))
    return all
  }
  const unknown = sums(free.filter(({ standing }) => standing.level === null))
  const known = sums(free.filter(({ standing }) => standing.level !== null))
  for (let extra = 0; extra <= free.length; extra++)
    for (let index = 0; index < unknown.length; index++) {
      const rest = known[extra - index]
      if (rest && reaches(add(forced, add(unknown[index] as Gain, rest)))) return extra
    }
  return null
}

/** The plan with all forced items and `extra` others that takes the fewest steps. There is one. */
function* cheapest(
  items: Item[],
  extra: number,
  reaches: (gain: Gain) => boolean,
): Generator<undefined, Plan | null, undefined> {
  /** Plans by number of free items and by steps; of each kind those that no other of the kind outdoes. */
  let table: (Plan | null)[][][] = [[[null]]]
  let visited = 0
  // By index throughout: old libraries put an `entries` of their own on arrays.
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item
    const most = mostOf(items.slice(at + 1))
    const next: typeof table = []
    const keep = (free: number, steps: number, plan: Plan | null) => {
      const rest = most[extra - free]
      if (!rest || !reaches(add(plan ?? NOTHING, rest))) return
      next[free] ??= []
      const row = next[free]
      row[steps] = insert(row[steps] ?? [], plan)
    }
    // From many to few, so that of equals the one with this item, the most important so far, comes last and stays.
    for (let free = table.length - 1; free >= 0; free--) {
      const row = table[free] ?? []
      for (let steps = 0; steps < row.length; steps++)
        for (const before of row[steps] ?? []) {
          if (++visited % SLICE === 0) yield
          if (!item.forced) keep(free, steps, before)
          for (const choice of item.choices)
            keep(free + (item.forced ? 0 : 1), steps + choice.steps, {
              ...add(before ?? NOTHING, choice),
              item,
              choice,
              before,
            })
        }
    }
    table = next
  }
  const [best = []] = (table[extra] ?? []).filter(Boolean)
  return best.reduce((a, b) => ((b?.score ?? 0) > (a?.score ?? 0) + NOISE ? b : a), best[0] ?? null)
}

/** By number of free items, what these items bring at most, with all the forced ones among them. */
function mostOf(items: Item[]): Gain[] {
  const free = items.filter(({ forced }) => !forced)
  const falling = (key: keyof Gain) => free.map(({ most }) => most[key]).sort((a, b) => b - a)
  const [scores, certainties] = [falling('score'), falling('certainty')]
  const sums = [items.filter(({ forced }) => forced).reduce((sum, { most }) => add(sum, most), NOTHING)]
  scores.forEach((score, at) => {
    sums.push(add(sums[at] as Gain, { score, certainty: certainties[at] as number }))
  })
  return sums
}

/** Puts a plan among others of as many questions and steps. Of two that bring the same, the later one stays. */
function insert(plans: (Plan | null)[], plan: Plan | null): (Plan | null)[] {
  const outdoes = (a: Gain, b: Gain) => a.score >= b.score - NOISE && a.certainty >= b.certainty - NOISE
  const gain = plan ?? NOTHING
  const stronger = (a: Gain, b: Gain) => outdoes(a, b) && !outdoes(b, a)
  if (plans.some(other => stronger(other ?? NOTHING, gain))) return plans
  return [...plans.filter(other => !outdoes(gain, other ?? NOTHING)), plan]
}
