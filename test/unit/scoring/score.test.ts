import { describe, expect, test } from 'vitest'
import type { Cap, Instrument } from '../../../src/instrument/schema'
import { type Answers, advice, diagnose, hashOf, route, score } from '../../../src/scoring'
import { sampleInstrument, scoredQuestion } from '../instrument/sample'

/** Returns answers to the sample's three scored questions; a number is a level, a string is an option id. */
const answersAt = (...given: (number | string)[]): Answers => ({
  meets: ['use'],
  ...Object.fromEntries(
    given.map((level, at) => [
      ['first', 'second', 'third'][at] ?? '',
      typeof level === 'number' ? `level-${level}` : level,
    ]),
  ),
})

/** Returns the sample instrument with its scored questions changed by a function. */
function sampleWith(
  change: (question: Instrument['questions'][number], at: number) => void,
  over: Partial<Instrument> = {},
) {
  const instrument = sampleInstrument(over)
  instrument.questions.filter(({ scoring }) => scoring).forEach(change)
  return instrument
}

const cap = (over: Partial<Extract<Cap, { steps: unknown }>> = {}): Cap => ({
  id: 'first-missing',
  questions: ['first'],
  steps: [1, 1, 2, 4, 4],
  references: [],
  reason: 'first is missing',
  ...over,
})

describe('route', () => {
  test('contains the questions that apply, in order', () => {
    expect(route(sampleInstrument(), { meets: ['use'] })).toEqual(['meets', 'first', 'second', 'third'])
    expect(route(sampleInstrument(), { meets: ['none'] })).toEqual(['meets', 'planned'])
  })

  test('ignores the answer to a question that does not apply', () => {
    const instrument = sampleInstrument()
    const conditional = scoredQuestion('fourth')
    instrument.questions.push({ ...conditional, when: { question: 'planned', is: ['yes'] } })
    expect(route(instrument, { meets: ['none'], planned: 'yes' })).toContain('fourth')
    expect(route(instrument, { meets: ['use'], planned: 'yes' })).not.toContain('fourth')
  })
})

describe('chosen options', () => {
  test.each<[string, unknown, string[]]>([
    ['several options', ['use', 'provide'], ['provide', 'use']],
    ['one option as a string', 'use', ['use']],
    ['the same option twice', ['use', 'use'], ['use']],
    ['an exclusive option before another', ['none', 'use'], ['use']],
    ['an exclusive option after another', ['use', 'none'], ['use']],
  ])('give the intended roles for %s', (_, meets, roles) => {
    const result = score(sampleInstrument(), { meets } as Answers)
    expect(result.roles).toEqual(roles)
    expect(result.applies).toBe('yes')
  })

  test('are the first of two exclusive options', () => {
    expect(score(sampleInstrument(), { meets: ['unsure', 'none'] }).applies).toBe('later')
  })

  test.each([[['level-4']], [{ 0: 'level-4' }], [4], [null], ['level-9'], ['LEVEL-4']])(
    'do not include %o, which is not a valid answer to a single-choice question',
    given => {
      expect(score(sampleInstrument(), { meets: ['use'], first: given } as Answers)).toEqual(
        score(sampleInstrument(), { meets: ['use'] }),
      )
    },
  )

  test('do not include inherited answers, getters that throw and revoked proxies', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const traps = {
      get first(): string {
        throw new Error('trap')
      },
    }
    const nothing = score(sampleInstrument(), {})
    for (const answers of [Object.create(answersAt(4, 4, 4)), proxy, traps, { meets: proxy }]) {
      expect(score(sampleInstrument(), answers)).toEqual(nothing)
      expect(() => diagnose(sampleInstrument(), answers)).not.toThrow()
    }
  })

  test('are not affected by prototype names and ten thousand extra keys, which diagnose lists', () => {
    const extra = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`extra-${at}`, 'x']))
    const hostile = JSON.parse('{"__proto__":"level-4","constructor":"level-4","toString":"x"}')
    const answers = { ...answersAt(1, 2, 3), ...extra, ...hostile }
    Object.defineProperty(answers, '__proto__', { value: 'x', enumerable: true })
    expect(score(sampleInstrument(), answers)).toEqual(score(sampleInstrument(), answersAt(1, 2, 3)))
    const ignored = diagnose(sampleInstrument(), answers)
    expect(ignored).toHaveLength(10_003)
    expect(ignored).toContainEqual({ question: '__proto__', reason: 'unknown-question' })
  })
})

