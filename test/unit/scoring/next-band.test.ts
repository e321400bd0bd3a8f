import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import type { Level } from '../../../src/instrument/schema'
import { type Answers, hashOf, route, score } from '../../../src/scoring'
import { findNextBand, type NextBandPlan, runToEnd } from '../../../src/scoring/next-band'
import { sample, scoredQuestion } from '../instrument/sample'
import { type Case, caseOf, levelOf, randomCase } from './arbitrary'

const RUNS = process.env.FULL ? 500 : 40
const TIMEOUT = process.env.FULL ? 900_000 : 60_000
/** So many judgements a case are brute force's at most; a case that takes more is left to the others. */
const FEASIBLE = process.env.FULL ? 1_000 : 300

const upFrom = ({ instrument, answers }: Case) => runToEnd(findNextBand(instrument, hashOf(instrument), answers))
const standing = ({ instrument }: Case, answers: Answers) => score(instrument, answers).band?.index ?? 0

/** Each scored question on the route that may be changed, with the answers it may be changed to and their steps. */
const open = ({ instrument, answers }: Case) => {
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

type Open = ReturnType<typeof open>[number]

function* subsets(of: readonly Open[], size: number, from = 0): Generator<Open[]> {
  if (!size) yield []
  else
    for (let at = from; at <= of.length - size; at++)
      for (const rest of subsets(of, size - 1, at + 1)) yield [of[at] as Open, ...rest]
}

/** Every way to change these questions that takes fewer steps than `limit`. */
function* ways([first, ...rest]: readonly Open[], limit: number): Generator<Answers> {
  if (!first) yield {}
  else
    for (const { option, steps } of first.choices)
      if (steps < limit) for (const others of ways(rest, limit - steps)) yield { [first.id]: option, ...others }
}

/** Whether brute force finds fewer questions, or as many with fewer steps; null where that would take too long. */
function beats(c: Case, { changes, steps }: NextBandPlan): boolean | null {
  const aim = standing(c, c.answers) + 1
  let left = FEASIBLE
  const tops = (set: Open[]) => Object.fromEntries(set.map(({ id, choices }) => [id, choices.at(-1)?.option ?? '']))
  for (let size = 0; size < changes.length; size++)
    for (const set of subsets(open(c), size)) {
      if (!left--) return null
      // By the laws of the scoring, nothing brings more than the top level.
      if (standing(c, { ...c.answers, ...tops(set) }) >= aim) return true
    }
  for (const set of subsets(open(c), changes.length))
    for (const way of ways(set, steps)) {
      if (!left--) return null
      if (standing(c, { ...c.answers, ...way }) >= aim) return true
    }
  return false
}

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', caseOf(builtIn)],
])('over %s', (name, cases) => {
  test('the changes reach the next band, each of them is one that is open, and none takes back', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, c => {
        const found = upFrom(c)
        if (!found) return
        expect(found.result.band?.index).toBeGreaterThan(standing(c, c.answers))
        expect(found.result).toEqual(score(c.instrument, found.answers))
        const byId = new Map(open(c).map(one => [one.id, one]))
        for (const { question, option, to } of found.changes)
          expect(byId.get(question)?.choices).toContainEqual(expect.objectContaining({ option, level: to }))
        const changed = Object.fromEntries(found.changes.map(({ question, option }) => [question, option]))
        expect(found.answers).toEqual({ ...c.answers, ...changed })
        expect(new Set(found.changes.map(({ question }) => question)).size).toBe(found.changes.length)
        expect(upFrom(c)).toEqual(found)
      }),
      { numRuns: RUNS },
    )
  })

  test('there are none only where the band is the highest, or where all that is open would not do', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, c => {
        const tops = Object.fromEntries(open(c).map(({ id, choices }) => [id, choices.at(-1)?.option ?? '']))
        const moves = standing(c, { ...c.answers, ...tops }) > standing(c, c.answers)
        expect(upFrom(c) !== null).toBe(moves)
      }),
      { numRuns: RUNS * 4 },
    )
  })

  test('brute force finds neither fewer questions nor, with as many, fewer steps', { timeout: TIMEOUT }, () => {
    let [looked, sure] = [0, 0]
    fc.assert(
      fc.property(cases, c => {
        const found = upFrom(c)
        if (!found) return
        const beaten = beats(c, found)
        looked++
        if (beaten === null) return
        sure++
        expect(beaten).toBe(false)
      }),
      { numRuns: name === 'random instruments' ? RUNS * 10 : RUNS },
    )
    expect(sure, `feasible on ${name}`).toBeGreaterThan(looked / 5)
  })
})

