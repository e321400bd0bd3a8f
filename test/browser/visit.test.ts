import { describe } from 'vitest'
import instrument from '../../src/instrument/iso-42001'
import { route } from '../../src/scoring'
import type { CheckPage, Hand } from './support/check-page'
import { always, answersOf, type Kind, kinds, mixed } from './support/routes'
import { expect, test } from './support/test'

const users = kinds.find(kind => kind.who === 'uses AI only') as Kind
const nobody = kinds.find(kind => kind.who === 'has no AI at all') as Kind
const common = {
  v: 1,
  instance: expect.any(String),
  instrument: { id: instrument.id, version: instrument.version },
}

/** Takes the whole check by script, and gives the questions in the order in which they were asked. */
const takeCheck = async (check: CheckPage, kind: Kind, manner = mixed) => {
  await check.start()
  const asked = await check.fillIn(answersOf(kind, manner))
  await check.screenIs('result', 'not-applicable')
  return asked
}

/** What the page hears of a whole check: start and end once, and every answer with its place, but not which it is. */
const expectHeard = async (check: CheckPage, asked: string[]) => {
  const heard = await check.heard()
  const answers = heard.filter(({ type }) => type === 'readiness-answer')
  const others = heard.filter(({ type }) => type !== 'readiness-answer')
  expect(others.map(({ type }) => type)).toEqual(['readiness-ready', 'readiness-start', 'readiness-complete'])
  expect(heard.map(({ detail }) => detail)).toEqual(heard.map(() => expect.objectContaining(common)))
  expect([...new Set(answers.map(({ detail }) => detail.question))]).toEqual(asked)
  for (const { detail } of answers) {
    expect(detail.index).toBe(asked.indexOf(detail.question as string) + 1)
    expect(detail.of).toBeGreaterThanOrEqual(detail.index as number)
    expect(detail).not.toHaveProperty('option')
  }
  expect(heard.at(-1)?.detail.result).toEqual(await check.result())
  expect(check.consoleLines()).toEqual([])
}

/** To a question with one answer, after one with several. */
const toSingle = async (check: CheckPage) => {
  await check.start()
  await check.fillIn({ meets: ['use'], existing: ['neither'] }, 'policy')
  expect(await check.question()).toBe('policy')
}

describe.each<Hand>(['mouse', 'touch', 'keyboard'])('by %s', hand => {
  const byHand = async (visit: (visit: object) => Promise<CheckPage>) => {
    const check = await visit({ browser: { hasTouch: hand === 'touch' } })
    check.hand = hand
    return check
  }

  test('the whole check is done', async ({ visit }) => {
    const check = await byHand(visit)
    await check.start()
    const asked = await check.takeRoute(answersOf(users, mixed), 'unsure')
    await check.screenIs('result')
    await expectHeard(check, asked)
  })

  test('a check that ends early is done', async ({ visit }) => {
    const check = await byHand(visit)
    await check.start()
    const asked = await check.takeRoute(answersOf(nobody, mixed), 'unsure')
    await check.screenIs('not-applicable')
    await expectHeard(check, asked)
  })

  test('several answers are chosen, one of them is taken back, and the others stand', async ({ visit }) => {
    const check = await byHand(visit)
    await check.start()
    for (const option of ['develop', 'provide', 'use', 'provide']) await check.choose('meets', option)
    const chosen = () =>
      check.find('input:checked').evaluateAll(all => all.map(input => (input as HTMLInputElement).value))
    expect(await chosen()).toEqual(['develop', 'use'])
    await check.next()
    await check.back()
    expect(await chosen()).toEqual(['develop', 'use'])
  })

  test('an answer is changed on the way back', async ({ visit }) => {
    const check = await byHand(visit)
    await toSingle(check)
    await check.answer('policy', 'set')
    await check.back()
    expect(await check.input('policy', 'set').isChecked()).toBe(true)
    await check.answer('policy', 'absent')
    await check.back()
    expect(await check.input('policy', 'absent').isChecked()).toBe(true)
    expect(await check.input('policy', 'set').isChecked()).toBe(false)
  })
})

describe.each(kinds)('an organisation that $who', kind => {
  test('ends where it should, and the page hears of every step', async ({ visit }) => {
    const check = await visit()
    const asked = await takeCheck(check, kind)
    expect(asked).toEqual(route(instrument, answersOf(kind, mixed)))
    expect(await check.screen()).toBe(kind.ends)
    await expectHeard(check, asked)
  })

  test('is at its end again after a reload, and the page hears nothing twice', async ({ visit }) => {
    const check = await visit()
    await takeCheck(check, kind)
    const result = await check.result()
    await check.page.reload()
    await check.action('resume').click()
    await check.screenIs(kind.ends)
    expect(await check.result()).toEqual(result)
    expect(await check.heardTypes()).toEqual(['ready'])
    expect(check.consoleLines()).toEqual([])
  })
})