describe('score and certainty', () => {
  test('the score is the weighted share of the questions that apply', () => {
    const instrument = sampleWith(({ scoring }, at) => scoring && Object.assign(scoring, { weight: at + 1 }))
    // (1 × 1 + 2 × 0.4 + 3 × 0.1) / 6
    expect(score(instrument, answersAt(4, 2, 1)).score).toBe(0.35)
  })

  test('unsure and unanswered questions add nothing, but count in both; the result counts unsure answers separately', () => {
    const result = score(sampleInstrument(), answersAt(4, 'unsure'))
    expect(result).toMatchObject({ score: 0.333333, certainty: 0.333333, provisional: true })
    expect(result).toMatchObject({ asked: 4, answered: 3, unsure: 1 })
    expect(result.themes[0]).toEqual({ id: 'risk', score: 0.333333, asked: 3, unsure: 1 })
  })

  test('an answer that is not applicable counts in neither', () => {
    const instrument = sampleWith(({ options }) => options.push({ id: 'not-applicable', label: 'Not applicable' }))
    const result = score(instrument, answersAt(4, 'not-applicable', 'not-applicable'))
    expect(result).toMatchObject({ score: 1, certainty: 1, provisional: false, answered: 4 })
    expect(result.gaps).toEqual([])
  })

  test('a theme without a scored question has no score', () => {
    expect(score(sampleInstrument(), answersAt(4, 4, 4)).themes[1]).toEqual({
      id: 'governance',
      score: null,
      asked: 0,
      unsure: 0,
    })
  })

  test('if no question counts, the certainty is 1 and the score 0', () => {
    const instrument = sampleInstrument()
    instrument.questions = instrument.questions.slice(0, 2)
    expect(score(instrument, { meets: ['use'] })).toMatchObject({ score: 0, certainty: 1, band: { index: 1 } })
  })

  test('a certainty of exactly 0.7 is not provisional, in whatever order it was summed', () => {
    const weights = [0.1, 0.2, 0.4, 0.3]
    const instrument = sampleInstrument()
    instrument.questions = [
      ...instrument.questions.slice(0, 1),
      ...weights.map((weight, at) => scoredQuestion(`q-${at}`, { weight })),
    ]
    const answers = { meets: ['use'], 'q-0': 'level-0', 'q-1': 'level-0', 'q-2': 'level-0' }
    expect(score(instrument, answers)).toMatchObject({ certainty: 0.7, provisional: false })
  })
})

describe('applies', () => {
  test.each([
    ['later', {}],
    ['no', { planned: 'no' }],
  ])('is "%s", and there is no band, score, cap or gap', (applies, more) => {
    const result = score(sampleInstrument({ caps: [cap()] }), { meets: ['none'], ...more } as Answers)
    expect(result).toMatchObject({ applies, band: null, score: null, certainty: 1, caps: [], gaps: [], roles: [] })
    expect(result.themes.every(theme => theme.score === null)).toBe(true)
  })
})

