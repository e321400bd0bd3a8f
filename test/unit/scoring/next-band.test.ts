import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import type { Level } from '../../../src/instrument/schema'
import { type Answers, hashOf, route, score } from '../../../src/scoring'
import { findNextBandPlan, type NextBandPlan, runGeneratorToEnd } from '../../../src/scoring/next-band'
import { sampleInstrument, scoredQuestion } from '../instrument/sample'
import { levelOf, randomCase, randomCaseOf, type ScoringCase } from './arbitrary'

const RUNS = process.env.FULL ? 500 : 40
const TIMEOUT = process.env.FULL ? 900_000 : 60_000
/** Most evaluations that brute force may make for one case; a case that needs more is skipped. */
const MAX_EVALUATIONS = process.env.FULL ? 1_000 : 300

/** Runs `findNextBandPlan` to its end. */
const findPlan = ({ instrument, answers }: ScoringCase) =>
  runGeneratorToEnd(findNextBandPlan(instrument, hashOf(instrument), answers))
const bandIndex = ({ instrument }: ScoringCase, answers: Answers) => score(instrument, answers).band?.index ?? 0

/**
 * Returns the scored questions on the route whose answer may be changed, each with the options to change to and their
 * steps.
 */
const changeableQuestions = ({ instrument, answers }: ScoringCase) => {
  const onRoute = route(instrument, answers)
  return instrument.questions
    .filter(({ id, scoring }) => scoring && onRoute.includes(id) && answers[id] !== 'not-applicable')
    .map(question => {
      const from = levelOf(question, answers[question.id]) ?? null
      const choices = question.options.flatMap(({ id, level }) =>
        level !== undefined && (from === null || level > from)
          ? [{ option: id, level, steps: level - (from ?? 0) }]
          : [],
      )
      return { id: question.id, choices }
    })
    .filter(({ choices }) => choices.length)
}

type Changeable = ReturnType<typeof changeableQuestions>[number]

/** Generates all subsets of this size. */
function* subsets(of: readonly Changeable[], size: number, from = 0): Generator<Changeable[]> {
  if (!size) yield []
  else
    for (let at = from; at <= of.length - size; at++)
      for (const rest of subsets(of, size - 1, at + 1)) yield [of[at] as Changeable, ...rest]
}

/** Generates every combination of changes to these questions that takes fewer steps than `limit`. */
function* combinations([first, ...rest]: readonly Changeable[], limit: number): Generator<Answers> {
  if (!first) yield {}
  else
    for (const { option, steps } of first.choices)
      if (steps < limit) for (const others of combinations(rest, limit - steps)) yield { [first.id]: option, ...others }
}

/**
 * Whether brute force finds a plan with fewer questions, or with as many and fewer steps; `null` if that takes too many
 * evaluations.
 */
function bruteForceFindsBetter(c: ScoringCase, { changes, steps }: NextBandPlan): boolean | null {
  const target = bandIndex(c, c.answers) + 1
  let remaining = MAX_EVALUATIONS
  const highestOptions = (set: Changeable[]) =>
    Object.fromEntries(set.map(({ id, choices }) => [id, choices.at(-1)?.option ?? '']))
  for (let size = 0; size < changes.length; size++)
    for (const set of subsets(changeableQuestions(c), size)) {
      if (!remaining--) return null
      // By the laws of the scoring, no change gains more than the one to the highest level.
      if (bandIndex(c, { ...c.answers, ...highestOptions(set) }) >= target) return true
    }
  for (const set of subsets(changeableQuestions(c), changes.length))
    for (const changed of combinations(set, steps)) {
      if (!remaining--) return null
      if (bandIndex(c, { ...c.answers, ...changed }) >= target) return true
    }
  return false
}

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', randomCaseOf(builtIn)],
])('findNextBandPlan with %s', (name, cases) => {
  test('returns changes that reach the next band; each changes another question to an allowed option', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, c => {
        const found = findPlan(c)
        if (!found) return
        expect(found.result.band?.index).toBeGreaterThan(bandIndex(c, c.answers))
        expect(found.result).toEqual(score(c.instrument, found.answers))
        const byId = new Map(changeableQuestions(c).map(question => [question.id, question]))
        for (const { question, option, to } of found.changes)
          expect(byId.get(question)?.choices).toContainEqual(expect.objectContaining({ option, level: to }))
        const changed = Object.fromEntries(found.changes.map(({ question, option }) => [question, option]))
        expect(found.answers).toEqual({ ...c.answers, ...changed })
        expect(new Set(found.changes.map(({ question }) => question)).size).toBe(found.changes.length)
        expect(findPlan(c)).toEqual(found)
      }),
      { numRuns: RUNS },
    )
  })

  test('returns null only if the band is the highest, or if all possible changes together do not reach the next one', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, c => {
        const highestOptions = Object.fromEntries(
          changeableQuestions(c).map(({ id, choices }) => [id, choices.at(-1)?.option ?? '']),
        )
        const isReachable = bandIndex(c, { ...c.answers, ...highestOptions }) > bandIndex(c, c.answers)
        expect(findPlan(c) !== null).toBe(isReachable)
      }),
      { numRuns: RUNS * 4 },
    )
  })

  test('returns no plan for which brute force finds fewer questions, or as many with fewer steps', {
    timeout: TIMEOUT,
  }, () => {
    let [plans, verified] = [0, 0]
    fc.assert(
      fc.property(cases, c => {
        const found = findPlan(c)
        if (!found) return
        const hasBetter = bruteForceFindsBetter(c, found)
        plans++
        if (hasBetter === null) return
        verified++
        expect(hasBetter).toBe(false)
      }),
      { numRuns: name === 'random instruments' ? RUNS * 10 : RUNS },
    )
    expect(verified, `verified plans of ${name}`).toBeGreaterThan(plans / 5)
  })
})

