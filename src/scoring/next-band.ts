import type { Answers, Instrument, Level } from '../instrument/schema'
import { highestAllowedBand } from './caps'
import { evaluate } from './evaluate'
import type { Result } from './result'
import { chosenOnRoute } from './route'
import { countsInScore, type ScoredAnswer, scoredAnswers } from './scored-answers'
import { roundToMillionths } from './weighted-share'

/** One change of an answer in a `NextBandPlan`: to a higher level, or from unknown to a level. */
export interface AnswerChange {
  question: string
  /** Id of the option to choose. */
  option: string
  /** Current level; `null` if it is unknown. */
  from: Level | null
  /** Level of `option`. With `from` null, level 0 means that it is enough to find out the level, whatever it is. */
  to: Level
}

/** The smallest set of answer changes that reaches the next band. */
export interface NextBandPlan {
  /** In the order of the gaps: the most important first. */
  changes: AnswerChange[]
  /** Sum of the levels that all changes together climb; an unknown level counts as level 0. */
  steps: number
  /** All answers, with the changes applied. */
  answers: Answers
  /** The result of `answers`. */
  result: Result
}

/**
 * Number of partial plans after which the search yields: a few milliseconds at a quarter of a usual computer's speed.
 */
const PLANS_PER_SLICE = 50
/** Tolerance for comparing sums: smaller differences are floating-point noise. */
const EPSILON = 1e-12

/** A question whose answer may be changed, with the gain of each possible change. */
interface Candidate {
  answer: ScoredAnswer
  /** Whether the question has to be changed because a cap on it keeps the band below the target. */
  isRequired: boolean
  choices: Choice[]
  /** Gain of the best choice. */
  maxGain: Gain
}

/**
 * What a change adds to the score and to the certainty, each multiplied by the question's weight and not divided by the
 * total weight.
 */
interface Gain {
  score: number
  /** 0 if the certainty is high enough already. */
  certainty: number
}

/** A possible change of one answer. */
interface Choice extends Gain {
  to: Level
  option: string
  steps: number
}

/** A partial plan: a linked list of the choices made so far. `null` is the empty plan. */
interface Plan extends Gain {
  candidate: Candidate
  choice: Choice
  previous: Plan | null
}

const addGains = (a: Gain, b: Gain): Gain => ({ score: a.score + b.score, certainty: a.certainty + b.certainty })
const NO_GAIN: Gain = { score: 0, certainty: 0 }

/**
 * Finds the changes that reach the next band (or a higher one) with the fewest questions; among those the plan with the
 * fewest level steps, then the highest score, then the most important gaps. Only raises levels or replaces unknown
 * ones. Returns `null` if the band is the highest, if the standard does not apply, or if no such changes reach the next
 * band.
 *
 * The search is exact. Caps on questions are thresholds, so they determine which questions have to change, and how far.
 * Which other questions have to change depends only on two sums, of score and of certainty. The number of these
 * questions is found first: each question gains most at its highest level, so trying the questions with the largest
 * gains is enough. Which questions, and how far, is then a knapsack problem over (questions, steps). It drops a partial
 * plan if another one gains at least as much in both sums, or if the remaining questions cannot complete it.
 *
 * This is a generator, so that a page stays responsive: it yields after each short slice of the search. `runGenerator`
 * runs it without a pause.
 *
 * @param hash the hash of the instrument's scoring rules, as for `evaluate`
 */
export function* findNextBand(
  instrument: Instrument,
  hash: string,
  answers: Answers,
): Generator<undefined, NextBandPlan | null, undefined> {
  const current = evaluate(instrument, hash, answers)
  if (!current.band || current.band.index === current.band.of) return null
  yield
  const target = current.band.index + 1
  const scored = scoredAnswers(instrument, chosenOnRoute(instrument, answers))
  const { reachesTarget, isSure } = createGoal(instrument, scored, target)
  const candidates = findCandidates(instrument, scored, target, current, isSure)
  if (!candidates) return null

  const required = candidates.filter(candidate => candidate.isRequired)
  const optional = candidates.filter(candidate => !candidate.isRequired)
  const requiredGain = required.map(({ maxGain }) => maxGain).reduce(addGains, NO_GAIN)
  const optionalCount = countOptionalChanges(optional, reachesTarget, requiredGain)
  if (optionalCount === null) return null
  yield

  const plan = yield* findCheapestPlan([...candidates].reverse(), optionalCount, reachesTarget)
  yield
  const chain: Plan[] = []
  for (let at = plan; at; at = at.previous) chain.push(at)
  const changes = chain.map(({ candidate: { answer }, choice: { option, to } }) => ({
    question: answer.question.id,
    option,
    from: answer.level,
    to,
  }))
  const changedAnswers = {
    ...answers,
    ...Object.fromEntries(changes.map(({ question, option }) => [question, option])),
  }
  return {
    changes,
    steps: chain.reduce((sum, { choice }) => sum + choice.steps, 0),
    answers: changedAnswers,
    result: evaluate(instrument, hash, changedAnswers),
  }
}

