import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import { type AnswerStrategy, completeAnswers, mixedAnswers, organisationProfiles, sameAnswer } from './support/routes'
import { expect, test } from './support/test'

const manners: [string, AnswerStrategy][] = [
  ['a little of everything', mixedAnswers],
  ['nothing known', sameAnswer('unsure')],
  ['everything set, some of it operated', (_, place) => (place % 3 ? 'set' : 'operated')],
]
const runs = organisationProfiles
  .filter(({ lastScreen: ends }) => ends === 'result')
  .flatMap(kind =>
    manners.map(([how, manner]) => ({ who: kind.description, how, answers: completeAnswers(kind, manner) })),
  )
  .concat(
    organisationProfiles
      .filter(({ lastScreen: ends }) => ends !== 'result')
      .map(kind => ({ who: kind.description, how: 'no question left', answers: completeAnswers(kind, mixedAnswers) })),
  )

test('there are at least twelve runs', () => {
  expect(runs.length).toBeGreaterThanOrEqual(12)
})

test.for(runs)(
  'the page gives what Node gives: an organisation that $description, $how',
  async ({ answers }, { openCheckPage }) => {
    const check = await openCheckPage()
    await check.start()
    await check.answerByScript(answers)
    await check.waitForScreen('result', 'not-applicable')
    expect(await check.result()).toEqual(JSON.parse(JSON.stringify(score(instrument, answers))))
  },
)
