import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition, Level, Question } from '../../../src/instrument/schema'
import { type Answers, diagnose, type Result, route, score } from '../../../src/scoring'
import { bandLimitsOfCaps } from '../../../src/scoring/caps'
import { chosenOptionsOnRoute } from '../../../src/scoring/route'
import { scoredAnswersByQuestion } from '../../../src/scoring/scored-answers'
import { levelOf, type ScoringCase } from './arbitrary'

/** Number of random cases for each law. */
export const RUNS_PER_LAW = process.env.FULL ? 10_000 : 300
const TIMEOUT = process.env.FULL ? 600_000 : 30_000

/**
 * Tests the laws of the scoring (properties that hold for all answers) with random cases. The name of each test states
 * its law.
 */
export function testLaws(cases: fc.Arbitrary<ScoringCase>) {
  const testLaw = (name: string, check: (c: ScoringCase, pick: Pick) => void) =>
    test(name, { timeout: TIMEOUT }, () => {
      fc.assert(
        fc.property(cases, fc.noBias(fc.nat()), fc.noBias(fc.nat()), (c, first, second) => {
          check(c, { first: of => of[first % of.length], second: of => of[second % of.length] })
        }),
        { numRuns: RUNS_PER_LAW },
      )
    })

  testLaw('the same answers give the same result', ({ instrument, answers }) => {
    const again = score(structuredClone(instrument), structuredClone(answers))
    expect(score(instrument, answers)).toEqual(again)
  })

  testLaw(
    'the order of answers, and of several chosen options, does not change the result',
    ({ instrument, answers }) => {
      const reversed = Object.fromEntries(
        Object.entries(answers)
          .map(([id, given]) => [id, Array.isArray(given) ? [...given].reverse() : given] as const)
          .reverse(),
      )
      expect(score(instrument, reversed)).toEqual(score(instrument, answers))
    },
  )

  testLaw('raising one answer never lowers score or band and never makes its own gap more urgent', (c, pick) => {
    const raised = pick.first(levelChanges(c).filter(({ from, to }) => from !== null && to > from))
    if (!raised) return
    const [before, after] = [score(c.instrument, c.answers), score(c.instrument, raised.answers)]
    expect(bandIndex(after)).toBeGreaterThanOrEqual(bandIndex(before))
    expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0)
    const [gapBefore, gapAfter] = [before, after].map(({ gaps }) => gaps.find(({ id }) => id === raised.question.id))
    if (gapAfter) {
      expect(gapBefore).toBeDefined()
      expect(gapAfter.priority).toBeLessThanOrEqual(gapBefore?.priority ?? 0)
      expect(gapIndex(after, gapAfter.id)).toBeGreaterThanOrEqual(gapIndex(before, gapAfter.id))
    }
  })

  testLaw(
    'a level instead of unsure never lowers the certainty, and the highest level never lowers the band',
    (c, pick) => {
      const answered = pick.first(levelChanges(c).filter(({ from }) => from === null))
      if (!answered) return
      const unsure = score(c.instrument, { ...c.answers, [answered.question.id]: 'unsure' })
      const after = score(c.instrument, answered.answers)
      expect(after.certainty).toBeGreaterThanOrEqual(unsure.certainty)
      if (answered.to === 4) expect(bandIndex(after)).toBeGreaterThanOrEqual(bandIndex(unsure))
    },
  )

  testLaw('unsure has the same score as the lowest level', (c, pick) => {
    const question = pick.first(scoredQuestions(c).filter(({ options }) => options.some(({ id }) => id === 'unsure')))
    if (!question) return
    const [unsure, absent] = ['unsure', optionAt(question, 0)].map(option =>
      score(c.instrument, { ...c.answers, [question.id]: option }),
    )
    expect(unsure?.score).toBe(absent?.score)
    expect(bandIndex(unsure as Result)).toBeLessThanOrEqual(bandIndex(absent as Result))
  })

  testLaw('the route holds the questions whose condition holds, in the order of the questionnaire', c => {
    expect(route(c.instrument, c.answers)).toEqual(questionsOnRoute(c).map(({ id }) => id))
  })

  testLaw('an answer off the route changes nothing', (c, pick) => {
    const onRoute = questionsOnRoute(c)
    const question = pick.first(c.instrument.questions.filter(question => !onRoute.includes(question)))
    if (!question) return
    const option = pick.second(question.options)?.id ?? ''
    const given = { ...c.answers, [question.id]: question.kind === 'multiple' ? [option] : option }
    expect(score(c.instrument, given)).toEqual(score(c.instrument, c.answers))
    expect(diagnose(c.instrument, given)).toContainEqual({ question: question.id, reason: 'off-route' })
  })

  testLaw('not-applicable never scores above the top answer, and never removes a cap', (c, pick) => {
    const question = pick.first(
      scoredQuestions(c).filter(({ options }) => options.some(({ id }) => id === 'not-applicable')),
    )
    if (!question) return
    const excluded = { ...c.answers, [question.id]: 'not-applicable' }
    const top = { ...c.answers, [question.id]: optionAt(question, 4) }
    const [without, best] = [score(c.instrument, excluded), score(c.instrument, top)]
    expect(without.score ?? 0).toBeLessThanOrEqual(best.score ?? 0)
    expect(bandIndex(without)).toBeLessThanOrEqual(bandIndex(best))
    expect(maxBand(c, excluded)).toBeLessThanOrEqual(maxBand(c, top))
  })

  testLaw('not-applicable as the answer to a capped question has the same cap as the lowest level', (c, pick) => {
    const capped = c.instrument.caps.flatMap(cap => ('steps' in cap ? cap.questions : []))
    const question = pick.first(scoredQuestions(c).filter(({ id }) => capped.includes(id)))
    if (!question) return
    const instrument = structuredClone(c.instrument)
    const cappedQuestion = instrument.questions.find(({ id }) => id === question.id)
    cappedQuestion?.options.push({ id: 'not-applicable', label: 'Not applicable' })
    const limitsFor = (option: string) =>
      questionCapLimits({ instrument, answers: { ...c.answers, [question.id]: option } }).map(({ allows }) => allows)
    expect(limitsFor('not-applicable')).toEqual(limitsFor(optionAt(question, 0)))
  })

  testLaw('score, certainty and the scores of the themes are between 0 and 1', ({ instrument, answers }) => {
    const { applies, score: whole, certainty, themes, band, provisional } = score(instrument, answers)
    for (const value of [certainty, whole ?? 0, ...themes.map(theme => theme.score ?? 0)]) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
    expect(provisional).toBe(certainty < 0.7)
    expect(band === null).toBe(applies !== 'yes')
    expect(whole === null).toBe(applies !== 'yes')
  })

  testLaw('every result is deeply frozen, and equal after a round trip through JSON', ({ instrument, answers }) => {
    const result = score(instrument, answers)
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    expect(isDeeplyFrozen(result)).toBe(true)
  })

  testLaw('scoring does not change the instrument and the answers', ({ instrument, answers }) => {
    const [instrumentCopy, answersCopy] = [structuredClone(instrument), structuredClone(answers)]
    score(instrumentCopy, answersCopy)
    expect(instrumentCopy).toEqual(instrument)
    expect(answersCopy).toEqual(answers)
    expect(hasFrozenPart(instrumentCopy) || hasFrozenPart(answersCopy)).toBe(false)
  })

  testLaw(
    'no band is higher than any cap allows, and the result lists exactly the caps that lowered it',
    ({ instrument, answers }) => {
      const { applies, band, caps, certainty, score: whole } = score(instrument, answers)
      if (applies !== 'yes') {
        expect(caps).toEqual([])
        return
      }
      const scored = scoredAnswersByQuestion(instrument, chosenOptionsOnRoute(instrument, answers))
      const all = bandLimitsOfCaps(instrument.caps, scored, certainty)
      const earned = instrument.bands.filter(({ from }) => from <= (whole ?? 0)).length
      expect(band?.index).toBe(Math.min(earned, ...all.map(({ allows }) => allows)))
      const effective = all.filter(({ allows }) => allows < earned).sort((a, b) => a.allows - b.allows)
      expect(caps.map(({ id, band }) => [id, band])).toEqual(effective.map(({ cap, allows }) => [cap.id, allows]))
    },
  )

  testLaw('gaps and caps that depend on unknown answers are never stated as facts', ({ instrument, answers }) => {
    const { gaps, caps } = score(instrument, answers)
    const known = (id: string) => levelOf(find(instrument, id), answers[id]) !== undefined
    for (const gap of gaps) {
      const facts = find(instrument, gap.id).scoring?.shortfalls.map(({ title }) => title)
      expect(facts?.includes(gap.title)).toBe(known(gap.id))
      expect(gap.level === null).toBe(!known(gap.id))
    }
    for (const capResult of caps) {
      const rule = instrument.caps.find(({ id }) => id === capResult.id)
      if (!rule || !('steps' in rule)) continue
      const facts = rule.questions.flatMap(id => {
        const level = levelOf(find(instrument, id), answers[id])
        if (level === undefined || rule.steps[level] > capResult.band || !route(instrument, answers).includes(id))
          return []
        return find(instrument, id).scoring?.shortfalls.find(({ below }) => below > level)?.title ?? []
      })
      expect(capResult.reason === (rule.reason ?? facts.join(', '))).toBe(facts.length > 0)
    }
  })

  testLaw('gaps are sorted by priority and unique, and have references and a first step', ({ instrument, answers }) => {
    const { gaps } = score(instrument, answers)
    expect(gaps.map(({ priority }) => priority)).toEqual(gaps.map(gap => gap.priority).sort((a, b) => b - a))
    expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length)
    for (const { references, title, step, question } of gaps) {
      expect(references.length).toBeGreaterThan(0)
      expect(references.length).toBeLessThanOrEqual(4)
      expect(find(instrument, question).references).toEqual(expect.arrayContaining(references))
      expect(title && step).toBeTruthy()
    }
  })

  testLaw('there is a gap for each answer below the required level, and for no other', ({ instrument, answers }) => {
    const result = score(instrument, answers)
    if (result.applies !== 'yes') {
      expect(result.gaps).toEqual([])
      return
    }
    const short = scoredQuestions({ instrument, answers }).filter(({ id, options, scoring }) => {
      const option = options.find(option => option.id === answers[id])
      return option?.id !== 'not-applicable' && (option?.level ?? 0) < (scoring?.shortfalls.at(-1)?.below ?? 0)
    })
    expect(result.gaps.map(({ id }) => id).sort()).toEqual(short.map(({ id }) => id).sort())
  })

  testLaw(
    'a prerequisite below level 2 is listed before the gaps that build on it, with at least their priority',
    c => {
      const { gaps } = score(c.instrument, c.answers)
      for (const [at, gap] of gaps.entries()) {
        for (const id of find(c.instrument, gap.id).scoring?.after ?? []) {
          const base = gaps.findIndex(other => other.id === id)
          if (base < 0 || (gaps[base]?.level ?? 0) >= 2) continue
          expect(base).toBeLessThan(at)
          expect(gaps[base]?.priority).toBeGreaterThanOrEqual(gap.priority)
        }
      }
    },
  )

  testLaw('empty, partial and invalid answers give a result, and diagnose lists the ignored ones', (c, pick) => {
    const ids = Object.keys(c.answers)
    const partial = Object.fromEntries(Object.entries(c.answers).filter(([id]) => id !== pick.first(ids)))
    const nonsense = [
      null,
      undefined,
      4,
      '',
      [],
      {},
      () => 1,
      Number.NaN,
      Symbol('x'),
      ['x', ['y']],
      Object.create(null),
    ]
    for (const answers of [{}, partial, ...nonsense] as Answers[]) {
      expect(score(c.instrument, answers).v).toBe(1)
      expect(Array.isArray(diagnose(c.instrument, answers))).toBe(true)
    }
    const invalid = Object.fromEntries(c.instrument.questions.map(({ id }) => [id, pick.second(nonsense)])) as Answers
    expect(score(c.instrument, invalid)).toEqual(score(c.instrument, {}))
    const reported = diagnose(c.instrument, { ...invalid, 'no-such-question': 'x' }).map(({ question }) => question)
    expect(reported).toContain('no-such-question')
  })

  testLaw(
    'the answers that diagnose lists have no effect: the result is the same without them',
    ({ instrument, answers }) => {
      const ignored = diagnose(instrument, answers)
      const kept = Object.entries(answers).flatMap(([id, given]) => {
        const ofQuestion = ignored.filter(({ question }) => question === id)
        if (ofQuestion.some(({ option }) => option === undefined)) return []
        if (Array.isArray(given))
          return [[id, given.filter(option => ofQuestion.every(part => part.option !== option))]]
        return ofQuestion.length ? [] : [[id, given]]
      })
      expect(score(instrument, Object.fromEntries(kept))).toEqual(score(instrument, answers))
      expect(diagnose(instrument, Object.fromEntries(kept))).toEqual([])
    },
  )
}

