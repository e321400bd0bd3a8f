import { describe } from 'vitest'
import instrument from '../../src/instrument/iso-42001'
import { route } from '../../src/scoring'
import type { CheckPage, InputMethod } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
  sameAnswer,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const organisationWithoutAi = organisationProfiles.find(
  profile => profile.description === 'has no AI at all',
) as OrganisationProfile
const common = {
  v: 1,
  instance: expect.any(String),
  instrument: { id: instrument.id, version: instrument.version },
}

/** Takes the whole check by script and returns the ids of the questions in order. */
const takeCheck = async (check: CheckPage, profile: OrganisationProfile, strategy = mixedAnswers) => {
  await check.start()
  const askedQuestions = await check.answerByScript(completeAnswers(profile, strategy))
  await check.waitForScreen('result', 'not-applicable')
  return askedQuestions
}

/**
 * Expects the events of a whole check: ready, start and complete once, and for each answer the question and its index,
 * without the chosen option.
 */
const expectEvents = async (check: CheckPage, askedQuestions: string[]) => {
  const events = await check.recordedEvents()
  const answers = events.filter(({ type }) => type === 'readiness-answer')
  const others = events.filter(({ type }) => type !== 'readiness-answer')
  expect(others.map(({ type }) => type)).toEqual(['readiness-ready', 'readiness-start', 'readiness-complete'])
  expect(events.map(({ detail }) => detail)).toEqual(events.map(() => expect.objectContaining(common)))
  expect([...new Set(answers.map(({ detail }) => detail.question))]).toEqual(askedQuestions)
  for (const { detail } of answers) {
    expect(detail.index).toBe(askedQuestions.indexOf(detail.question as string) + 1)
    expect(detail.of).toBeGreaterThanOrEqual(detail.index as number)
    expect(detail).not.toHaveProperty('option')
  }
  expect(events.at(-1)?.detail.result).toEqual(await check.result())
  expect(check.consoleLines()).toEqual([])
}

/** Goes to the question `policy`, which has one answer, after a question with several. */
const goToPolicyQuestion = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript({ meets: ['use'], existing: ['neither'] }, 'policy')
  expect(await check.questionId()).toBe('policy')
}

describe.each<InputMethod>(['mouse', 'touch', 'keyboard'])('by %s', inputMethod => {
  const openWithInput = async (openCheckPage: (openCheckPage: object) => Promise<CheckPage>) => {
    const check = await openCheckPage({
      browser: { hasTouch: inputMethod === 'touch', reducedMotion: 'no-preference' },
    })
    check.inputMethod = inputMethod
    return check
  }

  test('the whole check can be completed', async ({ openCheckPage }) => {
    const check = await openWithInput(openCheckPage)
    await check.start()
    const askedQuestions = await check.answerRoute(completeAnswers(aiUser, mixedAnswers), 'unsure')
    await check.waitForScreen('result')
    await expectEvents(check, askedQuestions)
  })

  test('a check that ends early can be completed', async ({ openCheckPage }) => {
    const check = await openWithInput(openCheckPage)
    await check.start()
    const askedQuestions = await check.answerRoute(completeAnswers(organisationWithoutAi, mixedAnswers), 'unsure')
    await check.waitForScreen('not-applicable')
    await expectEvents(check, askedQuestions)
  })

  test('several answers can be chosen, and deselecting one keeps the others', async ({ openCheckPage }) => {
    const check = await openWithInput(openCheckPage)
    await check.start()
    for (const option of ['develop', 'provide', 'use', 'provide']) await check.choose('meets', option)
    const chosen = () =>
      check.find('input:checked').evaluateAll(all => all.map(input => (input as HTMLInputElement).value))
    expect(await chosen()).toEqual(['develop', 'use'])
    await check.next()
    await check.back()
    expect(await chosen()).toEqual(['develop', 'use'])
  })

  test('an answer can be changed after going back', async ({ openCheckPage }) => {
    const check = await openWithInput(openCheckPage)
    await goToPolicyQuestion(check)
    await check.answer('policy', 'set')
    await check.back()
    expect(await check.input('policy', 'set').isChecked()).toBe(true)
    await check.answer('policy', 'absent')
    await check.back()
    expect(await check.input('policy', 'absent').isChecked()).toBe(true)
    expect(await check.input('policy', 'set').isChecked()).toBe(false)
  })
})

describe.each(organisationProfiles)('an organisation that $description', profile => {
  test('reaches its final screen, and the page receives an event for every step', async ({ openCheckPage }) => {
    const check = await openCheckPage()
    const askedQuestions = await takeCheck(check, profile)
    expect(askedQuestions).toEqual(route(instrument, completeAnswers(profile, mixedAnswers)))
    expect(await check.screenName()).toBe(profile.lastScreen)
    await expectEvents(check, askedQuestions)
  })

  test('reaches its final screen again after a reload, without repeated events', async ({ openCheckPage }) => {
    const check = await openCheckPage()
    await takeCheck(check, profile)
    const result = await check.result()
    await check.page.reload()
    await check.actionElement('resume').click()
    await check.waitForScreen(profile.lastScreen)
    expect(await check.result()).toEqual(result)
    expect(await check.recordedEventTypes()).toEqual(['ready'])
    expect(check.consoleLines()).toEqual([])
  })
})