test('a changed answer raises change once, and the result stands anew', async ({ visit }) => {
  const check = await visit()
  await takeCheck(check, users, always('begun'))
  const before = await check.result()
  const gap = check.find('[data-gap]').first()
  const question = (await gap.getAttribute('data-gap')) ?? ''
  await gap.locator('[data-action=change]').click()
  await check.screenIs('question')
  expect(await check.question()).toBe(question)
  expect(await check.input(question, 'begun').isChecked()).toBe(true)
  await check.choose(question, 'reviewed')
  await check.screenIs('result')

  expect((await check.heardTypes()).slice(-2)).toEqual(['answer', 'change'])
  expect((await check.heard()).at(-1)?.detail.result).toEqual(await check.result())
  expect((await check.result()).score).toBeGreaterThan(before.score)
  expect((await check.heardTypes()).filter(type => type === 'complete')).toHaveLength(1)
})

test('going back from a change without one raises nothing', async ({ visit }) => {
  const check = await visit()
  await takeCheck(check, users, always('begun'))
  const before = await check.heardTypes()
  await check.find('[data-gap] [data-action=change]').first().click()
  await check.screenIs('question')
  await check.action('back').click()
  await check.screenIs('result')
  expect(await check.heardTypes()).toEqual(before)
})

test('starting again asks first, then erases, and raises reset once', async ({ visit }) => {
  const check = await visit()
  await takeCheck(check, users)
  await check.press('restart')
  await check.press('cancel')
  expect(await check.screen()).toBe('result')
  await check.press('restart')
  await check.press('confirm')
  await check.screenIs('start')
  expect((await check.heardTypes()).slice(-2)).toEqual(['complete', 'reset'])
  expect(await check.stored()).toEqual({})

  await takeCheck(check, users)
  expect((await check.heardTypes()).filter(type => type === 'start' || type === 'complete')).toEqual([
    'start',
    'complete',
    'start',
    'complete',
  ])
})

test('checking again from "does not apply" keeps the answers and counts as a new run', async ({ visit }) => {
  const check = await visit()
  await takeCheck(check, kinds[0] as Kind)
  await check.press('restart')
  await check.screenIs('question')
  expect(await check.input('meets', 'none').isChecked()).toBe(true)
  expect((await check.heardTypes()).slice(-2)).toEqual(['reset', 'start'])
})

test('after a reload the start screen offers to go on at the place, and start is not raised again', async ({
  visit,
}) => {
  const check = await visit()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const place = await check.question()
  await check.page.reload()
  await check.action('resume').click()
  await check.screenIs('question')
  expect(await check.question()).toBe(place)
  expect(await check.heardTypes()).toEqual(['ready'])
  await check.back()
  expect(await check.input('existing', 'neither').isChecked()).toBe(true)
})

test('a choice moves on by itself, and coming back shows it', async ({ visit }) => {
  const check = await visit()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.question()) as string
  await check.choose(first, 'set')
  await check.movedOnFrom(first)
  await check.back()
  expect(await check.input(first, 'set').isChecked()).toBe(true)
})

test('a double tap answers one question and not the next', async ({ visit }) => {
  const check = await visit()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.question()) as string
  const row = check.find('label').nth(2)
  await row.dblclick()
  await check.movedOnFrom(first)
  expect(await check.find('input:checked').count()).toBe(0)
  const answered = (await check.heard())
    .filter(({ type }) => type === 'readiness-answer')
    .map(({ detail }) => detail.question)
  expect(answered).toEqual(['meets', 'existing', first])
})

test('Next without a choice says what is missing and stays', async ({ visit }) => {
  const check = await visit()
  await check.start()
  await check.press('next')
  await check.find('[role=alert]').waitFor()
  expect(await check.question()).toBe('meets')
})

test('digits choose and move on, but only while focus is inside', async ({ visit }) => {
  const check = await visit({ body: `<input id="own"><script async src="/readiness-check.js"></script>` })
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.question()) as string
  await check.page.locator('#own').press('3')
  expect(await check.question()).toBe(first)
  expect(await check.page.locator('#own').inputValue()).toBe('3')
  await check.find('input').first().focus()
  await check.page.keyboard.press('3')
  await check.movedOnFrom(first)
  await check.back()
  expect(await check.input(first, 'set').isChecked()).toBe(true)
})

test('arrow keys move the choice and leave the question where it is', async ({ visit }) => {
  const check = await visit()
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const first = (await check.question()) as string
  await check.find('input').first().focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await check.page.keyboard.press(key)
  expect(await check.question()).toBe(first)
  expect(await check.input(first, 'set').isChecked()).toBe(true)
  await check.page.keyboard.press('Enter')
  await check.movedOnFrom(first)
})

test('progress never runs back when the route grows and shrinks', async ({ visit }) => {
  const check = await visit()
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
