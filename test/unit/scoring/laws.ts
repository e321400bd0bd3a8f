import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition, Level, Question } from '../../../src/instrument/schema'
import { type Answers, diagnose, type Result, route, score } from '../../../src/scoring'
import { capLimits } from '../../../src/scoring/caps'
import { chosenOnRoute } from '../../../src/scoring/route'
import { scoredAnswers } from '../../../src/scoring/scored-answers'
import { type Case, levelOf } from './arbitrary'

/** Cases for each law. */
export const RUNS = process.env.FULL ? 10_000 : 300
const TIMEOUT = process.env.FULL ? 600_000 : 30_000

/** The laws of the scoring, over these cases. A law is told in the sentence that names its test. */
export function laws(cases: fc.Arbitrary<Case>) {
  const law = (name: string, holds: (c: Case, pick: Pick) => void) =>
    test(name, { timeout: TIMEOUT }, () => {
      fc.assert(
        fc.property(cases, fc.noBias(fc.nat()), fc.noBias(fc.nat()), (c, first, second) => {
          holds(c, { first: of => of[first % of.length], second: of => of[second % of.length] })
        }),
        { numRuns: RUNS },
      )
    })

  law('the same answers give the same result', ({ instrument, answers }) => {
    const again = score(structuredClone(instrument), structuredClone(answers))
    expect(score(instrument, answers)).toEqual(again)
  })

  law('the order of answering does not matter, nor that of several options chosen', ({ instrument, answers }) => {
    const backwards = Object.fromEntries(
      Object.entries(answers)
        .map(([id, given]) => [id, Array.isArray(given) ? [...given].reverse() : given] as const)
        .reverse(),
    )
    expect(score(instrument, backwards)).toEqual(score(instrument, answers))
  })

  law('raising one answer never lowers score or band and never makes its own gap more urgent', (c, pick) => {
    const raised = pick.first(steps(c).filter(({ from, to }) => from !== null && to > from))
    if (!raised) return
    const [before, after] = [score(c.instrument, c.answers), score(c.instrument, raised.answers)]
    expect(standing(after)).toBeGreaterThanOrEqual(standing(before))
    expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0)
    const [gapBefore, gapAfter] = [before, after].map(({ gaps }) => gaps.find(({ id }) => id === raised.question.id))
    if (gapAfter) {
      expect(gapBefore).toBeDefined()
      expect(gapAfter.priority).toBeLessThanOrEqual(gapBefore?.priority ?? 0)
      expect(placeOf(after, gapAfter.id)).toBeGreaterThanOrEqual(placeOf(before, gapAfter.id))
    }
  })

  law('a level instead of unsure never lowers certainty, nor the band when it is the top', (c, pick) => {
    const settled = pick.first(steps(c).filter(({ from }) => from === null))
    if (!settled) return
    const unsure = score(c.instrument, { ...c.answers, [settled.question.id]: 'unsure' })
    const after = score(c.instrument, settled.answers)
    expect(after.certainty).toBeGreaterThanOrEqual(unsure.certainty)
    if (settled.to === 4) expect(standing(after)).toBeGreaterThanOrEqual(standing(unsure))
  })

  law('unsure adds nothing: it scores as the absent level does', (c, pick) => {
    const question = pick.first(scoredOn(c).filter(({ options }) => options.some(({ id }) => id === 'unsure')))
    if (!question) return
    const [unsure, absent] = ['unsure', optionAt(question, 0)].map(option =>
      score(c.instrument, { ...c.answers, [question.id]: option }),
    )
    expect(unsure?.score).toBe(absent?.score)
    expect(standing(unsure as Result)).toBeLessThanOrEqual(standing(absent as Result))
  })

  law('the route holds the questions whose condition holds, in the order of the questionnaire', c => {
    expect(route(c.instrument, c.answers)).toEqual(askedOf(c).map(({ id }) => id))
  })

  law('an answer off the route changes nothing', (c, pick) => {
    const asked = askedOf(c)
    const question = pick.first(c.instrument.questions.filter(question => !asked.includes(question)))
    if (!question) return
    const option = pick.second(question.options)?.id ?? ''
    const given = { ...c.answers, [question.id]: question.kind === 'multiple' ? [option] : option }
    expect(score(c.instrument, given)).toEqual(score(c.instrument, c.answers))
    expect(diagnose(c.instrument, given)).toContainEqual({ question: question.id, reason: 'off-route' })
  })

  law('not-applicable never scores above the top answer, and never removes a cap', (c, pick) => {
    const question = pick.first(scoredOn(c).filter(({ options }) => options.some(({ id }) => id === 'not-applicable')))
    if (!question) return
    const out = { ...c.answers, [question.id]: 'not-applicable' }
    const top = { ...c.answers, [question.id]: optionAt(question, 4) }
    const [without, best] = [score(c.instrument, out), score(c.instrument, top)]
    expect(without.score ?? 0).toBeLessThanOrEqual(best.score ?? 0)
    expect(standing(without)).toBeLessThanOrEqual(standing(best))
    expect(allowed(c, out)).toBeLessThanOrEqual(allowed(c, top))
  })

  law(
    'where a capped question is said not to apply all the same, the cap holds as it does at the absent level',
    (c, pick) => {
      const capped = c.instrument.caps.flatMap(cap => ('steps' in cap ? cap.questions : []))
      const question = pick.first(scoredOn(c).filter(({ id }) => capped.includes(id)))
      if (!question) return
      const instrument = structuredClone(c.instrument)
      const offered = instrument.questions.find(({ id }) => id === question.id)
      offered?.options.push({ id: 'not-applicable', label: 'Not applicable' })
      const held = (option: string) =>
        questionCeilings({ instrument, answers: { ...c.answers, [question.id]: option } }).map(({ allows }) => allows)
      expect(held('not-applicable')).toEqual(held(optionAt(question, 0)))
    },
  )

  law('score, certainty and the scores of the themes lie between 0 and 1', ({ instrument, answers }) => {
    const { applies, score: whole, certainty, themes, band, provisional } = score(instrument, answers)
    for (const value of [certainty, whole ?? 0, ...themes.map(theme => theme.score ?? 0)]) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
    expect(provisional).toBe(certainty < 0.7)
    expect(band === null).toBe(applies !== 'yes')
    expect(whole === null).toBe(applies !== 'yes')
  })

  law('every result is frozen all the way down, and comes back equal from JSON', ({ instrument, answers }) => {
    const result = score(instrument, answers)
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    expect(isDeeplyFrozen(result)).toBe(true)
  })

  law('scoring leaves the instrument and the answers as they were', ({ instrument, answers }) => {
    const [own, given] = [structuredClone(instrument), structuredClone(answers)]
    score(own, given)
    expect(own).toEqual(instrument)
    expect(given).toEqual(answers)
    expect(hasFrozenPart(own) || hasFrozenPart(given)).toBe(false)
  })

  law(
    'no band is higher than any cap allows, and the caps told are those that held it down',
    ({ instrument, answers }) => {
      const { applies, band, caps, certainty, score: whole } = score(instrument, answers)
      if (applies !== 'yes') {
        expect(caps).toEqual([])
        return
      }
      const standings = scoredAnswers(instrument, chosenOnRoute(instrument, answers))
      const all = capLimits(instrument.caps, standings, certainty)
      const earned = instrument.bands.filter(({ from }) => from <= (whole ?? 0)).length
      expect(band?.index).toBe(Math.min(earned, ...all.map(({ allows }) => allows)))
      const told = all.filter(({ allows }) => allows < earned).sort((a, b) => a.allows - b.allows)
      expect(caps.map(({ id, band }) => [id, band])).toEqual(told.map(({ cap, allows }) => [cap.id, allows]))
    },
  )

  law('what rests on answers that are not known is never told as fact', ({ instrument, answers }) => {
    const { gaps, caps } = score(instrument, answers)
    const known = (id: string) => levelOf(find(instrument, id), answers[id]) !== undefined
    for (const gap of gaps) {
      const facts = find(instrument, gap.id).scoring?.shortfalls.map(({ title }) => title)
      expect(facts?.includes(gap.title)).toBe(known(gap.id))
      expect(gap.level === null).toBe(!known(gap.id))
    }
    for (const told of caps) {
      const rule = instrument.caps.find(({ id }) => id === told.id)
      if (!rule || !('steps' in rule)) continue
      const facts = rule.questions.flatMap(id => {
        const level = levelOf(find(instrument, id), answers[id])
        if (level === undefined || rule.steps[level] > told.band || !route(instrument, answers).includes(id)) return []
        return find(instrument, id).scoring?.shortfalls.find(({ below }) => below > level)?.title ?? []
      })
      expect(told.reason === (rule.reason ?? facts.join(', '))).toBe(facts.length > 0)
    }
  })

  law('gaps are sorted and unique, and have references and a first step', ({ instrument, answers }) => {
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

  law('every answer that falls short is a gap, and nothing else is', ({ instrument, answers }) => {
    const result = score(instrument, answers)
    if (result.applies !== 'yes') {
      expect(result.gaps).toEqual([])
      return
    }
    const short = scoredOn({ instrument, answers }).filter(({ id, options, scoring }) => {
      const option = options.find(option => option.id === answers[id])
      return option?.id !== 'not-applicable' && (option?.level ?? 0) < (scoring?.shortfalls.at(-1)?.below ?? 0)
    })
    expect(result.gaps.map(({ id }) => id).sort()).toEqual(short.map(({ id }) => id).sort())
  })

  law('what is not yet set stands before the gaps that build on it, with at least their priority', c => {
    const { gaps } = score(c.instrument, c.answers)
    for (const [at, gap] of gaps.entries()) {
      for (const id of find(c.instrument, gap.id).scoring?.after ?? []) {
        const base = gaps.findIndex(other => other.id === id)
        if (base < 0 || (gaps[base]?.level ?? 0) >= 2) continue
        expect(base).toBeLessThan(at)
        expect(gaps[base]?.priority).toBeGreaterThanOrEqual(gap.priority)
      }
    }
  })

  law('empty, partial and senseless answers give a result, and what is ignored is listed', (c, pick) => {
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
    const senseless = Object.fromEntries(c.instrument.questions.map(({ id }) => [id, pick.second(nonsense)])) as Answers
    expect(score(c.instrument, senseless)).toEqual(score(c.instrument, {}))
    const reported = diagnose(c.instrument, { ...senseless, 'no-such-question': 'x' }).map(({ question }) => question)
    expect(reported).toContain('no-such-question')
  })

  law(
    'what is not ignored is scored: without what is listed as ignored, the result is the same',
    ({ instrument, answers }) => {
      const ignored = diagnose(instrument, answers)
      const kept = Object.entries(answers).flatMap(([id, given]) => {
        const here = ignored.filter(({ question }) => question === id)
        if (here.some(({ option }) => option === undefined)) return []
        if (Array.isArray(given)) return [[id, given.filter(option => here.every(part => part.option !== option))]]
        return here.length ? [] : [[id, given]]
      })
      expect(score(instrument, Object.fromEntries(kept))).toEqual(score(instrument, answers))
      expect(diagnose(instrument, Object.fromEntries(kept))).toEqual([])
    },
  )
}

interface Pick {
  first<T>(of: readonly T[]): T | undefined
  second<T>(of: readonly T[]): T | undefined
}

const find = (instrument: Case['instrument'], id: string): Question => {
  const question = instrument.questions.find(question => question.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return question
}

const standing = ({ band }: Result) => band?.index ?? 0
const placeOf = ({ gaps }: Result, id: string) => gaps.findIndex(gap => gap.id === id)
const optionAt = ({ options }: Question, level: Level) => options.find(option => option.level === level)?.id ?? ''

/** The questions that apply, worked out from the definition alone: each is asked again whether it applies. */
function askedOf({ instrument: { questions }, answers }: Case): Question[] {
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
    const isAlone = (one: string) => options.find(known => known.id === one)?.alone === true
    const known = options.map(({ id }) => id).filter(one => given.includes(one))
    const together = known.filter(one => !isAlone(one))
    return together.length ? together.includes(option) : known[0] === option
  }
  return questions.filter(applies)
}

const scoredOn = ({ instrument, answers }: Case) => {
  const onRoute = route(instrument, answers)
  return instrument.questions.filter(({ id, scoring }) => scoring && onRoute.includes(id))
}

/** Each way to change one scored answer on the route to another level; `from` null where the level is not known yet. */
const steps = (c: Case) =>
  scoredOn(c)
    .filter(({ id }) => c.answers[id] !== 'not-applicable')
    .flatMap(question =>
      ([0, 1, 2, 3, 4] as const).map(to => ({
        question,
        from: levelOf(question, c.answers[question.id]) ?? null,
        to,
        answers: { ...c.answers, [question.id]: optionAt(question, to) },
      })),
    )

const questionCeilings = ({ instrument, answers }: Case) =>
  capLimits(instrument.caps, scoredAnswers(instrument, chosenOnRoute(instrument, answers)), 1)

/** The highest band that the caps leave open. */
const allowed = ({ instrument }: Case, answers: Answers) => {
  const { certainty } = score(instrument, answers)
  const all = capLimits(instrument.caps, scoredAnswers(instrument, chosenOnRoute(instrument, answers)), certainty)
  return Math.min(instrument.bands.length, ...all.map(({ allows }) => allows))
}

const hasFrozenPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Object.isFrozen(value) || Object.values(value).some(hasFrozenPart))

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