describe('on one instrument', () => {
  const from = (levels: (Level | 'unsure')[], over: Parameters<typeof sample>[0] = {}) => {
    const ids = ['first', 'second', 'third']
    const given = levels.map((level, at) => [ids[at], level === 'unsure' ? level : `level-${level}`])
    return upFrom({ instrument: sample(over), answers: { meets: ['use'], ...Object.fromEntries(given) } })
  }
  const told = (found: NextBandPlan | null) => found?.changes.map(({ question, from, to }) => [question, from, to])

  test('one question is rather climbed far than two a little', () => {
    // 0.25 of three equal weights: 0.8 of one is enough, 0.4 of two would be as well.
    expect(told(from([0, 0, 0]))).toEqual([['first', 0, 3]])
  })

  test('of as many questions, those that take the fewest steps are chosen', () => {
    // From 0.4/3 one has to bring 0.35: the second from level 2 to 3 is one step, the first from 0 would take three.
    expect(told(from([0, 2, 0]))).toEqual([['second', 2, 3]])
  })

  test('of as many steps, those that bring the highest score, even where another gap is more important', () => {
    const weights = [1, 1.2, 1]
    const questions = sample().questions.map((question, at) => {
      const { scoring, ...rest } = question
      return scoring
        ? { ...rest, scoring: { ...scoring, people: at === 2 ? 1 : 0, weight: weights[at - 2] ?? 1 } }
        : rest
    })
    expect(from([2, 2, 4], { questions })?.result.gaps[0]?.id).toBe('first')
    expect(told(from([2, 2, 4], { questions }))).toEqual([['second', 2, 4]])
  })

  test('a cap names its question, however little it brings', () => {
    const caps = [{ id: 'held', questions: ['third'], steps: [1, 1, 4, 4, 4] as never, references: [], reason: 'So' }]
    expect(told(from([4, 4, 0], { caps }))).toEqual([['third', 0, 2]])
  })

  test('what is not known need only be found out where certainty is all that lacks', () => {
    const caps = [{ id: 'certainty', below: 0.7, band: 1, references: [], reason: 'So' }]
    expect(told(from([4, 3, 'unsure'], { caps }))).toEqual([['third', null, 0]])
  })

  test('what does not apply stays so', () => {
    const questions = sample().questions.map(question =>
      question.id === 'third'
        ? {
            ...scoredQuestion('third'),
            options: [...question.options, { id: 'not-applicable', label: 'Not applicable' }],
          }
        : question,
    )
    const answers = { meets: ['use'], first: 'level-4', second: 'level-0', third: 'not-applicable' }
    expect(told(upFrom({ instrument: sample({ questions }), answers }))).toEqual([['second', 0, 3]])
  })

  test('nothing moves up from the highest band, nor where nothing applies', () => {
    expect(from([4, 4, 4])).toBeNull()
    expect(upFrom({ instrument: sample(), answers: { meets: ['none'], planned: 'no' } })).toBeNull()
  })
})

test('many questions, half of them not known, are searched in slices', () => {
  const ids = Array.from({ length: 120 }, (_, at) => `q-${at}`)
  const questions = ids.map((id, at) => scoredQuestion(id, { weight: 1 + ((at * 7) % 11) / 10 }))
  const caps = [{ id: 'certainty', below: 0.8, band: 1, references: [], reason: 'So' }]
  const instrument = sample({ questions: [...sample().questions.slice(0, 1), ...questions], caps })
  const given = ids.map((id, at) => [id, at % 2 ? 'unsure' : `level-${(at / 2) % 4}`])
  const answers = { meets: ['use'], ...Object.fromEntries(given) }
  const search = findNextBand(instrument, hashOf(instrument), answers)
  let slices = 1
  let step = search.next()
  for (; !step.done; step = search.next()) slices++
  expect(slices).toBeGreaterThan(10)
  expect(step.value?.result.band?.index).toBeGreaterThan(score(instrument, answers).band?.index ?? 0)
})
