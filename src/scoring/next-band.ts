import type { Answers, Instrument, Level } from '../instrument/schema'
import { highestBandAllowedForAnswer } from './caps'
import {
  addGains,
  type ChangeableQuestion,
  countOptionalChangesNeeded,
  findPlanWithFewestSteps,
  NO_GAIN,
  type PartialPlan,
  type PossibleLevelChange,
  type ScoreAndCertaintyGain,
  SUM_COMPARISON_TOLERANCE,
} from './plan-with-fewest-steps'
import type { Result } from './result'
import { chosenOptionsOnRoute } from './route'
import { scoreWithKnownHash } from './score-with-known-hash'
import { countsInScore, type ScoredAnswer, scoredAnswersByQuestion } from './scored-answers'
import { roundToMillionths } from './weighted-mean'

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
 * This is a generator, so that a page stays responsive: it yields after each short slice of the search. `runGeneratorToEnd`
 * runs it without a pause.
 *
 * @param hash the hash of the instrument's scoring rules, as for `scoreWithKnownHash`
 */
export function* findNextBandPlan(
  instrument: Instrument,
  hash: string,
  answers: Answers,
): Generator<undefined, NextBandPlan | null, undefined> {
  const current = scoreWithKnownHash(instrument, hash, answers)
  if (!current.band || current.band.index === current.band.of) return null
  yield
  const target = current.band.index + 1
  const scored = scoredAnswersByQuestion(instrument, chosenOptionsOnRoute(instrument, answers))
  const { reachesTarget, isSure } = createGoal(instrument, scored, target)
  const candidates = findCandidates(instrument, scored, target, current, isSure)
  if (!candidates) return null

  const required = candidates.filter(candidate => candidate.isRequired)
  const optional = candidates.filter(candidate => !candidate.isRequired)
  const requiredGain = required.map(({ maxGain }) => maxGain).reduce(addGains, NO_GAIN)
  const optionalCount = countOptionalChangesNeeded(optional, reachesTarget, requiredGain)
  if (optionalCount === null) return null
  yield

  const plan = yield* findPlanWithFewestSteps([...candidates].reverse(), optionalCount, reachesTarget)
  yield
  const chain: PartialPlan[] = []
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
    result: scoreWithKnownHash(instrument, hash, changedAnswers),
  }
}

/** Runs a generator to its end and returns its return value. */
export function runGeneratorToEnd<T>(generator: Generator<unknown, T, undefined>): T {
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
): ChangeableQuestion[] | null {
  const candidates = new Map<string, ChangeableQuestion>()
  for (const [id, answer] of scored) {
    const { question, scoring, level } = answer
    const ownCaps = caps.flatMap(cap => ('steps' in cap && cap.questions.includes(id) ? [cap] : []))
    const satisfiesCaps = (to: Level | null) =>
      ownCaps.every(cap => highestBandAllowedForAnswer(cap, { ...answer, level: to }) >= target)
    const certainty = level === null && !isSure ? scoring.weight : 0
    const isRequired = !satisfiesCaps(level)
    const choices = countsInScore(answer)
      ? question.options.flatMap(({ id: option, level: to }): PossibleLevelChange[] => {
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
 * `scoreWithKnownHash`, and `isSure`, which is true if the certainty is high enough without a change.
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
    reachesTarget: ({ score, certainty }: ScoreAndCertaintyGain) =>
      roundToMillionths((reached + score) / totalWeight - SUM_COMPARISON_TOLERANCE) >= minScore && isSure(certainty),
  }
}
