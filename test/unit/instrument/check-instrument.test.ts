import { describe, expect, it } from 'vitest'
import { checkInstrument } from '../../../src/instrument/check-instrument'
import builtIn from '../../../src/instrument/iso-42001'
import { type BrokenInstrument as Broken, problemsAfter } from './problems-after'
import { sampleInstrument } from './sample'

it('finds no problem in the built-in instrument', () => {
  expect(checkInstrument(builtIn)).toEqual([])
})

it('finds no problem in the sample instrument that the other cases break', () => {
  expect(checkInstrument(sampleInstrument())).toEqual([])
})

describe('a violation of the schema is reported with its path, message and hint', () => {
  const cases: [name: string, breakIt: (instrument: Broken) => void, line: string][] = [
    [
      'a level that does not exist',
      i => (i.questions[2].options[1].level = 7),
      '/questions/2/options/1/level: Invalid option: expected one of 0|1|2|3|4. Use one of: 0, 1, 2, 3, 4.',
    ],
    [
      'a weight that is not a number',
      i => (i.questions[2].scoring.weight = Number.NaN),
      '/questions/2/scoring/weight: Invalid input: expected number, received NaN. Use a value of type number.',
    ],
    [
      'an infinite weight',
      i => (i.questions[2].scoring.weight = Number.POSITIVE_INFINITY),
      '/questions/2/scoring/weight: Invalid input: expected number, received Infinity. Use a value of type number.',
    ],
    [
      'an empty label',
      i => (i.questions[2].options[0].label = '  '),
      '/questions/2/options/0/label: a text that visitors see cannot be empty. The minimum is 1.',
    ],
    [
      'an unknown key',
      i => (i.questions[0].wieght = 1),
      '/questions/0: Unrecognized key: "wieght". Remove the key, or correct its spelling.',
    ],
    [
      'a nested condition without options',
      i => (i.questions[1].when = { all: [{ question: 'meets', is: [] }] }),
      '/questions/1/when/all/0/is: Too small: expected array to have >=1 items. The minimum is 1.',
    ],
  ]
  it.each(cases)('%s', (_, breakIt, line) => expect(problemsAfter(breakIt)).toEqual([line]))
})