/** Picks random elements; two independent choices for each case. */
interface Pick {
  first<T>(of: readonly T[]): T | undefined
  second<T>(of: readonly T[]): T | undefined
}

const find = (instrument: ScoringCase['instrument'], id: string): Question => {
  const question = instrument.questions.find(question => question.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return question
}

const bandIndex = ({ band }: Result) => band?.index ?? 0
const gapIndex = ({ gaps }: Result, id: string) => gaps.findIndex(gap => gap.id === id)
const optionAt = ({ options }: Question, level: Level) => options.find(option => option.level === level)?.id ?? ''

/** Returns the questions that apply, computed independently of `route` from the definition of conditions. */
function questionsOnRoute({ instrument: { questions }, answers }: ScoringCase): Question[] {
  const applies = ({ when }: Question): boolean => !when || isMet(when)
  const isMet = (condition: Condition): boolean => {
    if ('all' in condition) return !condition.all.some(part => !isMet(part))
    if ('any' in condition) return !condition.any.every(part => !isMet(part))
    if ('not' in condition) return !isMet(condition.not)
    const question = questions.find(({ id }) => id === condition.question)
    return question !== undefined && applies(question) && condition.is.some(option => isChosen(question, option))
  }
  const isChosen = ({ id, options }: Question, option: string) => {
    const given = [answers[id] ?? []].flat()
    const isExclusive = (optionId: string) => options.find(known => known.id === optionId)?.alone === true
    const known = options.map(({ id }) => id).filter(optionId => given.includes(optionId))
    const combinable = known.filter(optionId => !isExclusive(optionId))
    return combinable.length ? combinable.includes(option) : known[0] === option
  }
  return questions.filter(applies)
}

/** Returns the scored questions on the route. */
const scoredQuestions = ({ instrument, answers }: ScoringCase) => {
  const onRoute = route(instrument, answers)
  return instrument.questions.filter(({ id, scoring }) => scoring && onRoute.includes(id))
}

/**
 * Lists every change of one scored answer on the route to a level; `from` is `null` if the current level is unknown.
 */
const levelChanges = (c: ScoringCase) =>
  scoredQuestions(c)
    .filter(({ id }) => c.answers[id] !== 'not-applicable')
    .flatMap(question =>
      ([0, 1, 2, 3, 4] as const).map(to => ({
        question,
        from: levelOf(question, c.answers[question.id]) ?? null,
        to,
        answers: { ...c.answers, [question.id]: optionAt(question, to) },
      })),
    )

const questionCapLimits = ({ instrument, answers }: ScoringCase) =>
  bandLimitsOfCaps(instrument.caps, scoredAnswersByQuestion(instrument, chosenOptionsOnRoute(instrument, answers)), 1)

/** Returns the highest band that the caps allow. */
const maxBand = ({ instrument }: ScoringCase, answers: Answers) => {
  const { certainty } = score(instrument, answers)
  const all = bandLimitsOfCaps(
    instrument.caps,
    scoredAnswersByQuestion(instrument, chosenOptionsOnRoute(instrument, answers)),
    certainty,
  )
  return Math.min(instrument.bands.length, ...all.map(({ allows }) => allows))
}

const hasFrozenPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Object.isFrozen(value) || Object.values(value).some(hasFrozenPart))

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
