import { describe, expect, onTestFinished, test } from 'vitest'
import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import type { Answers } from './support/check-page'
import { engines, launchOncePerSuite } from './support/engines/all'
import {
  answerInEngine,
  currentQuestionIdExpression,
  type Engine,
  elementInCheckExpression,
} from './support/engines/engine'
import { renderHostPage } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { openSite } from './support/site'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile

/** Takes the check from the start screen to the end: the first four questions by clicks, the others by script. */
async function takeCheck(engine: Engine, answers: Answers) {
  await engine.click('[data-action=start]')
  await engine.waitFor('[data-screen=question] input')
  for (let clicked = 0; clicked < 4; clicked++) {
    const question = await engine.evaluate<string>(currentQuestionIdExpression)
    const answer = answers[question] ?? 'unsure'
    for (const option of [answer].flat()) await engine.click(`input[name="${question}"][value="${option}"]`)
    if (Array.isArray(answer)) await engine.click('[data-action=next]')
    await engine.waitForStepAfter(question)
  }
  await answerInEngine(engine, answers)
}

describe.each(engines)('in $name', installed => {
  const { launch, note } = installed
  const running = launchOncePerSuite(installed)

  test.skipIf(!launch)(`the check can be completed, with the same result as in Node (${note})`, async () => {
    const site = await openSite()
    onTestFinished(site.close)
    const engine = running()
    await engine.goto(site.addPage({ html: renderHostPage() }))
    const answers = completeAnswers(aiUser, mixedAnswers)
    await takeCheck(engine, answers)
    await engine.waitFor('[data-screen=result] [data-band]')
    expect(
      await engine.evaluate("JSON.parse(JSON.stringify(document.querySelector('readiness-check').result))"),
    ).toEqual(JSON.parse(JSON.stringify(score(instrument, answers))))
    expect(
      await engine.evaluate(`${elementInCheckExpression('[data-screen=result]')}.getBoundingClientRect().height > 500`),
    ).toBe(true)
    // The chunk of the details has loaded, with its integrity verified.
    await engine.waitFor('[data-gap] dl')
  })

  test.skipIf(!launch)(
    'the launcher tab opens a modal drawer of full height, which returns focus when it closes',
    async () => {
      const site = await openSite()
      onTestFinished(site.close)
      const engine = running()
      await engine.goto(site.addPage({ html: renderHostPage({ tag: 'data-mode="tab"' }) }))
      await engine.click('[part=launcher]')
      await engine.waitFor('dialog:modal [data-screen=start]')
      const focused = `document.querySelector('readiness-check').shadowRoot.activeElement`
      expect(await engine.evaluate(`${focused}.localName`)).toBe('h2')
      expect(
        await engine.evaluate(
          `Math.round(${elementInCheckExpression('.panel')}.getBoundingClientRect().height - innerHeight)`,
        ),
      ).toBe(0)
      await engine.click('[data-action=start]')
      await engine.waitFor('[data-screen=question] input')
      await engine.click('[data-action=close]')
      await engine.waitFor('dialog:not([open])')
      expect(await engine.evaluate(`${focused}.dataset.action`)).toBe('open')
      expect(await engine.evaluate('document.documentElement.style.length + scrollY')).toBe(0)
    },
  )
})