describe('findNextBandPlan with the sample instrument', () => {
  const planFrom = (levels: (Level | 'unsure')[], over: Parameters<typeof sampleInstrument>[0] = {}) => {
    const ids = ['first', 'second', 'third']
    const given = levels.map((level, at) => [ids[at], level === 'unsure' ? level : `level-${level}`])
    return findPlan({ instrument: sampleInstrument(over), answers: { meets: ['use'], ...Object.fromEntries(given) } })
  }
  const changesOf = (found: NextBandPlan | null) => found?.changes.map(({ question, from, to }) => [question, from, to])

  test('prefers one question with many steps to two questions with few', () => {
    // The next band needs 0.25 of three equal weights: 0.8 of one question is enough, as would be 0.4 of two.
    expect(changesOf(planFrom([0, 0, 0]))).toEqual([['first', 0, 3]])
  })

  test('prefers, with equally many questions, the plan with the fewest steps', () => {
    // From 0.4/3, one question has to add 0.35: the second needs one step, from level 2 to 3; the first needs three,
    // from 0.
    expect(changesOf(planFrom([0, 2, 0]))).toEqual([['second', 2, 3]])
  })

  test('prefers, with equally many steps, the highest score, even if another gap is more important', () => {
    const weights = [1, 1.2, 1]
    const questions = sampleInstrument().questions.map((question, at) => {
      const { scoring, ...rest } = question
      return scoring
        ? { ...rest, scoring: { ...scoring, people: at === 2 ? 1 : 0, weight: weights[at - 2] ?? 1 } }
        : rest
    })
    expect(planFrom([2, 2, 4], { questions })?.result.gaps[0]?.id).toBe('first')
    expect(changesOf(planFrom([2, 2, 4], { questions }))).toEqual([['second', 2, 4]])
  })

  test('changes the question of a cap, however little it adds to the score', () => {
    const caps = [{ id: 'held', questions: ['third'], steps: [1, 1, 4, 4, 4] as never, references: [], reason: 'So' }]
    expect(changesOf(planFrom([4, 4, 0], { caps }))).toEqual([['third', 0, 2]])
  })

  test('changes an unknown answer to level 0 if only the certainty is too low', () => {
    const caps = [{ id: 'certainty', below: 0.7, band: 1, references: [], reason: 'So' }]
    expect(changesOf(planFrom([4, 3, 'unsure'], { caps }))).toEqual([['third', null, 0]])
  })

  test('does not change an answer that is not applicable', () => {
    const questions = sampleInstrument().questions.map(question =>
      question.id === 'third'
        ? {
            ...scoredQuestion('third'),
            options: [...question.options, { id: 'not-applicable', label: 'Not applicable' }],
          }
        : question,
    )
    const answers = { meets: ['use'], first: 'level-4', second: 'level-0', third: 'not-applicable' }
    expect(changesOf(findPlan({ instrument: sampleInstrument({ questions }), answers }))).toEqual([['second', 0, 3]])
  })

  test('returns null for the highest band, and if the standard does not apply', () => {
    expect(planFrom([4, 4, 4])).toBeNull()
    expect(findPlan({ instrument: sampleInstrument(), answers: { meets: ['none'], planned: 'no' } })).toBeNull()
  })
})

test('findNextBandPlan yields often for many questions, half of them unknown', () => {
  const ids = Array.from({ length: 120 }, (_, at) => `q-${at}`)
  const questions = ids.map((id, at) => scoredQuestion(id, { weight: 1 + ((at * 7) % 11) / 10 }))
  const caps = [{ id: 'certainty', below: 0.8, band: 1, references: [], reason: 'So' }]
  const instrument = sampleInstrument({ questions: [...sampleInstrument().questions.slice(0, 1), ...questions], caps })
  const given = ids.map((id, at) => [id, at % 2 ? 'unsure' : `level-${(at / 2) % 4}`])
  const answers = { meets: ['use'], ...Object.fromEntries(given) }
  const search = findNextBandPlan(instrument, hashOf(instrument), answers)
  let slices = 1
  let step = search.next()
  for (; !step.done; step = search.next()) slices++
  expect(slices).toBeGreaterThan(10)
  expect(step.value?.result.band?.index).toBeGreaterThan(score(instrument, answers).band?.index ?? 0)
})