describe('band and caps', () => {
  test('a score of at least the limit of a band earns the band', () => {
    expect(score(sampleInstrument(), answersAt(4, 2, 1)).band).toEqual({
      id: 'band-3',
      index: 3,
      of: 4,
      name: 'Band 3',
    })
    expect(score(sampleInstrument(), answersAt(0, 0, 0)).band?.index).toBe(1)
    expect(score(sampleInstrument(), answersAt(4, 4, 4)).band?.index).toBe(4)
  })

  test('a cap lowers the band, with its reason and the references that are not met at that level', () => {
    const result = score(sampleInstrument({ caps: [cap()] }), answersAt(2, 4, 4))
    expect(result.band?.index).toBe(2)
    expect(result.caps).toEqual([{ id: 'first-missing', band: 2, references: ['9.2'], reason: 'first is missing' }])
  })

  test('a cap without a reason has the titles of the gaps that decide it as its reason', () => {
    const capWithoutReason = cap({ questions: ['first', 'second'], reason: undefined })
    const reasonAt = (...given: Parameters<typeof answersAt>) =>
      score(sampleInstrument({ caps: [capWithoutReason] }), answersAt(...given)).caps[0]?.reason
    expect(reasonAt(0, 4, 4)).toBe('first is missing')
    expect(reasonAt(2, 2, 4)).toBe('first is not reviewed, second is not reviewed')
    expect(reasonAt('unsure', 4, 4)).toBe('not known yet: first')
  })

  test('a cap that allows the earned band is not listed', () => {
    expect(score(sampleInstrument({ caps: [cap({ steps: [3, 3, 3, 4, 4] })] }), answersAt(1, 1, 1)).caps).toEqual([])
  })

  test('the lowest level of several questions decides, and the strictest cap is listed first', () => {
    const caps = [cap({ steps: [3, 3, 3, 4, 4] }), cap({ id: 'any', questions: ['first', 'second', 'third'] })]
    const result = score(sampleInstrument({ caps }), answersAt(2, 4, 4))
    expect(result.caps.map(({ id, band }) => [id, band])).toEqual([
      ['any', 2],
      ['first-missing', 3],
    ])
  })

  test('the reason of a cap decided by unknown answers says so, and names their topics', () => {
    const caps = [cap({ questions: ['first', 'second'], reason: 'one of them is missing' })]
    expect(score(sampleInstrument({ caps }), answersAt('unsure', 'unsure', 4)).caps).toMatchObject([
      { reason: 'not known yet: first, second', references: ['5.2'] },
    ])
    expect(score(sampleInstrument({ caps }), answersAt('unsure', 0, 4)).caps).toMatchObject([
      { reason: 'one of them is missing' },
    ])
  })

  test('a cap on certainty applies below its limit', () => {
    const caps: Cap[] = [{ id: 'certainty', below: 0.7, band: 1, references: [], reason: 'too little is known' }]
    expect(score(sampleInstrument({ caps }), answersAt(4, 4)).caps).toEqual([
      { id: 'certainty', band: 1, references: [], reason: 'too little is known' },
    ])
    expect(score(sampleInstrument({ caps }), answersAt(4, 4, 4)).caps).toEqual([])
  })

  test('a cap on questions off the route has no effect', () => {
    const instrument = sampleInstrument({ caps: [cap({ questions: ['fourth'] })] })
    instrument.questions.push({ ...scoredQuestion('fourth'), when: { question: 'planned', is: ['yes'] } })
    expect(score(instrument, answersAt(4, 4, 4)).band?.index).toBe(4)
  })
})

