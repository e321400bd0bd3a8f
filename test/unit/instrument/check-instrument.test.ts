import { describe, expect, test } from 'vitest'
import { checkInstrument, faultLine } from '../../../src/instrument/check-instrument'
import builtIn from '../../../src/instrument/iso-42001'
import type { Instrument } from '../../../src/instrument/schema'
import { sample } from './sample'

// biome-ignore lint/suspicious/noExplicitAny: a broken instrument is what these tests are about
type Broken = any

/** The lines of what is wrong with the sample once it is broken like this. */
function faultsAfter(breakIt: (instrument: Broken) => void, from: Instrument = sample()): string[] {
  const instrument = structuredClone(from)
  breakIt(instrument)
  return checkInstrument(instrument).map(faultLine)
}

const questionCap = (over: object = {}) => ({
  id: 'cap',
  questions: ['first'],
  steps: [2, 2, 3, 4, 4],
  references: [],
  reason: 'first is missing',
  ...over,
})

test('the built-in instrument keeps every rule', () => {
  expect(checkInstrument(builtIn)).toEqual([])
})

test('the sample that the other cases break is valid itself', () => {
  expect(checkInstrument(sample({ caps: [questionCap() as Broken] }))).toEqual([])
})

describe('a wrong shape is told with its place, what is wrong, and the mend', () => {
  const cases: [name: string, breakIt: (instrument: Broken) => void, line: string][] = [
    [
      'a level that does not exist',
      i => (i.questions[2].options[1].level = 7),
      '/questions/2/options/1/level: Invalid option: expected one of 0|1|2|3|4. Write one of: 0, 1, 2, 3, 4.',
    ],
    [
      'a weight that is not a number',
      i => (i.questions[2].scoring.weight = Number.NaN),
      '/questions/2/scoring/weight: Invalid input: expected number, received NaN. Write a value of type number here.',
    ],
    [
      'a weight without end',
      i => (i.questions[2].scoring.weight = Number.POSITIVE_INFINITY),
      '/questions/2/scoring/weight: Invalid input: expected number, received Infinity. Write a value of type number here.',
    ],
    [
      'an empty label',
      i => (i.questions[2].options[0].label = '  '),
      '/questions/2/options/0/label: a text that visitors see cannot be empty. Write at least 1.',
    ],
    [
      'a key that nobody reads',
      i => (i.questions[0].wieght = 1),
      '/questions/0: Unrecognized key: "wieght". Take it away, or spell it as the schema does.',
    ],
    [
      'a condition with an empty choice, deep inside another',
      i => (i.questions[1].when = { all: [{ question: 'meets', is: [] }] }),
      '/questions/1/when/all/0/is: Too small: expected array to have >=1 items. Write at least 1.',
    ],
  ]
  test.each(cases)('%s', (_, breakIt, line) => expect(faultsAfter(breakIt)).toEqual([line]))
})

