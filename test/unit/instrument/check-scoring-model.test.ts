import { describe, expect, it } from 'vitest'
import { type BrokenInstrument as Broken, problemsAfter } from './problems-after'

const questionCap = (over: object = {}) => ({
  id: 'cap',
  questions: ['first'],
  steps: [2, 2, 3, 4, 4],
  references: [],
  reason: 'first is missing',
  ...over,
})

it('checkInstrument finds no problem in the cap that the other cases break', () => {
  expect(problemsAfter((i: Broken) => i.caps.push(questionCap()))).toEqual([])
})

describe('a violation of a rule of the scoring model is reported with its path, message and hint', () => {
  const cases: [name: string, breakIt: (instrument: Broken) => void, path: string, text: string][] = []
  const rule = (name: string, breakIt: (instrument: Broken) => void, path: string, text: string) =>
    cases.push([name, breakIt, path, text])

  rule(
    'a value lower than that of the level below',
    i => (i.values = [0, 0.5, 0.4, 0.8, 1]),
    '/values/2',
    'lower than that of the level below',
  )
  rule('a highest level that is not worth 1', i => (i.values = [0, 0.1, 0.2, 0.3, 0.9]), '/values/4', 'Set it to 1')
  rule('a lowest level that is not worth 0', i => (i.values = [0.1, 0.1, 0.2, 0.3, 1]), '/values/0', 'Set it to 0')
  rule('a lowest band above score 0', i => (i.bands[0].from = 0.1), '/bands/0/from', 'Set it to 0')
  rule(
    'bands in the wrong order',
    i => (i.bands[2].from = 0.25),
    '/bands/2/from',
    'not higher than that of the previous band',
  )

  const addCap = (over: object) => (i: Broken) => i.caps.push(questionCap(over))
  rule('a cap on an unknown question', addCap({ questions: ['x'] }), '/caps/0/questions/0', 'no scored question “x”')
  rule('a cap on an unscored question', addCap({ questions: ['meets'] }), '/caps/0/questions/0', 'no scored question')
  rule('a cap that names a question twice', addCap({ questions: ['first', 'first'] }), '/caps/0/questions/1', 'twice')
  rule(
    'a cap that becomes stricter as the answer improves',
    addCap({ steps: [2, 1, 3, 4, 4] }),
    '/caps/0/steps/1',
    'a better answer would allow a lower band',
  )
  rule('a cap at a band below the lowest', addCap({ steps: [0, 1, 3, 4, 4] }), '/caps/0/steps/0', 'Choose 1 to 4')
  rule(
    'a cap at a band above the highest',
    addCap({ steps: [1, 1, 3, 4, 5] }),
    '/caps/0/steps/4',
    'no band has this index',
  )
  rule(
    'a cap that no answer lifts',
    addCap({ steps: [1, 1, 2, 2, 3] }),
    '/caps/0/steps/4',
    'level 4 does not lift the cap',
  )
  rule('a cap with an unknown reference', addCap({ references: ['8.4'] }), '/caps/0/references/0', '8.4')
  rule(
    'a cap on a question that allows not-applicable',
    i => {
      i.questions[2].options.push({ id: 'not-applicable', label: 'Not applicable' })
      addCap({})(i)
    },
    '/caps/0/questions/0',
    'has the option not-applicable',
  )
  rule(
    'a cap at a level without a gap',
    i => {
      i.questions[2].scoring.shortfalls.pop()
      addCap({})(i)
    },
    '/caps/0/questions/0',
    'no gap shows how to lift the cap',
  )
  rule(
    'a cap on certainty at the highest band',
    i => i.caps.push({ id: 'c', below: 0.7, band: 4, references: [], reason: 'little is known' }),
    '/caps/0/band',
    'Choose 1 to 3',
  )

  const addConflict =
    (...pairs: [string, number, number][]) =>
    (i: Broken) =>
      i.conflicts.push({ id: 'c', message: 'No', when: pairs.map(([question, from, to]) => ({ question, from, to })) })
  rule(
    'a conflict on an unknown question',
    addConflict(['x', 0, 1], ['first', 3, 4]),
    '/conflicts/0/when/0/question',
    '“x”',
  )
  rule(
    'a conflict of a question with itself',
    addConflict(['first', 0, 1], ['first', 3, 4]),
    '/conflicts/0/when/1/question',
    'twice',
  )
  rule(
    'a conflict with an empty range of levels',
    addConflict(['first', 2, 1], ['second', 3, 4]),
    '/conflicts/0/when/0/from',
    '“from” is higher than “to”',
  )

  rule(
    'an unknown reference in concerns',
    i => (i.concerns['A.2.2'] = ['use']),
    '/concerns/A.2.2',
    'no question has the reference A.2.2',
  )
  rule('an unknown role in concerns', i => (i.concerns['5.2'] = ['develop']), '/concerns/5.2/0', 'no role “develop”')
  rule(
    'a title for unknown answers without the topic',
    i => (i.unknown.title = 'Not known'),
    '/unknown/title',
    '{topic} is missing',
  )
  rule(
    'a step for unknown answers without whom to ask',
    i => (i.unknown.step = 'Ask'),
    '/unknown/step',
    '{ask} is missing',
  )
  rule(
    'a reason for unknown answers without the topic',
    i => (i.unknown.reason = 'why'),
    '/unknown/reason',
    '{topic} is missing',
  )

  it.each(cases)('%s', (_, breakIt, path, text) => {
    const lines = problemsAfter(breakIt)
    expect(
      lines.some(line => line.startsWith(`${path}: `) && line.includes(text)),
      lines.join('\n'),
    ).toBe(true)
  })
})