describe('a violation of a rule is reported with its path, message and hint', () => {
  const cases: [name: string, breakIt: (instrument: Broken) => void, path: string, text: string][] = []
  const rule = (name: string, breakIt: (instrument: Broken) => void, path: string, text: string) =>
    cases.push([name, breakIt, path, text])

  rule('two questions with the same id', i => (i.questions[3].id = 'first'), '/questions/3/id', '“first” is used twice')
  rule(
    'two options with the same id',
    i => (i.questions[2].options[1].id = 'level-0'),
    '/questions/2/options/1/id',
    'twice',
  )
  rule(
    'an id that every object inherits',
    i => (i.bands[0].id = 'constructor'),
    '/bands/0/id',
    'a property that every object inherits',
  )
  rule('a chapter that does not exist', i => (i.questions[2].chapter = 'x'), '/questions/2/chapter', 'no chapter “x”')
  rule('two themes with the same id', i => (i.themes[1].id = 'risk'), '/themes/1/id', '“risk” is used twice')

  const when = '/questions/1/when'
  const readCondition =
    (question: string, ...is: string[]) =>
    (i: Broken) =>
      (i.questions[1].when = { question, is })
  rule('a condition on an unknown question', readCondition('x', 'y'), `${when}/question`, 'there is no question “x”')
  rule('a condition on an unknown option', readCondition('meets', 'x'), `${when}/is/0`, '“meets” has no option “x”')
  rule('a condition on a scored question', readCondition('first', 'level-0'), `${when}/question`, '“first” is scored')
  rule('a condition on itself', readCondition('planned', 'yes'), `${when}/question`, 'not asked before this question')
  rule(
    'two questions whose conditions depend on each other',
    i => (i.questions[0].when = { not: { any: [{ question: 'planned', is: ['yes'] }] } }),
    '/questions/0/when/not/any/0/question',
    'Use an earlier question, or move that question up',
  )
  rule(
    'a role whose condition reads an unknown question',
    i => (i.roles[1].when = { all: [{ question: 'x', is: ['y'] }] }),
    '/roles/1/when/all/0/question',
    'there is no question “x”',
  )
  rule(
    'applicability whose condition reads a scored question',
    i => (i.applies.later = { question: 'first', is: ['level-0'] }),
    '/applies/later/question',
    '“first” is scored',
  )
  rule(
    'advice whose condition reads an unknown option',
    i => i.advice.push({ id: 'a', when: { question: 'meets', is: ['x'] }, text: 'Text' }),
    '/advice/0/when/is/0',
    'Use one of: provide, use, none, unsure.',
  )

  rule(
    'a scored question that allows several options',
    i => (i.questions[2].kind = 'multiple'),
    '/questions/2/kind',
    'single',
  )
  rule(
    'a level without an option',
    i => i.questions[2].options.splice(3, 1),
    '/questions/2/options',
    'no option has level 3',
  )
  rule(
    'a level with two options',
    i => (i.questions[2].options[1].level = 0),
    '/questions/2/options',
    '2 options have level 0',
  )
  rule(
    'an option without a level',
    i => delete i.questions[2].options[4].level,
    '/questions/2/options/4/level',
    '“level-4” has no level',
  )
  rule(
    'unsure with a level',
    i => (i.questions[2].options[5].level = 1),
    '/questions/2/options/5/level',
    '“unsure” must not have a level',
  )
  rule(
    'a level in an unscored question',
    i => (i.questions[0].options[0].level = 1),
    '/questions/0/options/0/level',
    'not scored',
  )
  rule(
    'an exclusive option in a question that allows one option',
    i => (i.questions[1].options[0].alone = true),
    '/questions/1/options/0/alone',
    'only one',
  )
  rule(
    'unsure that can be combined with other options',
    i => delete i.questions[0].options[3].alone,
    '/questions/0/options/3/alone',
    'Set alone to true',
  )

  const shortfalls = '/questions/2/scoring/shortfalls'
  rule(
    'shortfalls in the wrong order',
    i => i.questions[2].scoring.shortfalls.reverse(),
    `${shortfalls}/1/below`,
    'not higher than that of the previous shortfall',
  )
  rule(
    'a shortfall with a reference that the question lacks',
    i => (i.questions[2].scoring.shortfalls[0].references = ['6.1.2']),
    `${shortfalls}/0/references/0`,
    '6.1.2 is not among the question’s references',
  )
  rule(
    'a shortfall that names a reference twice',
    i => (i.questions[2].scoring.shortfalls[0].references = ['5.2', '5.2']),
    `${shortfalls}/0/references/1`,
    '5.2 is listed twice',
  )

  const setPrerequisites =
    (at: number, ...ids: string[]) =>
    (i: Broken) =>
      (i.questions[at].scoring.after = ids)
  rule('an unknown prerequisite', setPrerequisites(2, 'x'), '/questions/2/scoring/after/0', 'there is no question “x”')
  rule(
    'a prerequisite that is not scored',
    setPrerequisites(2, 'meets'),
    '/questions/2/scoring/after/0',
    '“meets” is not scored',
  )
  rule(
    'a question as its own prerequisite',
    setPrerequisites(2, 'first'),
    '/questions/2/scoring/after/0',
    '“first” in turn requires “first”',
  )
  rule(
    'a cycle of prerequisites',
    i => {
      setPrerequisites(2, 'third')(i)
      setPrerequisites(3, 'first')(i)
      setPrerequisites(4, 'second')(i)
    },
    '/questions/4/scoring/after/0',
    'Remove one step of this cycle',
  )

  it.each(cases)('%s', (_, breakIt, path, text) => {
    const lines = problemsAfter(breakIt)
    expect(
      lines.some(line => line.startsWith(`${path}: `) && line.includes(text)),
      lines.join('\n'),
    ).toBe(true)
  })
})

it.each([[null], [undefined], [3], ['text'], [[]], [{}]])(
  'reports problems for %o, which is not an instrument, without throwing',
  value => {
    expect(checkInstrument(value).length).toBeGreaterThan(0)
  },
)
