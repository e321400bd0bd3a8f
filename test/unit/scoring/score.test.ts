import { describe, expect, test } from 'vitest'
import type { Cap, Instrument } from '../../../src/instrument/schema'
import { type Answers, advice, diagnose, hashOf, route, score } from '../../../src/scoring'
import { sample, scoredQuestion } from '../instrument/sample'

/** Answers to the sample's three scored questions, as levels; a level that is not a number is an option's id. */
const levels = (...given: (number | string)[]): Answers => ({
  meets: ['use'],
  ...Object.fromEntries(
    given.map((level, at) => [
      ['first', 'second', 'third'][at] ?? '',
      typeof level === 'number' ? `level-${level}` : level,
    ]),
  ),
})

/** The sample with its scored questions changed. */
function having(
  change: (question: Instrument['questions'][number], at: number) => void,
  over: Partial<Instrument> = {},
) {
  const instrument = sample(over)
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

describe('the route', () => {
  test('holds the questions that apply, in order', () => {
    expect(route(sample(), { meets: ['use'] })).toEqual(['meets', 'first', 'second', 'third'])
    expect(route(sample(), { meets: ['none'] })).toEqual(['meets', 'planned'])
  })

  test('does not see an answer to a question that does not apply', () => {
    const instrument = sample()
    const conditional = scoredQuestion('fourth')
    instrument.questions.push({ ...conditional, when: { question: 'planned', is: ['yes'] } })
    expect(route(instrument, { meets: ['none'], planned: 'yes' })).toContain('fourth')
    expect(route(instrument, { meets: ['use'], planned: 'yes' })).not.toContain('fourth')
  })
})

describe('what was chosen', () => {
  test.each<[string, unknown, string[]]>([
    ['several options', ['use', 'provide'], ['provide', 'use']],
    ['one option as a text', 'use', ['use']],
    ['the same option twice', ['use', 'use'], ['use']],
    ['an option that stands alone beside another', ['none', 'use'], ['use']],
    ['the other way round', ['use', 'none'], ['use']],
  ])('%s gives the roles that were meant', (_, meets, roles) => {
    const result = score(sample(), { meets } as Answers)
    expect(result.roles).toEqual(roles)
    expect(result.applies).toBe('yes')
  })

  test('of two options that stand alone, the first counts', () => {
    expect(score(sample(), { meets: ['unsure', 'none'] }).applies).toBe('later')
  })

  test.each([[['level-4']], [{ 0: 'level-4' }], [4], [null], ['level-9'], ['LEVEL-4']])(
    '%o is no answer to a question with one answer',
    given => {
      expect(score(sample(), { meets: ['use'], first: given } as Answers)).toEqual(score(sample(), { meets: ['use'] }))
    },
  )

  test('inherited answers, getters that throw and revoked proxies are as if nothing were given', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const traps = {
      get first(): string {
        throw new Error('trap')
      },
    }
    const nothing = score(sample(), {})
    for (const answers of [Object.create(levels(4, 4, 4)), proxy, traps, { meets: proxy }]) {
      expect(score(sample(), answers)).toEqual(nothing)
      expect(() => diagnose(sample(), answers)).not.toThrow()
    }
  })

  test('prototype names and ten thousand extra keys change nothing, and are listed', () => {
    const extra = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`extra-${at}`, 'x']))
    const hostile = JSON.parse('{"__proto__":"level-4","constructor":"level-4","toString":"x"}')
    const answers = { ...levels(1, 2, 3), ...extra, ...hostile }
    Object.defineProperty(answers, '__proto__', { value: 'x', enumerable: true })
    expect(score(sample(), answers)).toEqual(score(sample(), levels(1, 2, 3)))
    const ignored = diagnose(sample(), answers)
    expect(ignored).toHaveLength(10_003)
    expect(ignored).toContainEqual({ question: '__proto__', reason: 'unknown-question' })
  })
})

