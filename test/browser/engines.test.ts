import { describe, expect, onTestFinished, test } from 'vitest'
import instrument from '../../src/instrument/iso-42001'
import { score } from '../../src/scoring'
import type { Answers } from './support/check-page'
import { engines, launchOnce } from './support/engines/all'
import { type Engine, fillIn, inCheck, shownQuestion } from './support/engines/engine'
import { hostPage } from './support/host-page'
import { answersOf, type Kind, kinds, mixed } from './support/routes'
import { openSite } from './support/site'

const users = kinds.find(kind => kind.who === 'uses AI only') as Kind

/** From the start screen to the end: the first questions, of both kinds, with clicks, and the others by script. */
async function takeCheck(engine: Engine, answers: Answers) {
  await engine.click('[data-action=start]')
  await engine.waitFor('[data-screen=question] input')
  for (let clicked = 0; clicked < 4; clicked++) {
    const question = await engine.read<string>(shownQuestion)
    const answer = answers[question] ?? 'unsure'
    for (const option of [answer].flat()) await engine.click(`input[name="${question}"][value="${option}"]`)
    if (Array.isArray(answer)) await engine.click('[data-action=next]')
    await engine.movedOnFrom(question)
  }
  await fillIn(engine, answers)
}

describe.each(engines)('in $name', installed => {
  const { launch, note } = installed
  const running = launchOnce(installed)

  test.skipIf(!launch)(`the main path is done, with the result that Node gives (${note})`, async () => {
    const site = await openSite()
    onTestFinished(site.close)
    const engine = running()
    await engine.goto(site.add({ html: hostPage() }))
    const answers = answersOf(users, mixed)
    await takeCheck(engine, answers)
    await engine.waitFor('[data-screen=result] [data-band]')
    expect(await engine.read("JSON.parse(JSON.stringify(document.querySelector('readiness-check').result))")).toEqual(
      JSON.parse(JSON.stringify(score(instrument, answers))),
    )
    expect(await engine.read(`${inCheck('[data-screen=result]')}.getBoundingClientRect().height > 500`)).toBe(true)
    // The later file comes here too, verified.
    await engine.waitFor('[data-gap] dl')
  })

  test.skipIf(!launch)('a tab opens a modal drawer that fills the height, and gets the focus back', async () => {
    const site = await openSite()
    onTestFinished(site.close)
    const engine = running()
    await engine.goto(site.add({ html: hostPage({ tag: 'data-mode="tab"' }) }))
    await engine.click('[part=launcher]')
    await engine.waitFor('dialog:modal [data-screen=start]')
    const focused = `document.querySelector('readiness-check').shadowRoot.activeElement`
    expect(await engine.read(`${focused}.localName`)).toBe('h2')
    expect(await engine.read(`Math.round(${inCheck('.panel')}.getBoundingClientRect().height - innerHeight)`)).toBe(0)
    await engine.click('[data-action=start]')
    await engine.waitFor('[data-screen=question] input')
    await engine.click('[data-action=close]')
    await engine.waitFor('dialog:not([open])')
    expect(await engine.read(`${focused}.dataset.action`)).toBe('open')
    expect(await engine.read('document.documentElement.style.length + scrollY')).toBe(0)
  })
})
