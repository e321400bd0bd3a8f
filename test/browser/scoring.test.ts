import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import { always, answersOf, kinds, type Manner, mixed } from './support/routes'
import { expect, test } from './support/test'

const manners: [string, Manner][] = [
  ['a little of everything', mixed],
  ['nothing known', always('unsure')],
  ['everything set, some of it operated', (_, place) => (place % 3 ? 'set' : 'operated')],
]
const runs = kinds
  .filter(({ ends }) => ends === 'result')
  .flatMap(kind => manners.map(([how, manner]) => ({ who: kind.who, how, answers: answersOf(kind, manner) })))
  .concat(
    kinds
      .filter(({ ends }) => ends !== 'result')
      .map(kind => ({ who: kind.who, how: 'no question left', answers: answersOf(kind, mixed) })),
  )

test('there are at least twelve runs', () => {
  expect(runs.length).toBeGreaterThanOrEqual(12)
})

test.for(runs)('the page gives what Node gives: an organisation that $who, $how', async ({ answers }, { visit }) => {
  const check = await visit()
  await check.start()
  await check.fillIn(answers)
  await check.screenIs('result', 'not-applicable')
  expect(await check.result()).toEqual(JSON.parse(JSON.stringify(score(instrument, answers))))
})