/** Runs a generator to its end and returns its return value. */
export function runGenerator<T>(generator: Generator<unknown, T, undefined>): T {
  for (;;) {
    const step = generator.next()
    if (step.done) return step.value
  }
}

/**
 * Returns the questions whose answer may be changed, in the order of the gaps. Returns `null` if a cap keeps the band
 * below the target and no allowed change of its question lifts it.
 */
function findCandidates(
  { caps, values }: Instrument,
  scored: ReadonlyMap<string, ScoredAnswer>,
  target: number,
  { gaps }: Result,
  isSure: boolean,
): Candidate[] | null {
  const candidates = new Map<string, Candidate>()
  for (const [id, answer] of scored) {
    const { question, scoring, level } = answer
    const ownCaps = caps.flatMap(cap => ('steps' in cap && cap.questions.includes(id) ? [cap] : []))
    const satisfiesCaps = (to: Level | null) =>
      ownCaps.every(cap => highestAllowedBand(cap, { ...answer, level: to }) >= target)
    const certainty = level === null && !isSure ? scoring.weight : 0
    const isRequired = !satisfiesCaps(level)
    const choices = countsInScore(answer)
      ? question.options.flatMap(({ id: option, level: to }): Choice[] => {
          if (to === undefined || (level !== null && to <= level) || !satisfiesCaps(to)) return []
          const score = scoring.weight * (values[to] - values[level ?? 0])
          return [{ to, option, steps: to - (level ?? 0), score, certainty }]
        })
      : []
    if (isRequired && !choices.length) return null
    if (choices.length) {
      const maxGain = { score: Math.max(...choices.map(choice => choice.score)), certainty }
      candidates.set(id, { answer, isRequired, choices, maxGain })
    }
  }
  const order = [...gaps.map(({ question }) => question), ...candidates.keys()]
  return [...new Set(order)].flatMap(id => candidates.get(id) ?? [])
}

/**
 * Returns `reachesTarget`, which tells whether a gain is enough for the target band by the same computation as
 * `evaluate`, and `isSure`, which is true if the certainty is high enough without a change.
 */
function createGoal({ bands, caps, values }: Instrument, scored: ReadonlyMap<string, ScoredAnswer>, target: number) {
  const counted = [...scored.values()].filter(countsInScore)
  const weightedSum = (toValue: (answer: ScoredAnswer) => number) =>
    counted.reduce((sum, answer) => sum + answer.scoring.weight * toValue(answer), 0)
  const totalWeight = weightedSum(() => 1)
  const reached = weightedSum(({ level }) => values[level ?? 0])
  const known = weightedSum(({ level }) => (level === null ? 0 : 1))
  const minScore = bands[target - 1]?.from ?? 0
  const minCertainty = caps.reduce(
    (most, cap) => ('below' in cap && cap.band < target ? Math.max(most, cap.below) : most),
    0,
  )
  const isSure = (gain: number) => roundToMillionths((known + gain) / totalWeight) >= minCertainty
  return {
    isSure: isSure(0),
    reachesTarget: ({ score, certainty }: Gain) =>
      roundToMillionths((reached + score) / totalWeight - EPSILON) >= minScore && isSure(certainty),
  }
}

/**
 * Returns the smallest number of optional candidates that reaches the target together with the required ones, if each
 * is changed to its highest level; `null` if even all of them do not reach it.
 */
