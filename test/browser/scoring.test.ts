import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import {
  type AnswerStrategy,
  completeAnswers,
  mixedAnswers,
  organisationProfiles,
  sameAnswer,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const strategies: [string, AnswerStrategy][] = [
  ['a little of everything', mixedAnswers],
  ['nothing known', sameAnswer('unsure')],
  ['everything set, some of it operated', (_, index) => (index % 3 ? 'set' : 'operated')],
]
const runs = organisationProfiles
  .filter(({ lastScreen: ends }) => ends === 'result')
  .flatMap(profile =>
    strategies.map(([strategyName, strategy]) => ({
      description: profile.description,
      strategyName,
      answers: completeAnswers(profile, strategy),
    })),
  )
  .concat(
    organisationProfiles
      .filter(({ lastScreen: ends }) => ends !== 'result')
      .map(profile => ({
        description: profile.description,
        strategyName: 'no question left',
        answers: completeAnswers(profile, mixedAnswers),
      })),
  )

test('there are at least 12 runs', () => {
  expect(runs.length).toBeGreaterThanOrEqual(12)
})

test.for(runs)(
  'the page computes the same result as Node: an organisation that $description, $strategyName',
  async ({ answers }, { openCheckPage }) => {
    const check = await openCheckPage()
    await check.start()
    await check.answerByScript(answers)
    await check.waitForScreen('result', 'not-applicable')
    expect(await check.result()).toEqual(JSON.parse(JSON.stringify(score(instrument, answers))))
  },
)