describe('a broken rule is told with its place, what is wrong, and the mend', () => {
  const cases: [name: string, breakIt: (instrument: Broken) => void, place: string, line: string][] = []
  const rule = (name: string, breakIt: (instrument: Broken) => void, path: string, says: string) =>
    cases.push([name, breakIt, path, says])

  rule('two questions of one name', i => (i.questions[3].id = 'first'), '/questions/3/id', '“first” is there twice')
  rule('two options of one name', i => (i.questions[2].options[1].id = 'level-0'), '/questions/2/options/1/id', 'twice')
  rule(
    'an id that every object has',
    i => (i.bands[0].id = 'constructor'),
    '/bands/0/id',
    'a name that every object has',
  )
  rule('a chapter that does not exist', i => (i.questions[2].chapter = 'x'), '/questions/2/chapter', 'no chapter “x”')
  rule('a theme told twice', i => (i.themes[1].id = 'risk'), '/themes/1/id', '“risk” is there twice')

  const when = '/questions/1/when'
  const reading =
    (question: string, ...is: string[]) =>
    (i: Broken) =>
      (i.questions[1].when = { question, is })
  rule('a condition on an unknown question', reading('x', 'y'), `${when}/question`, 'there is no question “x”')
  rule('a condition on an unknown option', reading('meets', 'x'), `${when}/is/0`, '“meets” has no option “x”')
  rule('a condition on a scored question', reading('first', 'level-0'), `${when}/question`, '“first” is scored')
  rule('a condition on itself', reading('planned', 'yes'), `${when}/question`, 'not asked before this question')
  rule(
    'two questions that wait for each other',
    i => (i.questions[0].when = { not: { any: [{ question: 'planned', is: ['yes'] }] } }),
    '/questions/0/when/not/any/0/question',
    'Read an earlier question, or move it up',
  )
  rule(
    'a role that reads an unknown question',
    i => (i.roles[1].when = { all: [{ question: 'x', is: ['y'] }] }),
    '/roles/1/when/all/0/question',
    'there is no question “x”',
  )
  rule(
    'applicability that reads a scored question',
    i => (i.applies.later = { question: 'first', is: ['level-0'] }),
    '/applies/later/question',
    '“first” is scored',
  )
  rule(
    'advice that reads an unknown option',
    i => i.advice.push({ id: 'a', when: { question: 'meets', is: ['x'] }, text: 'Text' }),
    '/advice/0/when/is/0',
    'Name one of: provide, use, none, unsure.',
  )

  rule('a scored question with several answers', i => (i.questions[2].kind = 'multiple'), '/questions/2/kind', 'single')
  rule(
    'a level that is missing',
    i => i.questions[2].options.splice(3, 1),
    '/questions/2/options',
    'no option stands on level 3',
  )
  rule(
    'a level that is there twice',
    i => (i.questions[2].options[1].level = 0),
    '/questions/2/options',
    'level 0 is there 2 times',
  )
  rule(
    'an option without a level',
    i => delete i.questions[2].options[4].level,
    '/questions/2/options/4/level',
    '“level-4” has no level',
  )
  rule(
    'unsure on a level',
    i => (i.questions[2].options[5].level = 1),
    '/questions/2/options/5/level',
    '“unsure” stands on no level',
  )
  rule(
    'a level in an unscored question',
    i => (i.questions[0].options[0].level = 1),
    '/questions/0/options/0/level',
    'not scored',
  )
  rule(
    'an option that stands alone anyway',
    i => (i.questions[1].options[0].alone = true),
    '/questions/1/options/0/alone',
    'only one',
  )
  rule(
    'unsure beside others',
    i => delete i.questions[0].options[3].alone,
    '/questions/0/options/3/alone',
    'Set alone to true',
  )

  const shortfalls = '/questions/2/scoring/shortfalls'
  rule(
    'shortfalls that do not rise',
    i => i.questions[2].scoring.shortfalls.reverse(),
    `${shortfalls}/1/below`,
    'does not rise',
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
    '5.2 is there twice',
  )

  const buildsOn =
    (at: number, ...ids: string[]) =>
    (i: Broken) =>
      (i.questions[at].scoring.after = ids)
  rule('building on nothing', buildsOn(2, 'x'), '/questions/2/scoring/after/0', 'there is no question “x”')
  rule('building on what is not scored', buildsOn(2, 'meets'), '/questions/2/scoring/after/0', '“meets” is not scored')
  rule('building on itself', buildsOn(2, 'first'), '/questions/2/scoring/after/0', '“first” builds on “first” in turn')
  rule(
    'building in a circle',
    i => {
      buildsOn(2, 'third')(i)
      buildsOn(3, 'first')(i)
      buildsOn(4, 'second')(i)
    },
    '/questions/4/scoring/after/0',
    'Take one of the steps of this circle away',
  )

  rule('values that fall', i => (i.values = [0, 0.5, 0.4, 0.8, 1]), '/values/2', 'it falls')
  rule('a worthless top', i => (i.values = [0, 0.1, 0.2, 0.3, 0.9]), '/values/4', 'Make it 1')
  rule('something for nothing', i => (i.values = [0.1, 0.1, 0.2, 0.3, 1]), '/values/0', 'Make it 0')
  rule('bands that begin above 0', i => (i.bands[0].from = 0.1), '/bands/0/from', 'Begin at 0')
  rule('bands that do not rise', i => (i.bands[2].from = 0.25), '/bands/2/from', 'it does not rise')

  const capped = (over: object) => (i: Broken) => i.caps.push(questionCap(over))
  rule('a cap on nothing', capped({ questions: ['x'] }), '/caps/0/questions/0', 'no scored question “x”')
  rule('a cap on what is not scored', capped({ questions: ['meets'] }), '/caps/0/questions/0', 'no scored question')
  rule('a cap that names a question twice', capped({ questions: ['first', 'first'] }), '/caps/0/questions/1', 'twice')
  rule(
    'a cap that tightens',
    capped({ steps: [2, 1, 3, 4, 4] }),
    '/caps/0/steps/1',
    'a better answer would allow a lower band',
  )
  rule('a cap below the bands', capped({ steps: [0, 1, 3, 4, 4] }), '/caps/0/steps/0', 'Choose 1 to 4')
  rule('a cap above the bands', capped({ steps: [1, 1, 3, 4, 5] }), '/caps/0/steps/4', 'there is no such band')
  rule(
    'a cap that nothing lifts',
    capped({ steps: [1, 1, 2, 2, 3] }),
    '/caps/0/steps/4',
    'not even the top level lifts',
  )
  rule('a cap with a reference of no question', capped({ references: ['8.4'] }), '/caps/0/references/0', '8.4')
  rule(
    'a cap on a question that may be left out',
    i => {
      i.questions[2].options.push({ id: 'not-applicable', label: 'Not applicable' })
      capped({})(i)
    },
    '/caps/0/questions/0',
    'offers not-applicable',
  )
  rule(
    'a cap that no gap explains',
    i => {
      i.questions[2].scoring.shortfalls.pop()
      capped({})(i)
    },
    '/caps/0/questions/0',
    'nobody is told what lifts it',
  )
  rule(
    'a cap on certainty that holds at the highest band',
    i => i.caps.push({ id: 'c', below: 0.7, band: 4, references: [], reason: 'little is known' }),
    '/caps/0/band',
    'Choose 1 to 3',
  )

  const torn =
    (...pairs: [string, number, number][]) =>
    (i: Broken) =>
      i.conflicts.push({ id: 'c', message: 'No', when: pairs.map(([question, from, to]) => ({ question, from, to })) })
  rule('a conflict on nothing', torn(['x', 0, 1], ['first', 3, 4]), '/conflicts/0/when/0/question', '“x”')
  rule('a conflict of one with itself', torn(['first', 0, 1], ['first', 3, 4]), '/conflicts/0/when/1/question', 'twice')
  rule('a conflict upside down', torn(['first', 2, 1], ['second', 3, 4]), '/conflicts/0/when/0/from', 'above its “to”')

  rule(
    'a reference of no question that concerns somebody',
    i => (i.concerns['A.2.2'] = ['use']),
    '/concerns/A.2.2',
    'no question has the reference A.2.2',
  )
  rule(
    'a reference that concerns an unknown role',
    i => (i.concerns['5.2'] = ['develop']),
    '/concerns/5.2/0',
    'no role “develop”',
  )
  rule('unknown without its topic', i => (i.unknown.title = 'Not known'), '/unknown/title', '{topic} is missing')
  rule('unknown without whom to ask', i => (i.unknown.step = 'Ask'), '/unknown/step', '{ask} is missing')
  rule('a reason without its topic', i => (i.unknown.reason = 'why'), '/unknown/reason', '{topic} is missing')

  test.each(cases)('%s', (_, breakIt, path, says) => {
    const lines = faultsAfter(breakIt)
    expect(
      lines.some(line => line.startsWith(`${path}: `) && line.includes(says)),
      lines.join('\n'),
    ).toBe(true)
  })
})

test.each([[null], [undefined], [3], ['text'], [[]], [{}]])('%o is no instrument, and nothing is thrown', value => {
  expect(checkInstrument(value).length).toBeGreaterThan(0)
})