function countOptionalChanges(
  optional: Candidate[],
  reachesTarget: (gain: Gain) => boolean,
  requiredGain: Gain,
): number | null {
  // An unknown answer adds its weight to the score and the certainty, a known answer adds to the score only. So within
  // each of the two groups, the candidates with the largest gain in score are the best.
  const cumulativeGains = (candidates: Candidate[]) => {
    const sums = [NO_GAIN]
    for (const { maxGain } of candidates.sort((a, b) => b.maxGain.score - a.maxGain.score))
      sums.push(addGains(sums.at(-1) as Gain, maxGain))
    return sums
  }
  const unknown = cumulativeGains(optional.filter(({ answer }) => answer.level === null))
  const known = cumulativeGains(optional.filter(({ answer }) => answer.level !== null))
  for (let count = 0; count <= optional.length; count++)
    for (let index = 0; index < unknown.length; index++) {
      const knownGain = known[count - index]
      if (knownGain && reachesTarget(addGains(requiredGain, addGains(unknown[index] as Gain, knownGain)))) return count
    }
  return null
}

/**
 * Finds the plan with all required candidates and `optionalCount` others that takes the fewest steps. Such a plan
 * exists.
 */
function* findCheapestPlan(
  candidates: Candidate[],
  optionalCount: number,
  reachesTarget: (gain: Gain) => boolean,
): Generator<undefined, Plan | null, undefined> {
  /**
   * Partial plans by number of optional candidates and by steps. Each cell keeps only plans that no other in it
   * dominates.
   */
  let table: (Plan | null)[][][] = [[[null]]]
  let visited = 0
  // The loops count indexes: some old libraries add a method `entries` of their own to arrays.
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at] as Candidate
    const maxRemaining = maxGains(candidates.slice(at + 1))
    const next: typeof table = []
    const addPlan = (optional: number, steps: number, plan: Plan | null) => {
      const remaining = maxRemaining[optionalCount - optional]
      if (!remaining || !reachesTarget(addGains(plan ?? NO_GAIN, remaining))) return
      next[optional] ??= []
      const row = next[optional]
      row[steps] = insertPlan(row[steps] ?? [], plan)
    }
    // Rows are visited from many to few optional candidates. So of two equal plans, the one with this candidate, the
    // most
    // important so far, is inserted last and replaces the other.
    for (let optional = table.length - 1; optional >= 0; optional--) {
      const row = table[optional] ?? []
      for (let steps = 0; steps < row.length; steps++)
        for (const previous of row[steps] ?? []) {
          if (++visited % PLANS_PER_SLICE === 0) yield
          if (!candidate.isRequired) addPlan(optional, steps, previous)
          for (const choice of candidate.choices)
            addPlan(optional + (candidate.isRequired ? 0 : 1), steps + choice.steps, {
              ...addGains(previous ?? NO_GAIN, choice),
              candidate,
              choice,
              previous,
            })
        }
    }
    table = next
  }
  const [best = []] = (table[optionalCount] ?? []).filter(Boolean)
  return best.reduce((a, b) => ((b?.score ?? 0) > (a?.score ?? 0) + EPSILON ? b : a), best[0] ?? null)
}

/**
 * Returns upper bounds of what the candidates can gain, indexed by the number of optional ones; all required ones are
 * included.
 */
function maxGains(candidates: Candidate[]): Gain[] {
  const optional = candidates.filter(({ isRequired }) => !isRequired)
  const descending = (key: keyof Gain) => optional.map(({ maxGain }) => maxGain[key]).sort((a, b) => b - a)
  const [scores, certainties] = [descending('score'), descending('certainty')]
  const sums = [
    candidates.filter(({ isRequired }) => isRequired).reduce((sum, { maxGain }) => addGains(sum, maxGain), NO_GAIN),
  ]
  scores.forEach((score, at) => {
    sums.push(addGains(sums[at] as Gain, { score, certainty: certainties[at] as number }))
  })
  return sums
}

/**
 * Inserts a plan among plans with the same number of optional candidates and steps, and removes the plans that it
 * dominates. Of two plans with equal gains, the new one is kept.
 */
function insertPlan(plans: (Plan | null)[], plan: Plan | null): (Plan | null)[] {
  const gainsAsMuch = (a: Gain, b: Gain) => a.score >= b.score - EPSILON && a.certainty >= b.certainty - EPSILON
  const gain = plan ?? NO_GAIN
  const gainsMore = (a: Gain, b: Gain) => gainsAsMuch(a, b) && !gainsAsMuch(b, a)
  if (plans.some(other => gainsMore(other ?? NO_GAIN, gain))) return plans
  return [...plans.filter(other => !gainsAsMuch(gain, other ?? NO_GAIN)), plan]
}