describe('score and certainty', () => {
  test('the score is the weighted share of what applies', () => {
    const instrument = having(({ scoring }, at) => scoring && Object.assign(scoring, { weight: at + 1 }))
    // (1 × 1 + 2 × 0.4 + 3 × 0.1) / 6
    expect(score(instrument, levels(4, 2, 1)).score).toBe(0.35)
  })

  test('unsure and unanswered add nothing and stay in both; each is counted for what it is', () => {
    const result = score(sample(), levels(4, 'unsure'))
    expect(result).toMatchObject({ score: 0.333333, certainty: 0.333333, provisional: true })
    expect(result).toMatchObject({ asked: 4, answered: 3, unsure: 1 })
    expect(result.themes[0]).toEqual({ id: 'risk', score: 0.333333, asked: 3, unsure: 1 })
  })

  test('not applicable leaves both', () => {
    const instrument = having(({ options }) => options.push({ id: 'not-applicable', label: 'Not applicable' }))
    const result = score(instrument, levels(4, 'not-applicable', 'not-applicable'))
    expect(result).toMatchObject({ score: 1, certainty: 1, provisional: false, answered: 4 })
    expect(result.gaps).toEqual([])
  })

  test('a theme without a question has no score', () => {
    expect(score(sample(), levels(4, 4, 4)).themes[1]).toEqual({ id: 'governance', score: null, asked: 0, unsure: 0 })
  })

  test('where nothing counts, certainty is 1 and the score 0', () => {
    const instrument = sample()
    instrument.questions = instrument.questions.slice(0, 2)
    expect(score(instrument, { meets: ['use'] })).toMatchObject({ score: 0, certainty: 1, band: { index: 1 } })
  })

  test('a certainty of exactly 0.7 is not provisional, however its parts were added up', () => {
    const weights = [0.1, 0.2, 0.4, 0.3]
    const instrument = sample()
    instrument.questions = [
      ...instrument.questions.slice(0, 1),
      ...weights.map((weight, at) => scoredQuestion(`q-${at}`, { weight })),
    ]
    const answers = { meets: ['use'], 'q-0': 'level-0', 'q-1': 'level-0', 'q-2': 'level-0' }
    expect(score(instrument, answers)).toMatchObject({ certainty: 0.7, provisional: false })
  })
})

describe('whether it applies', () => {
  test.each([
    ['later', {}],
    ['no', { planned: 'no' }],
  ])('%s: there is no band, no score, no cap and no gap', (applies, more) => {
    const result = score(sample({ caps: [cap()] }), { meets: ['none'], ...more } as Answers)
    expect(result).toMatchObject({ applies, band: null, score: null, certainty: 1, caps: [], gaps: [], roles: [] })
    expect(result.themes.every(theme => theme.score === null)).toBe(true)
  })
})

describe('band and caps', () => {
  test('a score that reaches a band’s least earns it', () => {
    expect(score(sample(), levels(4, 2, 1)).band).toEqual({ id: 'band-3', index: 3, of: 4, name: 'Band 3' })
    expect(score(sample(), levels(0, 0, 0)).band?.index).toBe(1)
    expect(score(sample(), levels(4, 4, 4)).band?.index).toBe(4)
  })

  test('a cap holds the band down, with its reason and the references that are missed at that level', () => {
    const result = score(sample({ caps: [cap()] }), levels(2, 4, 4))
    expect(result.band?.index).toBe(2)
    expect(result.caps).toEqual([{ id: 'first-missing', band: 2, references: ['9.2'], reason: 'first is missing' }])
  })

  test('a cap without a reason gives the titles of the gaps that decide it', () => {
    const silent = cap({ questions: ['first', 'second'], reason: undefined })
    const reasonAt = (...given: Parameters<typeof levels>) =>
      score(sample({ caps: [silent] }), levels(...given)).caps[0]?.reason
    expect(reasonAt(0, 4, 4)).toBe('first is missing')
    expect(reasonAt(2, 2, 4)).toBe('first is not reviewed, second is not reviewed')
    expect(reasonAt('unsure', 4, 4)).toBe('not known yet: first')
  })

  test('a cap that allows what was earned is not told', () => {
    expect(score(sample({ caps: [cap({ steps: [3, 3, 3, 4, 4] })] }), levels(1, 1, 1)).caps).toEqual([])
  })

  test('the weakest of several questions decides, and the strongest cap comes first', () => {
    const caps = [cap({ steps: [3, 3, 3, 4, 4] }), cap({ id: 'any', questions: ['first', 'second', 'third'] })]
    const result = score(sample({ caps }), levels(2, 4, 4))
    expect(result.caps.map(({ id, band }) => [id, band])).toEqual([
      ['any', 2],
      ['first-missing', 3],
    ])
  })

  test('a cap that rests on what is not known says so, and names what has to be found out', () => {
    const caps = [cap({ questions: ['first', 'second'], reason: 'one of them is missing' })]
    expect(score(sample({ caps }), levels('unsure', 'unsure', 4)).caps).toMatchObject([
      { reason: 'not known yet: first, second', references: ['5.2'] },
    ])
    expect(score(sample({ caps }), levels('unsure', 0, 4)).caps).toMatchObject([{ reason: 'one of them is missing' }])
  })

  test('a cap on certainty holds below its limit', () => {
    const caps: Cap[] = [{ id: 'certainty', below: 0.7, band: 1, references: [], reason: 'too little is known' }]
    expect(score(sample({ caps }), levels(4, 4)).caps).toEqual([
      { id: 'certainty', band: 1, references: [], reason: 'too little is known' },
    ])
    expect(score(sample({ caps }), levels(4, 4, 4)).caps).toEqual([])
  })

  test('a cap on questions that are not asked says nothing', () => {
    const instrument = sample({ caps: [cap({ questions: ['fourth'] })] })
    instrument.questions.push({ ...scoredQuestion('fourth'), when: { question: 'planned', is: ['yes'] } })
    expect(score(instrument, levels(4, 4, 4)).band?.index).toBe(4)
  })
})

