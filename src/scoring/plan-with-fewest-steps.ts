import type { Level } from '../instrument/schema'
import type { ScoredAnswer } from './scored-answers'

/**
 * Number of partial plans after which the search yields: a few milliseconds at a quarter of a usual computer's speed.
 */
const PLANS_PER_SLICE = 50
/** Tolerance for comparing sums: smaller differences are floating-point noise. */
export const SUM_COMPARISON_TOLERANCE = 1e-12

/** A question whose answer may be changed, with the gain of each possible change. */
export interface ChangeableQuestion {
  answer: ScoredAnswer
  /** Whether the question has to be changed because a cap on it keeps the band below the target. */
  isRequired: boolean
  choices: PossibleLevelChange[]
  /** Gain of the best choice. */
  maxGain: ScoreAndCertaintyGain
}

/**
 * What a change adds to the score and to the certainty, each multiplied by the question's weight and not divided by the
 * total weight.
 */
export interface ScoreAndCertaintyGain {
  score: number
  /** 0 if the certainty is high enough already. */
  certainty: number
}

/** A possible change of one answer. */
export interface PossibleLevelChange extends ScoreAndCertaintyGain {
  to: Level
  option: string
  steps: number
}

/** A partial plan: a linked list of the choices made so far. `null` is the empty plan. */
export interface PartialPlan extends ScoreAndCertaintyGain {
  candidate: ChangeableQuestion
  choice: PossibleLevelChange
  previous: PartialPlan | null
}

/** Returns the sum of two gains. */
export const addGains = (a: ScoreAndCertaintyGain, b: ScoreAndCertaintyGain): ScoreAndCertaintyGain => ({
  score: a.score + b.score,
  certainty: a.certainty + b.certainty,
})
/** The gain of no change at all. */
export const NO_GAIN: ScoreAndCertaintyGain = { score: 0, certainty: 0 }

/**
 * Returns the smallest number of optional candidates that reaches the target together with the required ones, if each
 * is changed to its highest level; `null` if even all of them do not reach it.
 */
export function countOptionalChangesNeeded(
  optional: ChangeableQuestion[],
  reachesTarget: (gain: ScoreAndCertaintyGain) => boolean,
  requiredGain: ScoreAndCertaintyGain,
): number | null {
  // An unknown answer adds its weight to the score and the certainty, a known answer adds to the score only. So within
  // each of the two groups, the candidates with the largest gain in score are the best.
  const cumulativeGains = (candidates: ChangeableQuestion[]) => {
    const sums = [NO_GAIN]
    for (const { maxGain } of candidates.sort((a, b) => b.maxGain.score - a.maxGain.score))
      sums.push(addGains(sums.at(-1) as ScoreAndCertaintyGain, maxGain))
    return sums
  }
  const unknown = cumulativeGains(optional.filter(({ answer }) => answer.level === null))
  const known = cumulativeGains(optional.filter(({ answer }) => answer.level !== null))
  for (let count = 0; count <= optional.length; count++)
    for (let index = 0; index < unknown.length; index++) {
      const knownGain = known[count - index]
      if (
        knownGain &&
        reachesTarget(addGains(requiredGain, addGains(unknown[index] as ScoreAndCertaintyGain, knownGain)))
      )
        return count
    }
  return null
}

/**
 * Finds the plan with all required candidates and `optionalCount` others that takes the fewest steps. Such a plan
 * exists.
 */
export function* findPlanWithFewestSteps(
  candidates: ChangeableQuestion[],
  optionalCount: number,
  reachesTarget: (gain: ScoreAndCertaintyGain) => boolean,
): Generator<undefined, PartialPlan | null, undefined> {
  /**
   * Partial plans by number of optional candidates and by steps. Each cell keeps only plans that no other in it
   * dominates.
   */
  let table: (PartialPlan | null)[][][] = [[[null]]]
  let visited = 0
  // The loops count indexes: some old libraries add a method `entries` of their own to arrays.
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at] as ChangeableQuestion
    const maxRemaining = maxGains(candidates.slice(at + 1))
    const next: typeof table = []
    const addPlan = (optional: number, steps: number, plan: PartialPlan | null) => {
      const remaining = maxRemaining[optionalCount - optional]
      if (!remaining || !reachesTarget(addGains(plan ?? NO_GAIN, remaining))) return
      next[optional] ??= []
      const row = next[optional]
      row[steps] = insertPlan(row[steps] ?? [], plan)
    }
    // Rows are visited from many to few optional candidates. So of two equal plans, the one with this candidate, the most
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
  return best.reduce((a, b) => ((b?.score ?? 0) > (a?.score ?? 0) + SUM_COMPARISON_TOLERANCE ? b : a), best[0] ?? null)
}

/**
 * Returns upper bounds of what the candidates can gain, indexed by the number of optional ones; all required ones are
 * included.
 */
function maxGains(candidates: ChangeableQuestion[]): ScoreAndCertaintyGain[] {
  const optional = candidates.filter(({ isRequired }) => !isRequired)
  const descending = (key: keyof ScoreAndCertaintyGain) =>
    optional.map(({ maxGain }) => maxGain[key]).sort((a, b) => b - a)
  const [scores, certainties] = [descending('score'), descending('certainty')]
  const sums = [
    candidates.filter(({ isRequired }) => isRequired).reduce((sum, { maxGain }) => addGains(sum, maxGain), NO_GAIN),
  ]
  scores.forEach((score, at) => {
    sums.push(addGains(sums[at] as ScoreAndCertaintyGain, { score, certainty: certainties[at] as number }))
  })
  return sums
}

/**
 * Inserts a plan among plans with the same number of optional candidates and steps, and removes the plans that it
 * dominates. Of two plans with equal gains, the new one is kept.
 */
function insertPlan(plans: (PartialPlan | null)[], plan: PartialPlan | null): (PartialPlan | null)[] {
  const gainsAsMuch = (a: ScoreAndCertaintyGain, b: ScoreAndCertaintyGain) =>
    a.score >= b.score - SUM_COMPARISON_TOLERANCE && a.certainty >= b.certainty - SUM_COMPARISON_TOLERANCE
  const gain = plan ?? NO_GAIN
  const gainsMore = (a: ScoreAndCertaintyGain, b: ScoreAndCertaintyGain) => gainsAsMuch(a, b) && !gainsAsMuch(b, a)
  if (plans.some(other => gainsMore(other ?? NO_GAIN, gain))) return plans
  return [...plans.filter(other => !gainsAsMuch(gain, other ?? NO_GAIN)), plan]
}