describe('gaps', () => {
  test('a gap has the title, step and references for its level', () => {
    expect(score(sampleInstrument(), answersAt(1, 4, 4)).gaps).toEqual([
      {
        id: 'first',
        question: 'first',
        theme: 'risk',
        references: ['5.2'],
        priority: 0.9,
        level: 1,
        title: 'first is missing',
        step: 'Begin with first.',
      },
    ])
    expect(score(sampleInstrument(), answersAt(3, 4, 4)).gaps[0]).toMatchObject({
      title: 'first is not reviewed',
      references: ['9.2'],
    })
  })

  test('a gap with an unknown level says so, and whom to ask', () => {
    expect(score(sampleInstrument(), answersAt(4, 'unsure', 4)).gaps).toMatchObject([
      { id: 'second', level: null, title: 'Not known yet: second', step: 'Ask the head of it.', references: ['5.2'] },
    ])
  })

  test('the priority is weight × shortfall × (1 + caps + people), multiplied by a factor if the level is unknown', () => {
    const instrument = sampleWith(
      ({ scoring }, at) => scoring && at === 0 && Object.assign(scoring, { weight: 2, people: 1 }),
      {
        caps: [cap()],
      },
    )
    // 2 × (1 − 0.4) × (1 + 1 × (4 − 2) / 4 + 0.5 × 1)
    expect(score(instrument, answersAt(2, 4, 4)).gaps[0]?.priority).toBe(2.4)
    // 2 × (1 − 0) × (1 + 1 × (4 − 1) / 4 + 0.5 × 1) × 0.5
    expect(score(instrument, answersAt('unsure', 4, 4)).gaps[0]?.priority).toBe(2.25)
  })

  test('equal gaps keep the order of the questionnaire', () => {
    expect(score(sampleInstrument(), answersAt(1, 1, 1)).gaps.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  })

  describe('a prerequisite of other gaps', () => {
    /** The first question has a high weight and builds on the second, which builds on the third. */
    const chained = sampleWith(({ scoring }, at) => {
      if (scoring) Object.assign(scoring, { weight: [5, 1, 1][at], after: [['second'], ['third'], []][at] })
    })
    const order = (...given: (number | string)[]) =>
      score(chained, answersAt(...given)).gaps.map(({ id, priority }) => [id, priority])

    test('is listed first, with the priority of the gap that builds on it', () => {
      expect(order(0, 0, 0)).toEqual([
        ['third', 5],
        ['second', 5],
        ['first', 5],
      ])
    })

    test('is listed first while it is unknown', () => {
      expect(order(0, 'unsure', 4)).toEqual([
        ['second', 5],
        ['first', 5],
      ])
    })

    test('keeps its own priority from level 2 on', () => {
      expect(order(0, 2, 0)).toEqual([
        ['first', 5],
        ['third', 1],
        ['second', 0.6],
      ])
    })
  })

  test('omits references of other roles; if none would remain, all are kept', () => {
    const instrument = sampleWith(
      ({ scoring, references }) => {
        references.push('A.6.2.4')
        scoring?.shortfalls[0]?.references.push('A.6.2.4')
      },
      { concerns: { 'A.6.2.4': ['provide'] } },
    )
    const referencesAs = (role: string) =>
      score(instrument, { ...answersAt(0, 4, 4), meets: [role] }).gaps[0]?.references
    expect(referencesAs('use')).toEqual(['5.2'])
    expect(referencesAs('provide')).toEqual(['5.2', 'A.6.2.4'])
    expect(
      score({ ...instrument, concerns: { 'A.6.2.4': ['provide'], '5.2': ['provide'] } }, answersAt(0, 4, 4)).gaps[0],
    ).toMatchObject({ references: ['5.2', 'A.6.2.4'] })
  })
})

test('a conflict is listed if all its levels match, and only for known levels', () => {
  const conflicts: Instrument['conflicts'] = [
    {
      id: 'contradiction',
      when: [
        { question: 'first', from: 0, to: 1 },
        { question: 'second', from: 3, to: 4 },
      ],
      message: 'These do not go together.',
    },
  ]
  const conflictsAt = (...given: (number | string)[]) =>
    score(sampleInstrument({ conflicts }), answersAt(...given)).conflicts
  expect(conflictsAt(1, 3, 0)).toEqual([
    { id: 'contradiction', questions: ['first', 'second'], message: 'These do not go together.' },
  ])
  expect(conflictsAt(2, 3, 0)).toEqual([])
  expect(conflictsAt('unsure', 3, 0)).toEqual([])
})

test('advice is returned if its condition holds, and does not change the score', () => {
  const given = [{ id: 'reuse', when: { question: 'meets', is: ['provide'] }, text: 'Reuse it.' }]
  expect(advice(sampleInstrument({ advice: given }), { meets: ['provide'] })).toEqual([
    { id: 'reuse', text: 'Reuse it.' },
  ])
  expect(advice(sampleInstrument({ advice: given }), { meets: ['use'] })).toEqual([])
  expect(score(sampleInstrument({ advice: given }), answersAt(1, 2, 3))).toEqual(
    score(sampleInstrument(), answersAt(1, 2, 3)),
  )
})

describe('diagnose', () => {
  test('lists ignored answers with the reason, in the order of the answers', () => {
    const answers = {
      nobody: 'x',
      meets: ['use', 'none', 'use', 'x'],
      planned: 'yes',
      first: ['level-1'],
      second: 'level-9',
      third: 'level-3',
    }
    expect(diagnose(sampleInstrument(), answers)).toEqual([
      { question: 'nobody', reason: 'unknown-question' },
      { question: 'meets', option: 'none', reason: 'not-alone' },
      { question: 'meets', option: 'use', reason: 'repeated' },
      { question: 'meets', option: 'x', reason: 'unknown-option' },
      { question: 'planned', reason: 'off-route' },
      { question: 'first', reason: 'wrong-type' },
      { question: 'second', option: 'level-9', reason: 'unknown-option' },
    ])
  })

  test('returns one entry for answers that are not an object', () => {
    expect(diagnose(sampleInstrument(), null as unknown as Answers)).toEqual([{ question: '', reason: 'wrong-type' }])
  })
})

describe('hashOf', () => {
  const hashAfter = (change: (instrument: Instrument) => void) => {
    const instrument = sampleInstrument({ caps: [cap()], concerns: { '5.2': ['use'] } })
    change(instrument)
    return hashOf(instrument)
  }
  const original = hashAfter(() => {})
  /** Returns a scored question of the instrument, by its index. */
  const at = (instrument: Instrument, index: number) => {
    const question = instrument.questions[index]
    if (!question?.scoring) throw new Error('not scored')
    return { ...question, question, scoring: question.scoring }
  }

  test('returns a SHA-256 digest in base64', () => {
    expect(original).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/)
  })

  test.each<[string, (instrument: Instrument) => void]>([
    ['a prompt', i => Object.assign(at(i, 2).question, { prompt: 'Other words?' })],
    ['a label', i => Object.assign(i.questions[0]?.options[0] ?? {}, { label: 'Other' })],
    [
      'a topic, and whom to ask',
      i => Object.assign(at(i, 2).question, { topic: 'x' }) && Object.assign(at(i, 2).scoring, { ask: 'y' }),
    ],
    ['a title and a step', i => Object.assign(at(i, 2).scoring.shortfalls[0] ?? {}, { title: 'x', step: 'y' })],
    ['a reason', i => Object.assign(i.caps[0] ?? {}, { reason: 'x' })],
    ['a band’s name', i => Object.assign(i.bands[0] ?? {}, { name: 'x', meaning: 'y' })],
    ['the version and the language', i => Object.assign(i, { version: '2.0.0', language: 'de' })],
    ['the order of keys', i => Object.assign(i, { priority: { unknown: 0.5, people: 0.5, cap: 1 } })],
  ])('does not depend on texts: %s', (_, change) => expect(hashAfter(change)).toBe(original))

  test.each<[string, (instrument: Instrument) => void]>([
    ['a question’s id', i => Object.assign(at(i, 2).question, { id: 'renamed' })],
    ['the order of questions', i => i.questions.reverse()],
    ['a level', i => Object.assign(at(i, 2).options[0] ?? {}, { level: 1 })],
    ['a condition', i => Object.assign(at(i, 2).question, { when: { any: [] } })],
    ['a role’s condition', i => Object.assign(i.roles[0] ?? {}, { when: { any: [] } })],
    ['applicability', i => Object.assign(i.applies, { no: { any: [] } })],
    ['whether an option is exclusive', i => delete i.questions[0]?.options[2]?.alone],
    ['a weight', i => Object.assign(at(i, 2).scoring, { weight: 2 })],
    ['the effect on people', i => Object.assign(at(i, 2).scoring, { people: 1 })],
    ['a prerequisite', i => at(i, 2).scoring.after.push('second')],
    ['the level at which a gap ends', i => at(i, 2).scoring.shortfalls.pop()],
    ['a gap’s references', i => at(i, 2).scoring.shortfalls[0]?.references.push('9.2')],
    ['a value', i => Object.assign(i.values, { 1: 0.2 })],
    ['the limit of a band', i => Object.assign(i.bands[1] ?? {}, { from: 0.3 })],
    ['a cap’s step', i => Object.assign(i.caps[0] ?? {}, { steps: [1, 1, 1, 4, 4] })],
    ['a cap’s references', i => i.caps[0]?.references.push('5.2')],
    ['whom a reference concerns', i => Object.assign(i.concerns, { '5.2': ['provide'] })],
    ['a factor of priority', i => Object.assign(i.priority, { cap: 2 })],
    ['a conflict', i => i.conflicts.push({ id: 'c', when: [], message: 'x' })],
  ])('depends on %s', (_, change) => expect(hashAfter(change)).not.toBe(original))

  test('is computed again for an instrument that is not deeply frozen', () => {
    const instrument = Object.freeze(sampleInstrument())
    const before = hashOf(instrument)
    instrument.values[1] = 0.3
    expect(hashOf(instrument)).not.toBe(before)
  })
})