describe('gaps', () => {
  test('a gap says what is missed at its level', () => {
    expect(score(sample(), levels(1, 4, 4)).gaps).toEqual([
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
    expect(score(sample(), levels(3, 4, 4)).gaps[0]).toMatchObject({
      title: 'first is not reviewed',
      references: ['9.2'],
    })
  })

  test('a gap that is not known says so, and whom to ask', () => {
    expect(score(sample(), levels(4, 'unsure', 4)).gaps).toMatchObject([
      { id: 'second', level: null, title: 'Not known yet: second', step: 'Ask the head of it.', references: ['5.2'] },
    ])
  })

  test('priority is weight × shortfall × (1 + caps + people), and a factor where it is not known', () => {
    const instrument = having(
      ({ scoring }, at) => scoring && at === 0 && Object.assign(scoring, { weight: 2, people: 1 }),
      {
        caps: [cap()],
      },
    )
    // 2 × (1 − 0.4) × (1 + 1 × (4 − 2) / 4 + 0.5 × 1)
    expect(score(instrument, levels(2, 4, 4)).gaps[0]?.priority).toBe(2.4)
    // 2 × (1 − 0) × (1 + 1 × (4 − 1) / 4 + 0.5 × 1) × 0.5
    expect(score(instrument, levels('unsure', 4, 4)).gaps[0]?.priority).toBe(2.25)
  })

  test('equal gaps keep the order of the questionnaire', () => {
    expect(score(sample(), levels(1, 1, 1)).gaps.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  })

  describe('what others build on', () => {
    /** First is heavy and builds on second, which builds on third. */
    const built = having(({ scoring }, at) => {
      if (scoring) Object.assign(scoring, { weight: [5, 1, 1][at], after: [['second'], ['third'], []][at] })
    })
    const order = (...given: (number | string)[]) =>
      score(built, levels(...given)).gaps.map(({ id, priority }) => [id, priority])

    test('comes first, with the priority of what builds on it', () => {
      expect(order(0, 0, 0)).toEqual([
        ['third', 5],
        ['second', 5],
        ['first', 5],
      ])
    })

    test('comes first while it is not known', () => {
      expect(order(0, 'unsure', 4)).toEqual([
        ['second', 5],
        ['first', 5],
      ])
    })

    test('holds nothing up any more once it is set', () => {
      expect(order(0, 2, 0)).toEqual([
        ['first', 5],
        ['third', 1],
        ['second', 0.6],
      ])
    })
  })

  test('references of other roles are left out; where nothing would be left, all stay', () => {
    const instrument = having(
      ({ scoring, references }) => {
        references.push('A.6.2.4')
        scoring?.shortfalls[0]?.references.push('A.6.2.4')
      },
      { concerns: { 'A.6.2.4': ['provide'] } },
    )
    const referencesAs = (role: string) => score(instrument, { ...levels(0, 4, 4), meets: [role] }).gaps[0]?.references
    expect(referencesAs('use')).toEqual(['5.2'])
    expect(referencesAs('provide')).toEqual(['5.2', 'A.6.2.4'])
    expect(
      score({ ...instrument, concerns: { 'A.6.2.4': ['provide'], '5.2': ['provide'] } }, levels(0, 4, 4)).gaps[0],
    ).toMatchObject({ references: ['5.2', 'A.6.2.4'] })
  })
})

test('a conflict is told where both levels hold, and rests on known levels only', () => {
  const conflicts: Instrument['conflicts'] = [
    {
      id: 'torn',
      when: [
        { question: 'first', from: 0, to: 1 },
        { question: 'second', from: 3, to: 4 },
      ],
      message: 'These do not go together.',
    },
  ]
  const told = (...given: (number | string)[]) => score(sample({ conflicts }), levels(...given)).conflicts
  expect(told(1, 3, 0)).toEqual([{ id: 'torn', questions: ['first', 'second'], message: 'These do not go together.' }])
  expect(told(2, 3, 0)).toEqual([])
  expect(told('unsure', 3, 0)).toEqual([])
})

test('advice comes with the answers that it is for, and gives no points', () => {
  const given = [{ id: 'reuse', when: { question: 'meets', is: ['provide'] }, text: 'Reuse it.' }]
  expect(advice(sample({ advice: given }), { meets: ['provide'] })).toEqual([{ id: 'reuse', text: 'Reuse it.' }])
  expect(advice(sample({ advice: given }), { meets: ['use'] })).toEqual([])
  expect(score(sample({ advice: given }), levels(1, 2, 3))).toEqual(score(sample(), levels(1, 2, 3)))
})

describe('what is ignored', () => {
  test('is listed with its reason, in the order of the answers', () => {
    const answers = {
      nobody: 'x',
      meets: ['use', 'none', 'use', 'x'],
      planned: 'yes',
      first: ['level-1'],
      second: 'level-9',
      third: 'level-3',
    }
    expect(diagnose(sample(), answers)).toEqual([
      { question: 'nobody', reason: 'unknown-question' },
      { question: 'meets', option: 'none', reason: 'not-alone' },
      { question: 'meets', option: 'use', reason: 'repeated' },
      { question: 'meets', option: 'x', reason: 'unknown-option' },
      { question: 'planned', reason: 'off-route' },
      { question: 'first', reason: 'wrong-type' },
      { question: 'second', option: 'level-9', reason: 'unknown-option' },
    ])
  })

  test('is everything, where the answers are no record', () => {
    expect(diagnose(sample(), null as unknown as Answers)).toEqual([{ question: '', reason: 'wrong-type' }])
  })
})

describe('the hash', () => {
  const hashAfter = (change: (instrument: Instrument) => void) => {
    const instrument = sample({ caps: [cap()], concerns: { '5.2': ['use'] } })
    change(instrument)
    return hashOf(instrument)
  }
  const original = hashAfter(() => {})
  /** A question of the sample, by its place. */
  const at = (instrument: Instrument, place: number) => {
    const question = instrument.questions[place]
    if (!question?.scoring) throw new Error('not scored')
    return { ...question, question, scoring: question.scoring }
  }

  test('is a SHA-256 in base64', () => {
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
  ])('stays when words change: %s', (_, change) => expect(hashAfter(change)).toBe(original))

  test.each<[string, (instrument: Instrument) => void]>([
    ['a question’s id', i => Object.assign(at(i, 2).question, { id: 'renamed' })],
    ['the order of questions', i => i.questions.reverse()],
    ['a level', i => Object.assign(at(i, 2).options[0] ?? {}, { level: 1 })],
    ['a condition', i => Object.assign(at(i, 2).question, { when: { any: [] } })],
    ['a role’s condition', i => Object.assign(i.roles[0] ?? {}, { when: { any: [] } })],
    ['applicability', i => Object.assign(i.applies, { no: { any: [] } })],
    ['whether an option stands alone', i => delete i.questions[0]?.options[2]?.alone],
    ['a weight', i => Object.assign(at(i, 2).scoring, { weight: 2 })],
    ['the effect on people', i => Object.assign(at(i, 2).scoring, { people: 1 })],
    ['a prerequisite', i => at(i, 2).scoring.after.push('second')],
    ['where a gap ends', i => at(i, 2).scoring.shortfalls.pop()],
    ['a gap’s references', i => at(i, 2).scoring.shortfalls[0]?.references.push('9.2')],
    ['a value', i => Object.assign(i.values, { 1: 0.2 })],
    ['a band’s least score', i => Object.assign(i.bands[1] ?? {}, { from: 0.3 })],
    ['a cap’s step', i => Object.assign(i.caps[0] ?? {}, { steps: [1, 1, 1, 4, 4] })],
    ['a cap’s references', i => i.caps[0]?.references.push('5.2')],
    ['whom a reference concerns', i => Object.assign(i.concerns, { '5.2': ['provide'] })],
    ['a factor of priority', i => Object.assign(i.priority, { cap: 2 })],
    ['a conflict', i => i.conflicts.push({ id: 'c', when: [], message: 'x' })],
  ])('changes with %s', (_, change) => expect(hashAfter(change)).not.toBe(original))

  test('of an instrument that can still change is worked out anew', () => {
    const instrument = Object.freeze(sample())
    const before = hashOf(instrument)
    instrument.values[1] = 0.3
    expect(hashOf(instrument)).not.toBe(before)
  })
})