test('a changed answer raises change once and updates the result', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await takeCheck(check, aiUser, sameAnswer('begun'))
  const before = await check.result()
  const gap = check.find('[data-gap]').first()
  const question = (await gap.getAttribute('data-gap')) ?? ''
  await gap.locator('[data-action=change]').click()
  await check.waitForScreen('question')
  expect(await check.questionId()).toBe(question)
  expect(await check.input(question, 'begun').isChecked()).toBe(true)
  await check.choose(question, 'reviewed')
  await check.waitForScreen('result')

  expect((await check.recordedEventTypes()).slice(-2)).toEqual(['answer', 'change'])
  expect((await check.recordedEvents()).at(-1)?.detail.result).toEqual(await check.result())
  expect((await check.result()).score).toBeGreaterThan(before.score)
  expect((await check.recordedEventTypes()).filter(type => type === 'complete')).toHaveLength(1)
})

test('going back from a question without changing its answer raises no event', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await takeCheck(check, aiUser, sameAnswer('begun'))
  const before = await check.recordedEventTypes()
  await check.find('[data-gap] [data-action=change]').first().click()
  await check.waitForScreen('question')
  await check.actionElement('back').click()
  await check.waitForScreen('result')
  expect(await check.recordedEventTypes()).toEqual(before)
})

test('a restart asks for confirmation, erases the answers and raises reset once', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await takeCheck(check, aiUser)
  await check.press('restart')
  await check.press('cancel')
  expect(await check.screenName()).toBe('result')
  await check.press('restart')
  await check.press('confirm')
  await check.waitForScreen('start')
  expect((await check.recordedEventTypes()).slice(-2)).toEqual(['complete', 'reset'])
  expect(await check.storageContents()).toEqual({})

  await takeCheck(check, aiUser)
  expect((await check.recordedEventTypes()).filter(type => type === 'start' || type === 'complete')).toEqual([
    'start',
    'complete',
    'start',
    'complete',
  ])
})

test('a restart from "does not apply" keeps the answers and raises reset and start', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await takeCheck(check, organisationProfiles[0] as OrganisationProfile)
  await check.press('restart')
  await check.waitForScreen('question')
  expect(await check.input('meets', 'none').isChecked()).toBe(true)
  expect((await check.recordedEventTypes()).slice(-2)).toEqual(['reset', 'start'])
})

test('after a reload the start screen offers to resume at the last question, without another start event', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const place = await check.questionId()
  await check.page.reload()
  await check.actionElement('resume').click()
  await check.waitForScreen('question')
  expect(await check.questionId()).toBe(place)
  expect(await check.recordedEventTypes()).toEqual(['ready'])
  await check.back()
  expect(await check.input('existing', 'neither').isChecked()).toBe(true)
})

test('choosing an option moves on to the next question, and going back shows the choice', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.questionId()) as string
  await check.choose(first, 'set')
  await check.waitForStepAfter(first)
  await check.back()
  expect(await check.input(first, 'set').isChecked()).toBe(true)
})

test('a double tap answers one question and not the next', async ({ openCheckPage }) => {
  const check = await openCheckPage({ browser: { reducedMotion: 'no-preference' } })
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.questionId()) as string
  const row = check.find('label').nth(2)
  await row.dblclick()
  await check.waitForStepAfter(first)
  expect(await check.find('input:checked').count()).toBe(0)
  const answered = (await check.recordedEvents())
    .filter(({ type }) => type === 'readiness-answer')
    .map(({ detail }) => detail.question)
  expect(answered).toEqual(['meets', 'existing', first])
})

test('Next without a choice shows an error and keeps the question', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.start()
  await check.press('next')
  await check.find('[role=alert]').waitFor()
  expect(await check.questionId()).toBe('meets')
})

test('digit keys choose an option and move on, but only while focus is in the check', async ({ openCheckPage }) => {
  const check = await openCheckPage({ body: `<input id="own"><script async src="/readiness-check.js"></script>` })
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.questionId()) as string
  await check.page.locator('#own').press('3')
  expect(await check.questionId()).toBe(first)
  expect(await check.page.locator('#own').inputValue()).toBe('3')
  await check.find('input').first().focus()
  await check.page.keyboard.press('3')
  await check.waitForStepAfter(first)
  await check.back()
  expect(await check.input(first, 'set').isChecked()).toBe(true)
})

test('arrow keys change the choice without moving on', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.questionId()) as string
  await check.find('input').first().focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await check.page.keyboard.press(key)
  expect(await check.questionId()).toBe(first)
  expect(await check.input(first, 'set').isChecked()).toBe(true)
  await check.page.keyboard.press('Enter')
  await check.waitForStepAfter(first)
})

test('progress does not decrease if the route gets longer', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  const filled = () =>
    check
      .find('[part~=progress]')
      .evaluate(bar =>
        [...bar.querySelectorAll<HTMLElement>('*')].reduce((sum, part) => sum + part.getBoundingClientRect().width, 0),
      )
  await check.start()
  await check.answer('meets', ['use'])
  const before = await filled()
  await check.back()
  await check.choose('meets', 'develop')
  await check.next()
  expect(await filled()).toBeGreaterThanOrEqual(before)
})
